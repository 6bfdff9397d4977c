package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifSetup;
import io.jvmaf.feature.vif.VifStrips;
import io.jvmaf.feature.vif.VifSums;
import io.jvmaf.yuv.Plane;

/**
 * One scale of VIF, fed row by row: it holds as many rows as its filters span, measures a few rows at a time, and feeds
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

    private final VifWindow reference;
    private final VifWindow distorted;
    // By picture two rows that are filtered down the columns for the next coarser scale.
    private final int[][][] halved;
    // The next row in, by strips: of the pictures, or of what the finer scale made of them.
    private final VifRow referenceSamples;
    private final VifRow distortedSamples;
    private final int[] referenceRow;
    private final int[] distortedRow;
    private int rowsIn;
    private int rowsOut;

    private final VifRows rows;

    /** The level of {@code scale}, which feeds {@code coarser} if there is one. */
    VifLevel(VifSetup setup, int scale, VifLevel coarser) {
        this.coarser = coarser;
        height = setup.height(scale);
        reach = VifFilters.reach(scale);
        strips = new VifStrips(setup.width(), scale, LANES);
        rounding = VifRounding.of(scale, setup.bitDepth());
        referenceSamples = scale == 0 ? new VifRow(strips) : null;
        distortedSamples = scale == 0 ? new VifRow(strips) : null;
        referenceRow = new int[strips.rowLength()];
        distortedRow = new int[strips.rowLength()];
        reference = new VifWindow(2 * reach + VifDown.ROWS, strips.columns());
        distorted = new VifWindow(2 * reach + VifDown.ROWS, strips.columns());
        halvingTaps = coarser == null ? null : VifFilters.half(scale + 1);
        halved = new int[2][2][Species.INT_LEAD + strips.rowLength()];
        boolean measured = scale > 0 || !setup.skipScale0();
        rows = measured ? new VifRows(strips, VifFilters.half(scale), rounding, setup.gainLimit()) : null;
    }

    /** Takes up row {@code y} of a pair of planes, into the finest scale; rows come in order. */
    void add(Plane referencePlane, Plane distortedPlane, int y) {
        referenceSamples.lay(referencePlane, y);
        distortedSamples.lay(distortedPlane, y);
        reference.put(referenceSamples, reach + rowsIn);
        distorted.put(distortedSamples, reach + rowsIn);
        rowAdded();
    }

    // Rows are numbered in the windows from the first mirrored one on: picture row y is reach + y there.
    private void halved() {
        strips.mirror(referenceRow);
        strips.mirror(distortedRow);
        reference.put(referenceRow, reach + rowsIn);
        distorted.put(distortedRow, reach + rowsIn);
        rowAdded();
    }

    private void rowAdded() {
        rowsIn++;
        if (rowsIn == Math.min(reach + 1, height)) {
            for (int y = -reach; y < 0; y++) {
                repeat(y);
            }
        }
        if (rowsIn == rowsOut + VifDown.ROWS + reach) {
            processRows();
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

    // Mirrored rows behind the last one. The last ones that are processed may be none of the picture's.
    private void finish() {
        for (int y = height; rowsOut < height; y++) {
            if (y < height + reach) {
                repeat(y);
            }
            if (y >= rowsOut + VifDown.ROWS - 1 + reach) {
                processRows();
            }
        }
    }

    private void processRows() {
        int first = reference.start(rowsOut);
        int count = Math.min(VifDown.ROWS, height - rowsOut);
        if (coarser != null) {
            halve(first, count);
        }
        if (rows != null) {
            rows.add(reference, distorted, first, count);
        }
        rowsOut += VifDown.ROWS;
    }

    // Of every two rows the upper one counts, of the picture's last row alone none.
    private void halve(int first, int count) {
        // One call in the code: two would be more than the compiler inlines.
        for (int picture = 0; picture < halved.length; picture++) {
            VifWindow window = picture == 0 ? reference : distorted;
            VifHalving.down(window.samples(), first + reach * LANES, window.pitch(), halvingTaps, rounding,
                    strips.rowLength(), halved[picture][0], halved[picture][1]);
        }
        for (int row = 0; row < count / 2; row++) {
            across(halved[0][row], coarser.referenceRow);
            across(halved[1][row], coarser.distortedRow);
            coarser.halved();
        }
    }

    private void across(int[] halved, int[] row) {
        VifStrips coarse = coarser.strips;
        VifHalving.across(halved, strips.margin() * LANES, halvingTaps, row, coarse.margin() * LANES,
                coarse.strip() * LANES);
    }

    /** The sums over the picture, once all rows are in; ready for the next one. */
    VifSums take() {
        rowsIn = 0;
        rowsOut = 0;
        reference.clear();
        distorted.clear();
        return rows == null ? VifSums.NONE : rows.information().take((long) strips.padding() * height);
    }
}
