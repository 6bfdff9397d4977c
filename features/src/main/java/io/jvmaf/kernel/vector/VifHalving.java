package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** A row of the next coarser scale: low-pass filtered both ways at every other sample of every other row. */
final class VifHalving {
    private static final int LANES = Species.INT.length();
    private static final int HORIZONTAL_HALF = 1 << (VifRounding.HORIZONTAL_SHIFT - 1);

    private VifHalving() {}

    /** Filters down the columns about the row that starts at {@code centre}; {@code taps} by distance from it. */
    static void down(short[] samples, int centre, int pitch, int[] taps, VifRounding rounding, int length,
            int[] row) {
        int at = centre;
        for (int i = 0; i < length; i += LANES) {
            IntVector sum = ((IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0)).mul(taps[0])
                    .add(rounding.meanHalf());
            for (int k = 1; k < taps.length; k++) {
                IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                sum = sum.add(above.add(below).mul(taps[k]));
            }
            sum.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(row, i);
            at += pitch;
        }
    }

    /** Filters every other sample along {@code row}, whose first is at {@code start}, into {@code coarse}. */
    static void across(int[] row, int start, int[] taps, int[] coarse, int at, int length) {
        for (int i = 0; i < length; i += LANES) {
            int centre = start + 2 * i;
            IntVector sum = IntVector.fromArray(Species.INT, row, centre).mul(taps[0]).add(HORIZONTAL_HALF);
            for (int k = 1; k < taps.length; k++) {
                IntVector left = IntVector.fromArray(Species.INT, row, centre - k * LANES);
                IntVector right = IntVector.fromArray(Species.INT, row, centre + k * LANES);
                sum = sum.add(left.add(right).mul(taps[k]));
            }
            sum.lanewise(VectorOperators.LSHR, VifRounding.HORIZONTAL_SHIFT).intoArray(coarse, at + i);
        }
    }
}
