package io.jvmaf.feature.vif;

/**
 * From rows that are filtered down the columns to sums: filters them along the row and takes local variances and
 * covariances (integer_vif.c, vif_statistic_8 and vif_statistic_16), for the information in them.
 */
final class VifMeasure {
    private static final int SIGN = Integer.MIN_VALUE;
    private static final long WORD = 0xffffffffL;
    private static final long PRODUCT_HALF = 1L << 31;

    private final VifStrips strips;
    private final VifAcross across;
    private final double[] sampleTaps;
    private final double[] productTaps;
    private final double tieBreaker;
    // By quantity. Samples are 8.24 fixed point, unsigned, products 16.16; all are less the bias.
    private final int[][] filtered;
    private final VifStatistic statistic;

    VifMeasure(VifStrips strips, VifAcross across, int[] taps, double gainLimit) {
        this.strips = strips;
        this.across = across;
        sampleTaps = VifRounding.scaled(taps, 0);
        productTaps = VifRounding.scaled(taps, VifRounding.HORIZONTAL_SHIFT);
        tieBreaker = VifRounding.tieBreaker(VifRounding.HORIZONTAL_SHIFT);
        filtered = new int[VifQuantity.values().length][strips.rowLength()];
        statistic = new VifStatistic(gainLimit, strips.rowLength());
    }

    /** Filters along a row of one quantity. */
    void filter(VifQuantity quantity, double[] row) {
        int[] out = filtered[quantity.ordinal()];
        if (quantity.isProduct()) {
            across.filter(row, productTaps, tieBreaker, out);
        } else {
            across.filter(row, sampleTaps, -VifQuantity.BIAS, out);
        }
    }

    /** Adds the row, all of whose quantities were filtered. */
    void add() {
        int[] p = filtered[VifQuantity.P.ordinal()];
        int[] q = filtered[VifQuantity.Q.ordinal()];
        int[] pp = filtered[VifQuantity.PP.ordinal()];
        int[] qq = filtered[VifQuantity.QQ.ordinal()];
        int[] pq = filtered[VifQuantity.PQ.ordinal()];
        int from = across.from();
        int to = across.to();
        centre(p, p, from, to, pp);
        centre(q, q, from, to, qq);
        centre(p, q, from, to, pq);
        strips.clearPadding(pp);
        strips.clearPadding(qq);
        statistic.add(pp, qq, pq, from, to);
    }

    // E[pq] - E[p]E[q]. The product of means is an unsigned 64-bit number; it is rounded, and loses the bias as well.
    private static void centre(int[] meanA, int[] meanB, int from, int to, int[] moment) {
        for (int i = from; i < to; i++) {
            moment[i] -= (int) (((meanA[i] + SIGN & WORD) * (meanB[i] + SIGN & WORD) + PRODUCT_HALF) >>> 32) + SIGN;
        }
    }

    /** What was added since the last call; starts anew. {@code padding} elements were not of the picture. */
    VifSums take(long padding) {
        return statistic.take(padding);
    }
}
