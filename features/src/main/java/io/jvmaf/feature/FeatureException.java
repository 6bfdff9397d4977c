package io.jvmaf.feature;

/** An extractor, option or model that cannot be used; the message is one line that says what and why. */
public class FeatureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with the line to show. */
    public FeatureException(String message) {
        super(message);
    }
}
