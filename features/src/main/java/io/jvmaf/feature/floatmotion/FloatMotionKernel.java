package io.jvmaf.feature.floatmotion;

import io.jvmaf.yuv.Plane;

/**
 * The loops of float_motion, row by row. A row holds {@link #SLACK} elements more than it has samples, which a kernel
 * may read and overwrite.
 */
public interface FloatMotionKernel {
    /** The blur's radius in samples. */
    int RADIUS = 2;
    /** The blur's taps. */
    int TAPS = 2 * RADIUS + 1;
    /** Lanes of the two longest vectors of floats. */
    int SLACK = 32;
    /** Rows that are summed at once. */
    int BATCH = 8;

    /** Row {@code y} of a plane on the scale of 8 bits, its middle brought to 0: -128 to less than 128, exact. */
    void read(Plane plane, int y, float[] out);

    /**
     * Blurs down the columns of five rows: products added up from the first row to the last.
     *
     * @param out the blurred row, from element {@link #RADIUS} on
     */
    void blurDown(float[][] rows, float[] taps, float[] out, int width);

    /**
     * Blurs along a row: products added up from left to right.
     *
     * @param row samples from element {@link #RADIUS} on, and as many on both sides
     */
    void blurAcross(float[] row, float[] taps, float[] out, int width);

    /** {@code out[x] = |a[x] - b[x]|}. */
    void difference(float[] a, float[] b, float[] out, int width);

    /** A row of the picture at half the size, from the two rows around it. */
    void halve(float[] upper, float[] lower, float down, HalfColumns columns, float[] out);

    /** The sum of each of the first {@code count} rows, added up in {@code float} from left to right. */
    void sums(float[][] rows, int count, int width, float[] sums);
}
