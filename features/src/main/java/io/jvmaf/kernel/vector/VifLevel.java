package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifSetup;
import io.jvmaf.feature.vif.VifStrips;
import io.jvmaf.feature.vif.VifSums;
import io.jvmaf.yuv.Plane;

/**
 * One scale of VIF, fed row by row: it holds as many rows as its filters span, measures two rows at a time, and feeds
 * the next coarser scale.
 */
final class VifLevel {
    private static final int LANES = Species.INT.length();

    private final int height;
    private final int reach;
    private final VifStrips strips;
    private final VifRounding rounding;
    private final VifLevel coarser;
    private final int[] halvingTaps;
    private final int[] halvingRow;

    private final VifWindow reference;
    private final VifWindow distorted;
    // The next row in, by strips.
    private final int[] referenceRow;
    private final int[] distortedRow;
    private int rowsIn;
    private int rowsOut;

    private final VifRowPair rowPair;

    /** The level of {@code scale}, which feeds {@code coarser} if there is one. */
    VifLevel(VifSetup setup, int scale, VifLevel coarser) {
        this.coarser = coarser;
        height = setup.height(scale);
        reach = VifFilters.reach(scale);
        strips = new VifStrips(setup.width(), scale, LANES);
        rounding = VifRounding.of(scale, setup.bitDepth());
        referenceRow = new int[strips.rowLength()];
        distortedRow = new int[strips.rowLength()];
        reference = new VifWindow(2 * reach + 2, strips.columns());
        distorted = new VifWindow(2 * reach + 2, strips.columns());
        halvingTaps = coarser == null ? null : VifFilters.half(scale + 1);
        halvingRow = new int[strips.rowLength()];
        boolean measured = scale > 0 || !setup.skipScale0();
        rowPair = measured ? new VifRowPair(strips, VifFilters.half(scale), rounding, setup.gainLimit()) : null;
    }

    /** Takes up row {@code y} of a pair of planes; rows come in order. */
    void add(Plane referencePlane, Plane distortedPlane, int y) {
        strips.lay(referencePlane, y, referenceRow);
        strips.lay(distortedPlane, y, distortedRow);
        rowAdded();
    }

    // Rows are numbered in the windows from the first mirrored one on: picture row y is reach + y there.
    private void rowAdded() {
        strips.mirror(referenceRow);
        strips.mirror(distortedRow);
        reference.put(referenceRow, reach + rowsIn);
        distorted.put(distortedRow, reach + rowsIn);
        rowsIn++;
        if (rowsIn == Math.min(reach + 1, height)) {
            for (int y = -reach; y < 0; y++) {
                repeat(y);
            }
        }
        if (rowsIn > reach + 1 && (rowsIn - reach) % 2 == 0) {
            processTwoRows();
        }
        if (rowsIn == height) {
            finish();
        }
    }

    private void repeat(int y) {
        int source = VifFilters.mirror(y, height);
        reference.repeat(reach + source, reach + y);
        distorted.repeat(reach + source, reach + y);
    }

    // Mirrored rows behind the last one. The lower row of the last two may be none of the picture's.
    private void finish() {
        for (int y = height; rowsOut < height; y++) {
            if (y < height + reach) {
                repeat(y);
            }
            if (y >= rowsOut + 1 + reach) {
                processTwoRows();
            }
        }
    }

    private void processTwoRows() {
        int first = reference.start(rowsOut);
        if (coarser != null && rowsOut + 1 < height) {
            halve(reference, first, coarser.strips, coarser.referenceRow);
            halve(distorted, first, coarser.strips, coarser.distortedRow);
            coarser.rowAdded();
        }
        if (rowPair != null) {
            rowPair.add(reference, distorted, first, rowsOut + 1 < height);
        }
        rowsOut += 2;
    }

    private void halve(VifWindow window, int first, VifStrips coarse, int[] row) {
        VifHalving.down(window.samples(), first + reach * LANES, window.pitch(), halvingTaps, rounding,
                strips.rowLength(), halvingRow);
        VifHalving.across(halvingRow, strips.margin() * LANES, halvingTaps, row, coarse.margin() * LANES,
                coarse.strip() * LANES);
    }

    /** The sums over the picture, once all rows are in; ready for the next one. */
    VifSums take() {
        rowsIn = 0;
        rowsOut = 0;
        return rowPair == null ? VifSums.NONE : rowPair.information().take((long) strips.padding() * height);
    }
}
