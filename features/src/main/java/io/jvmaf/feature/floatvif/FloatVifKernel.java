package io.jvmaf.feature.floatvif;

import io.jvmaf.yuv.Plane;

/**
 * The loops of float_vif, row by row. A kernel may read and write up to {@link #SLACK} elements past what it is asked
 * for.
 */
public interface FloatVifKernel {
    /** Lanes of the two longest vectors of floats. */
    int SLACK = 32;
    /** Rows that are summed at once. */
    int BATCH = 8;

    /** Row {@code y} of a plane on the scale of 8 bits, its middle brought to 0, to {@code out} from {@code at} on. */
    void read(Plane plane, int y, float[] out, int at);

    /** The squares of two rows' samples and their products, each to {@code to} on. */
    void multiply(float[] reference, int r, float[] distorted, int d, ProductRows out, int to, int width);

    /**
     * Filters down the columns: products added up from the first tap to the last.
     *
     * @param rows where each tap's row begins in {@code samples}
     * @param out from element {@code at} on
     */
    void down(float[] samples, int[] rows, float[] taps, float[] out, int at, int width);

    /** Filters along a row: products added up from left to right; {@code out[x]} begins with {@code row[x]}. */
    void across(float[] row, float[] taps, float[] out, int width);

    /** Turns a row of windowed moments into what is kept and what there is to keep at each sample. */
    void inform(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width);

    /** The sum of each of the first {@code count} rows, added up in {@code float} from left to right. */
    void sums(float[][] rows, int count, int width, float[] sums);
}
