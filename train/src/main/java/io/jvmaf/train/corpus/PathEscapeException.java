package io.jvmaf.train.corpus;

import io.jvmaf.train.cli.CommandException;
import io.jvmaf.train.cli.TrainStatus;

/** A path that leads out of the data root, or to something that is no regular file; nothing of it was read. */
public final class PathEscapeException extends CommandException {
    private static final long serialVersionUID = 1;

    /** An error with the path and the reason to show. */
    public PathEscapeException(String message) {
        super(TrainStatus.USAGE, message);
    }
}
