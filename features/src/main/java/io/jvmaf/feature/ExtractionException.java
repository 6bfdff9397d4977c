package io.jvmaf.feature;

/** An extractor that exists and was set up rightly, and cannot work on the videos at hand. */
public final class ExtractionException extends FeatureException {
    private static final long serialVersionUID = 1;

    /** An error with the line to show. */
    public ExtractionException(String message) {
        super(message);
    }
}
