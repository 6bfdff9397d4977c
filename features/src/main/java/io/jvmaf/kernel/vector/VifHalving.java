package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** A row of the next coarser scale, of one that {@link VifDown} has filtered down the columns. */
final class VifHalving {
    private static final int LANES = Species.INT.length();
    private static final int HORIZONTAL_HALF = 1 << (VifRounding.HORIZONTAL_SHIFT - 1);

    private VifHalving() {}

    /** Filters every other sample along {@code row}, the first at {@code start} of its samples, into {@code coarse}. */
    static void across(int[] row, int start, int[] taps, short[] coarse, int at, int length) {
        for (int i = 0; i < length; i += LANES) {
            int centre = Species.INT_LEAD + start + 2 * i;
            IntVector sum = IntVector.fromArray(Species.INT, row, centre).mul(taps[0]).add(HORIZONTAL_HALF);
            for (int k = 1; k < taps.length; k++) {
                IntVector left = IntVector.fromArray(Species.INT, row, centre - k * LANES);
                IntVector right = IntVector.fromArray(Species.INT, row, centre + k * LANES);
                sum = sum.add(left.add(right).mul(taps[k]));
            }
            ((ShortVector) sum.lanewise(VectorOperators.LSHR, VifRounding.HORIZONTAL_SHIFT)
                    .convertShape(VectorOperators.I2S, Species.SHORT_HALF, 0)).intoArray(coarse, at + i);
        }
    }
}
