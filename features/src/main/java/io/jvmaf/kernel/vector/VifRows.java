package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifStrips;

/** A few rows on their way from samples to sums. */
final class VifRows {
    private static final int LANES = Species.INT.length();

    private final VifStrips strips;
    private final VifDown down;
    private final int[] taps;
    private final double[] scaledTaps;
    private final int length;
    // Filtered down the columns, by row.
    private final int[][] downP;
    private final int[][] downQ;
    private final int[][] downPp;
    private final int[][] downQq;
    private final int[][] downPq;
    // One of these rows, of products, as doubles.
    private final double[] products;
    // Filtered both ways.
    private final int[] meanP;
    private final int[] meanQ;
    private final double[] pp;
    private final double[] qq;
    private final double[] pq;
    private final VifInformation information;

    VifRows(VifStrips strips, int[] taps, int[] halvingTaps, VifRounding rounding, double gainLimit) {
        this.strips = strips;
        this.taps = taps;
        down = rounding.squareShift() == 0
                ? new VifDown8(taps, halvingTaps, rounding)
                : new VifDown16(taps, halvingTaps, rounding);
        scaledTaps = VifAcross.scaled(taps);
        int block = VifAcross.BLOCK * LANES;
        int room = Species.INT_LEAD + strips.rowLength() + block;
        downP = new int[VifDown.ROWS][room];
        downQ = new int[VifDown.ROWS][room];
        downPp = new int[VifDown.ROWS][room];
        downQq = new int[VifDown.ROWS][room];
        downPq = new int[VifDown.ROWS][room];
        products = new double[room];
        length = strips.strip() * LANES;
        meanP = new int[Species.INT_LEAD + length + block];
        meanQ = new int[Species.INT_LEAD + length + block];
        pp = new double[Species.DOUBLE_LEAD + length + block];
        qq = new double[Species.DOUBLE_LEAD + length + block];
        pq = new double[Species.DOUBLE_LEAD + length + block];
        information = new VifInformation(gainLimit);
    }

    /**
     * Filters samples of {@value VifDown#ROWS} rows.
     *
     * @param first the first row that the filter reaches above the uppermost one
     * @param halved by picture two rows for the next coarser scale
     */
    void means(VifWindow reference, VifWindow distorted, int first, int[][][] halved) {
        down.means(reference, first, strips.columns(), downP, halved[0]);
        down.means(distorted, first, strips.columns(), downQ, halved[1]);
    }

    /** Adds the first {@code count} of the rows whose means were taken last. */
    void add(VifWindow reference, VifWindow distorted, int first, int count) {
        down.product(reference, reference, first, strips.columns(), downPp);
        down.product(distorted, distorted, first, strips.columns(), downQq);
        down.product(reference, distorted, first, strips.columns(), downPq);
        for (int row = 0; row < count; row++) {
            add(row);
        }
    }

    private void add(int row) {
        VifAcross.means(downP[row], taps, length, meanP);
        VifAcross.means(downQ[row], taps, length, meanQ);
        across(downPp[row], pp);
        across(downQq[row], qq);
        across(downPq[row], pq);
        VifMoments.centre(meanP, meanQ, pp, qq, pq, length);
        strips.clearPadding(pp, Species.DOUBLE_LEAD);
        strips.clearPadding(qq, Species.DOUBLE_LEAD);
        information.add(pp, qq, pq, length);
    }

    private void across(int[] row, double[] out) {
        widen(row, products);
        VifAcross.products(products, scaledTaps, length, out);
    }

    // The JIT compiler makes vectors of this.
    private static void widen(int[] row, double[] out) {
        for (int i = 0; i < out.length - Species.INT_LEAD; i++) {
            out[Species.DOUBLE_LEAD + i] = row[Species.INT_LEAD + i];
        }
    }

    /** What was added since the last call. */
    VifInformation information() {
        return information;
    }
}
