package io.jvmaf.feature.adm;

/**
 * A scale's picture: the low-pass band of the next finer one.
 *
 * @param width samples in a row
 * @param height rows
 * @param stride samples from one row's start to the next one's
 * @param samples the rows, with room behind the last one
 */
record Picture(int width, int height, int stride, int[] samples) {
    private static final int ALIGNMENT = 16;

    /** A picture of zeros. */
    static Picture of(int width, int height) {
        int stride = (width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return new Picture(width, height, stride, new int[stride * height + Rows.SLACK]);
    }
}
