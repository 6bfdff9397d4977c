package io.jvmaf.train.table;

/** A table that cannot be used; the message is the reason, in one line. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with the reason to show. */
    public TableException(String message) {
        super(message);
    }

    /** The same of the file {@code name}. */
    TableException in(Object name) {
        return new TableException(name + ": " + getMessage());
    }
}
