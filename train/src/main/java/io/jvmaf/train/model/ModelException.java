package io.jvmaf.train.model;

/** A model, configuration or table that cannot be used, for a reason that fits one line. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the line to show. */
    public ModelException(String message) {
        super(message);
    }

    /** With the line to show and what led to it. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
