package io.jvmaf.feature.floatmotion;

/** The row passes of float_motion, in the order of operations of libvmaf's convolution.c and motion.c. */
final class FloatMotionFilter {
    /** The blur's radius in samples. */
    static final int RADIUS = 2;
    /** The blur's taps. */
    static final int TAPS = 2 * RADIUS + 1;

    private FloatMotionFilter() {}

    /**
     * Blurs down the columns of five rows: products added up from the first row to the last. The reference starts from
     * 0, which changes none but the sign of a sum that is 0; the difference drops it.
     *
     * @param rows rows from element {@link #RADIUS} on, as is {@code out}: only alike indices make vectors
     */
    static void down(float[][] rows, float[] taps, float[] out, int width) {
        down(rows[0], rows[1], rows[2], rows[3], rows[4], taps[0], taps[1], taps[2], taps[3], taps[4], out,
                RADIUS + width);
    }

    private static void down(float[] a, float[] b, float[] c, float[] d, float[] e, float tapA, float tapB, float tapC,
            float tapD, float tapE, float[] out, int end) {
        for (int x = RADIUS; x < end; x++) {
            out[x] = tapA * a[x] + tapB * b[x] + tapC * c[x] + tapD * d[x] + tapE * e[x];
        }
    }

    /**
     * Blurs along a row, likewise from left to right.
     *
     * @param row five times the same: samples from element {@link #RADIUS} on, and as many on both sides. Were it one
     *     array, the compiler would load for one column what it has at hand from another, and make no vectors of that
     */
    static void across(float[][] row, float[] taps, float[] out, int width) {
        across(row[0], row[1], row[2], row[3], row[4], taps[0], taps[1], taps[2], taps[3], taps[4], out, width);
    }

    private static void across(float[] a, float[] b, float[] c, float[] d, float[] e, float tapA, float tapB,
            float tapC, float tapD, float tapE, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = tapA * a[x] + tapB * b[x + 1] + tapC * c[x + 2] + tapD * d[x + 3] + tapE * e[x + 4];
        }
    }

    /** {@code out[x] = |a[x] - b[x]|}. */
    static void difference(float[] a, float[] b, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = Math.abs(a[x] - b[x]);
        }
    }
}
