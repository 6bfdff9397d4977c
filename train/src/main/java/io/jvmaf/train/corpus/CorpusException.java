package io.jvmaf.train.corpus;

import io.jvmaf.train.cli.CommandException;
import io.jvmaf.train.cli.TrainStatus;

/** A corpus that cannot be worked on as it is; nothing was computed. */
public final class CorpusException extends CommandException {
    private static final long serialVersionUID = 1;

    /** An error with the reason to show, in one line. */
    public CorpusException(String message) {
        super(TrainStatus.USAGE, message);
    }
}
