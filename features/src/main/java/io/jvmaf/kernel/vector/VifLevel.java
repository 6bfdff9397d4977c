package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifSetup;
import io.jvmaf.feature.vif.VifSums;
import io.jvmaf.yuv.Plane;

/**
 * One scale of VIF, fed row by row: it holds as many rows as its filters span, measures two rows at a time, and feeds
 * the next coarser scale.
 */
final class VifLevel {
    private static final int LANES = VifStrips.LANES;

    private final int scale;
    private final int height;
    private final boolean measured;
    private final VifStrips strips;
    private final VifRounding rounding;
    private final int[] taps;
    private final VifLevel coarser;
    private final VifHalving halving;

    // A ring of rows.
    private final int capacity;
    private final int[] reference;
    private final int[] distorted;
    private final int[] rows;
    private int rowsIn;
    private int rowsOut;

    private final VifMomentRows[] moments = {null, null};
    private final VifInformation information;

    VifLevel(VifSetup setup, int scale, VifLevel coarser) {
        this.scale = scale;
        this.height = setup.height(scale);
        this.measured = scale > 0 || !setup.skipScale0();
        this.strips = new VifStrips(setup.width(), scale);
        this.rounding = VifRounding.of(scale, setup.bitDepth());
        this.taps = VifFilters.half(scale);
        this.coarser = coarser;
        int reach = VifFilters.reach(scale);
        capacity = 2 * reach + 2;
        rows = new int[capacity];
        reference = new int[capacity * strips.rowLength()];
        distorted = new int[capacity * strips.rowLength()];
        halving = coarser == null ? null : new VifHalving(scale, strips, rounding);
        moments[0] = new VifMomentRows(strips);
        moments[1] = new VifMomentRows(strips);
        information = new VifInformation(setup.gainLimit(), strips.strip() * LANES);
    }

    VifStrips strips() {
        return strips;
    }

    int[] reference() {
        return reference;
    }

    int[] distorted() {
        return distorted;
    }

    /** Where the next row goes. */
    int nextRow() {
        return rowsIn % capacity * strips.rowLength();
    }

    void add(Plane referencePlane, Plane distortedPlane, int y) {
        strips.lay(referencePlane, y, reference, nextRow());
        strips.lay(distortedPlane, y, distorted, nextRow());
        rowAdded();
    }

    /** Takes up the row at {@link #nextRow}, whose columns within the picture are set. */
    void rowAdded() {
        rowsIn++;
        while (rowsOut < height && (rowsIn == height || rowsIn > rowsOut + 1 + VifFilters.reach(scale))) {
            locateRows();
            if (coarser != null && rowsOut / 2 < height / 2) {
                halve();
            }
            if (measured) {
                measure();
            }
            rowsOut += 2;
        }
    }

    private void locateRows() {
        for (int k = 0; k < capacity; k++) {
            int y = VifFilters.mirror(rowsOut - VifFilters.reach(scale) + k, height);
            rows[k] = y % capacity * strips.rowLength();
        }
    }

    private void halve() {
        int at = coarser.nextRow();
        halving.halve(reference, rows, coarser.reference, at, coarser.strips);
        halving.halve(distorted, rows, coarser.distorted, at, coarser.strips);
        coarser.strips.mirror(coarser.reference, at);
        coarser.strips.mirror(coarser.distorted, at);
        coarser.rowAdded();
    }

    private void measure() {
        int length = strips.rowLength();
        VifMomentRows first = moments[0];
        VifMomentRows second = moments[1];
        VifDown.means(reference, rows, taps, rounding, length, first.downP, second.downP);
        VifDown.means(distorted, rows, taps, rounding, length, first.downQ, second.downQ);
        VifDown.products(reference, reference, rows, taps, rounding, length, first.downPp, second.downPp);
        VifDown.products(distorted, distorted, rows, taps, rounding, length, first.downQq, second.downQq);
        VifDown.products(reference, distorted, rows, taps, rounding, length, first.downPq, second.downPq);
        first.filterAcross(taps, strips);
        first.addTo(information, strips);
        if (rowsOut + 1 < height) {
            second.filterAcross(taps, strips);
            second.addTo(information, strips);
        }
    }

    /** The sums over the picture, once all rows are in; ready for the next one. */
    VifSums take() {
        rowsIn = 0;
        rowsOut = 0;
        return measured ? information.take((long) strips.padding() * height) : VifSums.NONE;
    }
}
