package io.jvmaf.feature.vif;

import io.jvmaf.yuv.Plane;

/**
 * One scale of VIF in plain loops, fed row by row: it holds as many rows as its filters span, measures each once those
 * around it are there, and feeds the next coarser scale.
 */
final class VifScale {
    /** Lanes of the layout, on any processor. */
    static final int LANES = 16;

    private final int height;
    private final int reach;
    private final VifStrips strips;
    private final VifScale coarser;
    private final VifDown down;
    private final VifMeasure measure;
    private final double[] halvingTaps;
    private final VifAcross across;
    // Filtered down the columns, then along the row.
    private final double[] filtered;
    private final int[] halved;
    // The next row in, by strips.
    private final int[] referenceRow;
    private final int[] distortedRow;
    // Places of the rows that the filter sees.
    private final int[] around;
    private int rowsIn;
    private int rowsOut;

    /** That of number {@code scale}, which feeds {@code coarser} if there is one. */
    VifScale(VifSetup setup, int scale, VifScale coarser) {
        this.coarser = coarser;
        height = setup.height(scale);
        reach = VifFilters.reach(scale);
        strips = new VifStrips(setup.width(), scale, LANES);
        int length = strips.rowLength();
        referenceRow = new int[length];
        distortedRow = new int[length];
        filtered = new double[length];
        across = new VifAcross(strips);
        halved = new int[length];
        around = new int[2 * reach + 1];
        VifRounding rounding = VifRounding.of(scale, setup.bitDepth());
        int[] taps = VifFilters.half(scale);
        int[] coarserTaps = coarser == null ? taps : VifFilters.half(scale + 1);
        down = rounding.squareShift() == 0
                ? new VifDown8(taps, coarserTaps, rounding, around.length, length)
                : new VifDown16(taps, coarserTaps, rounding, around.length, length);
        halvingTaps = VifRounding.scaled(coarserTaps, VifRounding.HORIZONTAL_SHIFT);
        boolean measured = scale > 0 || !setup.skipScale0();
        measure = measured ? new VifMeasure(strips, across, taps, setup.gainLimit()) : null;
    }

    /** Takes up row {@code y} of a pair of planes; rows come in order. */
    void add(Plane reference, Plane distorted, int y) {
        strips.lay(reference, y, referenceRow);
        strips.lay(distorted, y, distortedRow);
        rowAdded();
    }

    private void rowAdded() {
        strips.mirror(referenceRow);
        strips.mirror(distortedRow);
        down.take(referenceRow, distortedRow, rowsIn % around.length);
        rowsIn++;
        if (rowsIn > reach) {
            process();
        }
        while (rowsIn == height && rowsOut < height) {
            process();
        }
    }

    private void process() {
        for (int i = 0; i < around.length; i++) {
            around[i] = VifFilters.mirror(rowsOut - reach + i, height) % around.length;
        }
        if (coarser != null && rowsOut % 2 == 0 && rowsOut + 1 < height) {
            halve(VifQuantity.P, coarser.referenceRow);
            halve(VifQuantity.Q, coarser.distortedRow);
            coarser.rowAdded();
        }
        if (measure != null) {
            for (VifQuantity quantity : VifQuantity.values()) {
                down.filter(quantity, around, filtered);
                measure.filter(quantity, filtered);
            }
            measure.add();
        }
        rowsOut++;
    }

    // Every other column counts.
    private void halve(VifQuantity quantity, int[] out) {
        VifStrips coarse = coarser.strips;
        down.halve(quantity, around, filtered);
        across.filter(filtered, halvingTaps, VifRounding.tieBreaker(VifRounding.HORIZONTAL_SHIFT), halved);
        for (int column = 0; column < coarse.strip(); column++) {
            System.arraycopy(halved, across.from() + 2 * column * LANES, out, (coarse.margin() + column) * LANES, LANES);
        }
    }

    /** The sums over the picture, once all rows are in; ready for the next one. */
    VifSums take() {
        rowsIn = 0;
        rowsOut = 0;
        return measure == null ? VifSums.NONE : measure.take((long) strips.padding() * height);
    }
}
