package io.jvmaf.cli;

/** A command line that cannot be followed; the message is the reason, in one line. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with the reason to show. */
    public UsageException(String message) {
        super(message);
    }

    /** Throws one: for parsers that would otherwise pass over what they do not know. */
    public static void complain(String message) {
        throw new UsageException(message);
    }
}
