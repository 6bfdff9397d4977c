package io.jvmaf.feature;

/** One extractor's columns over the whole clip, after the last picture. */
public interface ClipColumns {
    /** The number of pictures: indices run from 0 to this, exclusive. */
    int frames();

    /** Whether {@code column} has a value for picture {@code index}. */
    boolean has(String column, int index);

    /** The value of a feature or kept column for picture {@code index}. */
    double get(String column, int index);

    /** Writes the score of {@code feature} for picture {@code index}. */
    void put(String feature, int index, double value);

    /** Writes a figure for the whole clip. */
    void aggregate(String name, double value);
}
