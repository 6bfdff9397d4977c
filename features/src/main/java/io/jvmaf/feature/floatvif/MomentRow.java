package io.jvmaf.feature.floatvif;

/**
 * A row of windowed moments, and room for a kernel to work in.
 *
 * @param meanReference the reference's means
 * @param meanDistorted the distorted picture's means
 * @param squaresReference means of squares; a kernel may leave variances there
 * @param squaresDistorted means of squares; a kernel may leave variances there
 * @param products means of products; a kernel may leave covariances there
 * @param gain room
 * @param residue room
 */
public record MomentRow(float[] meanReference, float[] meanDistorted, float[] squaresReference,
        float[] squaresDistorted, float[] products, float[] gain, float[] residue) {
    MomentRow(int size) {
        this(new float[size], new float[size], new float[size], new float[size], new float[size], new float[size],
                new float[size]);
    }
}
