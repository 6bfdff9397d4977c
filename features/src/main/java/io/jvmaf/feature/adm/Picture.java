package io.jvmaf.feature.adm;

/**
 * A scale's picture: the low-pass band of the next finer one. In a row the even columns come first and the odd ones
 * behind them, since the wavelet's pass across wants them apart.
 *
 * @param width samples in a row
 * @param height rows
 * @param half elements from a row's first even column to its first odd one
 * @param samples the rows, each of {@code stride()} elements, with room behind the last one
 */
record Picture(int width, int height, int half, int[] samples) {
    /** Room behind the even columns, and what rows are rounded up to. */
    private static final int ROOM = 16;

    /** A picture of zeros. */
    static Picture of(int width, int height) {
        int half = half(width);
        return new Picture(width, height, half, new int[2 * half * height + Rows.SLACK]);
    }

    /** Elements from a row's first even column to its first odd one, {@code width} samples in the row. */
    static int half(int width) {
        return ((width + 1) / 2 + 2 * ROOM - 1) / ROOM * ROOM;
    }

    /** Elements from one row's start to the next one's. */
    int stride() {
        return 2 * half;
    }
}
