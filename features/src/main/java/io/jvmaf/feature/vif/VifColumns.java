package io.jvmaf.feature.vif;

/**
 * Symmetric filters down the columns: rows are added up, weighted, two pairs of them at a time. Loops are small enough
 * for the JIT compiler to make vectors of them: it leaves larger ones as they are.
 */
final class VifColumns {
    private static final int PAIRS = 2;

    private VifColumns() {}

    /**
     * Filters a row, modulo 2^32.
     *
     * @param rows where rows are held
     * @param around which of them the filter sees, in order
     * @param taps by distance from the centre
     * @param start what sums start from
     */
    static void filter(int[][] rows, int[] around, int[] taps, int start, int[] out) {
        int centre = around.length / 2;
        weigh(rows[around[centre]], taps[0], start, out);
        for (int k = 1; k < taps.length; k += PAIRS) {
            boolean two = k + 1 < taps.length;
            int next = two ? k + 1 : k;
            addPairs(rows[around[centre - k]], rows[around[centre + k]], taps[k],
                    rows[around[centre - next]], rows[around[centre + next]], two ? taps[next] : 0, out);
        }
    }

    /** The same in doubles, for sums that are exact. */
    static void filter(double[][] rows, int[] around, double[] taps, double start, double[] out) {
        int centre = around.length / 2;
        weigh(rows[around[centre]], taps[0], start, out);
        for (int k = 1; k < taps.length; k += PAIRS) {
            boolean two = k + 1 < taps.length;
            int next = two ? k + 1 : k;
            addPairs(rows[around[centre - k]], rows[around[centre + k]], taps[k],
                    rows[around[centre - next]], rows[around[centre + next]], two ? taps[next] : 0, out);
        }
    }

    /** Drops {@code shift} bits of unsigned sums; with none dropped they are signed. */
    static void shift(int[] sums, int shift, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = sums[i] >>> shift;
        }
    }

    /** Rounds sums to whole numbers, halves to even ones. */
    static void round(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + VifRounding.ROUNDER - VifRounding.ROUNDER;
        }
    }

    private static void weigh(int[] row, int tap, int start, int[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = start + tap * row[i];
        }
    }

    private static void addPairs(int[] a0, int[] b0, int t0, int[] a1, int[] b1, int t1, int[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += t0 * (a0[i] + b0[i]) + t1 * (a1[i] + b1[i]);
        }
    }

    private static void weigh(double[] row, double tap, double start, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = start + tap * row[i];
        }
    }

    private static void addPairs(double[] a0, double[] b0, double t0, double[] a1, double[] b1, double t1,
            double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += t0 * (a0[i] + b0[i]) + t1 * (a1[i] + b1[i]);
        }
    }
}
