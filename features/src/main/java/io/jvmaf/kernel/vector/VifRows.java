package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifStrips;

/**
 * A few rows on their way from samples to sums. They are worked on a few columns at a time, through all steps, so that
 * what passes between the steps stays in the first-level cache.
 */
final class VifRows {
    private static final int LANES = Species.INT.length();
    /** Vector columns that are worked on together. */
    private static final int COLUMNS = 40;

    private final VifStrips strips;
    private final VifDown down;
    private final int[] taps;
    private final double[] scaledTaps;
    // Filtered down the columns, by row. In front are the columns that the filter reaches left of those worked on.
    private final int[][] downP;
    private final int[][] downQ;
    private final double[][] downPp;
    private final double[][] downQq;
    private final double[][] downPq;
    // Filtered both ways.
    private final int[] meanP;
    private final int[] meanQ;
    private final double[] pp;
    private final double[] qq;
    private final double[] pq;
    private final VifInformation information;

    VifRows(VifStrips strips, int[] taps, VifRounding rounding, double gainLimit) {
        this.strips = strips;
        this.taps = taps;
        down = rounding.squareShift() == 0 ? new VifDown8(taps, rounding) : new VifDown16(taps, rounding);
        scaledTaps = VifAcross.scaled(taps);
        int samples = (COLUMNS + VifAcross.BLOCK) * LANES;
        int room = samples + 2 * strips.margin() * LANES;
        downP = new int[VifDown.ROWS][room];
        downQ = new int[VifDown.ROWS][room];
        downPp = new double[VifDown.ROWS][room];
        downQq = new double[VifDown.ROWS][room];
        downPq = new double[VifDown.ROWS][room];
        meanP = new int[samples];
        meanQ = new int[samples];
        pp = new double[samples];
        qq = new double[samples];
        pq = new double[samples];
        information = new VifInformation(gainLimit, samples);
    }

    /**
     * Adds the first {@code count} of {@value VifDown#ROWS} rows.
     *
     * @param first the first row that the filter reaches above the uppermost one
     */
    void add(VifWindow reference, VifWindow distorted, int first, int count) {
        int around = 2 * strips.margin();
        filterDown(reference, distorted, first, around, 0);
        for (int column = 0; column < strips.strip(); column += COLUMNS) {
            int columns = Math.min(COLUMNS, strips.strip() - column);
            int next = first + (around + column) * reference.pitch();
            filterDown(reference, distorted, next, columns, around * LANES);
            for (int row = 0; row < count; row++) {
                add(row, column, columns);
            }
            if (column + columns < strips.strip()) {
                carryOver(columns);
            }
        }
    }

    private void filterDown(VifWindow reference, VifWindow distorted, int first, int columns, int to) {
        down.plane(reference, first, columns, to, downP, downPp);
        down.plane(distorted, first, columns, to, downQ, downQq);
        down.product(reference, distorted, first, columns, to, downPq);
    }

    private void add(int row, int column, int columns) {
        int length = columns * LANES;
        VifAcross.means(downP[row], taps, length, meanP);
        VifAcross.means(downQ[row], taps, length, meanQ);
        VifAcross.products(downPp[row], scaledTaps, length, pp);
        VifAcross.products(downQq[row], scaledTaps, length, qq);
        VifAcross.products(downPq[row], scaledTaps, length, pq);
        VifMoments.centre(meanP, meanQ, pp, qq, pq, length);
        strips.clearPadding(pp, column, columns);
        strips.clearPadding(qq, column, columns);
        information.add(pp, qq, pq, length);
    }

    private void carryOver(int columns) {
        int from = columns * LANES;
        int length = 2 * strips.margin() * LANES;
        for (int row = 0; row < VifDown.ROWS; row++) {
            System.arraycopy(downP[row], from, downP[row], 0, length);
            System.arraycopy(downQ[row], from, downQ[row], 0, length);
            System.arraycopy(downPp[row], from, downPp[row], 0, length);
            System.arraycopy(downQq[row], from, downQq[row], 0, length);
            System.arraycopy(downPq[row], from, downPq[row], 0, length);
        }
    }

    /** What was added since the last call. */
    VifInformation information() {
        return information;
    }
}
