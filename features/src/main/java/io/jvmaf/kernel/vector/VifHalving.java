package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The row of the next coarser scale: low-pass filtered both ways at every other sample of every other row. */
final class VifHalving {
    private static final int LANES = VifStrips.LANES;
    private static final int HORIZONTAL_HALF = 1 << (VifRounding.HORIZONTAL_SHIFT - 1);

    private final int scale;
    private final VifStrips strips;
    private final VifRounding rounding;
    private final int[] taps;
    private final int[] down;

    VifHalving(int scale, VifStrips strips, VifRounding rounding) {
        this.scale = scale;
        this.strips = strips;
        this.rounding = rounding;
        this.taps = VifFilters.half(scale + 1);
        this.down = new int[strips.rowLength()];
    }

    /** Halves the row in the middle of {@code rows}, which span the reach of this scale's own filter. */
    void halve(int[] samples, int[] rows, int[] coarse, int at, VifStrips coarseStrips) {
        filterDown(samples, rows, VifFilters.reach(scale), taps, rounding, down);
        filterAcross(down, strips.margin() * LANES, taps, coarse, at + coarseStrips.margin() * LANES,
                coarseStrips.strip() * LANES);
    }

    private static void filterDown(int[] samples, int[] rows, int middle, int[] taps, VifRounding rounding,
            int[] down) {
        for (int i = 0; i < down.length; i += LANES) {
            IntVector sum = IntVector.fromArray(Species.INT, samples, rows[middle] + i).mul(taps[0])
                    .add(rounding.meanHalf());
            for (int k = 1; k < taps.length; k++) {
                IntVector above = IntVector.fromArray(Species.INT, samples, rows[middle - k] + i);
                IntVector below = IntVector.fromArray(Species.INT, samples, rows[middle + k] + i);
                sum = sum.add(above.add(below).mul(taps[k]));
            }
            sum.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(down, i);
        }
    }

    private static void filterAcross(int[] down, int start, int[] taps, int[] coarse, int at, int length) {
        for (int i = 0; i < length; i += LANES) {
            int centre = start + 2 * i;
            IntVector sum = IntVector.fromArray(Species.INT, down, centre).mul(taps[0]).add(HORIZONTAL_HALF);
            for (int k = 1; k < taps.length; k++) {
                IntVector left = IntVector.fromArray(Species.INT, down, centre - k * LANES);
                IntVector right = IntVector.fromArray(Species.INT, down, centre + k * LANES);
                sum = sum.add(left.add(right).mul(taps[k]));
            }
            sum.lanewise(VectorOperators.LSHR, VifRounding.HORIZONTAL_SHIFT).intoArray(coarse, at + i);
        }
    }
}
