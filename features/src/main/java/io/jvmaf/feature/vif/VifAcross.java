package io.jvmaf.feature.vif;

/**
 * Symmetric filters along a row that is laid out by {@link VifStrips}, in doubles. As in {@link VifColumns}, loops are
 * small so that the JIT compiler makes vectors of them; it wants distances as constants, too.
 */
final class VifAcross {
    private static final int STEP = VifScale.LANES;

    private final int from;
    private final int to;
    private final double[] sums;

    VifAcross(VifStrips strips) {
        from = strips.margin() * STEP;
        to = from + strips.strip() * STEP;
        sums = new double[strips.rowLength()];
    }

    /** The first element behind the left margin. */
    int from() {
        return from;
    }

    /** The first element of the right margin. */
    int to() {
        return to;
    }

    /**
     * Filters a row but for its margins. Sums are exact; they are rounded, halves to even numbers.
     *
     * @param taps by distance from the centre: 2, 3, 5 or 9 of them
     * @param start what sums start from; with it they are ints
     */
    void filter(double[] row, double[] taps, double start, int[] out) {
        nearest(row, taps[0], taps[1], start, from, to, sums);
        if (taps.length > 2) {
            near(row, taps[2], from, to, sums);
        }
        if (taps.length > 3) {
            middle(row, taps[3], taps[4], from, to, sums);
        }
        if (taps.length > 5) {
            far(row, taps[5], taps[6], from, to, sums);
            farthest(row, taps[7], taps[8], from, to, sums);
        }
        round(sums, from, to, out);
    }

    private static void round(double[] sums, int from, int to, int[] out) {
        for (int i = from; i < to; i++) {
            out[i] = (int) (sums[i] + VifRounding.ROUNDER - VifRounding.ROUNDER);
        }
    }

    private static void nearest(double[] row, double t0, double t1, double start, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = start + t0 * row[i] + t1 * (row[i - STEP] + row[i + STEP]);
        }
    }

    private static void near(double[] row, double t2, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] += t2 * (row[i - 2 * STEP] + row[i + 2 * STEP]);
        }
    }

    private static void middle(double[] row, double t3, double t4, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] += t3 * (row[i - 3 * STEP] + row[i + 3 * STEP]) + t4 * (row[i - 4 * STEP] + row[i + 4 * STEP]);
        }
    }

    private static void far(double[] row, double t5, double t6, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] += t5 * (row[i - 5 * STEP] + row[i + 5 * STEP]) + t6 * (row[i - 6 * STEP] + row[i + 6 * STEP]);
        }
    }

    private static void farthest(double[] row, double t7, double t8, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] += t7 * (row[i - 7 * STEP] + row[i + 7 * STEP]) + t8 * (row[i - 8 * STEP] + row[i + 8 * STEP]);
        }
    }
}
