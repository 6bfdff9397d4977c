package io.jvmaf.feature;

/** Where an extractor writes the numbers of one picture. */
public interface FeatureSink {
    /** Writes the score of {@code feature}, one of the extractor's provided names. */
    void put(String feature, double value);

    /** Keeps a number for {@link FeatureExtractor#finish}; it shows in no report. */
    void keep(String column, double value);
}
