package io.jvmaf.train.cli;

/** A command that ended early; the message is the reason, in one line. */
public class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** A failure at run time. */
    public CommandException(String message) {
        this(TrainStatus.FAILED, message);
    }

    /** An end with one of {@link TrainStatus}. */
    public CommandException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The exit status. */
    public int status() {
        return status;
    }
}
