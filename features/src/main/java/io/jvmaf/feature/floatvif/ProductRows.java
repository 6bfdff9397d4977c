package io.jvmaf.feature.floatvif;

/**
 * Rows of products of two pictures' samples.
 *
 * @param reference squares of the reference
 * @param distorted squares of the distorted picture
 * @param both products of either
 */
public record ProductRows(float[] reference, float[] distorted, float[] both) {
    ProductRows(int size) {
        this(new float[size], new float[size], new float[size]);
    }
}
