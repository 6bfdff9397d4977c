package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifSetup;
import io.jvmaf.feature.vif.VifStrips;
import io.jvmaf.feature.vif.VifSums;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/**
 * One scale of VIF, fed row by row: it holds as many rows as its filters span, measures a few rows at a time, and feeds
 * the next coarser scale.
 */
final class VifLevel {
    private static final int LANES = Species.INT.length();

    private final int height;
    private final int reach;
    private final VifStrips strips;
    private final VifLevel coarser;
    private final boolean measured;
    private final int[] halvingTaps;

    private final VifWindow reference;
    private final VifWindow distorted;
    // By picture two rows that are filtered down the columns for the next coarser scale.
    private final int[][][] halved;
    private final VifRow row;
    // The next row in, by strips: of the pictures, or of what the finer scale made of them.
    private final short[] referenceRow;
    private final short[] distortedRow;
    private int rowsIn;
    private int rowsOut;

    private final VifRows rows;

    /** The level of {@code scale}, which feeds {@code coarser} if there is one. */
    VifLevel(VifSetup setup, int scale, VifLevel coarser) {
        this.coarser = coarser;
        height = setup.height(scale);
        reach = VifFilters.reach(scale);
        strips = new VifStrips(setup.width(), scale, LANES);
        row = scale == 0 ? new VifRow(strips) : null;
        referenceRow = new short[strips.rowLength()];
        distortedRow = new short[strips.rowLength()];
        reference = new VifWindow(2 * reach + VifDown.ROWS, strips.columns());
        distorted = new VifWindow(2 * reach + VifDown.ROWS, strips.columns());
        halvingTaps = coarser == null ? new int[1] : VifFilters.half(scale + 1);
        halved = new int[2][2][Species.INT_LEAD + strips.rowLength()];
        measured = scale > 0 || !setup.skipScale0();
        rows = new VifRows(strips, VifFilters.half(scale), Arrays.copyOf(halvingTaps, reach + 1),
                VifRounding.of(scale, setup.bitDepth()), setup.gainLimit());
    }

    /** Takes up row {@code y} of a pair of planes, into the finest scale; rows come in order. */
    void add(Plane referencePlane, Plane distortedPlane, int y) {
        row.lay(referencePlane, y, referenceRow);
        row.lay(distortedPlane, y, distortedRow);
        addRows();
    }

    // Rows are numbered in the windows from the first mirrored one on: picture row y is reach + y there.
    private void addRows() {
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
        rows.means(reference, distorted, first, halved);
        if (coarser != null) {
            halve(count);
        }
        if (measured) {
            rows.add(reference, distorted, first, count);
        }
        rowsOut += VifDown.ROWS;
    }

    // Of every two rows the upper one counts, of the picture's last row alone none.
    private void halve(int count) {
        for (int row = 0; row < count / 2; row++) {
            across(halved[0][row], coarser.referenceRow);
            across(halved[1][row], coarser.distortedRow);
            coarser.addRows();
        }
    }

    private void across(int[] halved, short[] row) {
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
        return measured ? rows.information().take((long) strips.padding() * height) : VifSums.NONE;
    }
}
