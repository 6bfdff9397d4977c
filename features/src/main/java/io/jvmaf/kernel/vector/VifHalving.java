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

    /**
     * Filters down the columns about the row that starts at {@code centre} and about the next but one.
     *
     * @param taps by distance from the centre
     */
    static void down(short[] samples, int centre, int pitch, int[] taps, VifRounding rounding, int length,
            int[] upperRow, int[] lowerRow) {
        int at = centre;
        for (int i = Species.INT_LEAD; i < Species.INT_LEAD + length; i += LANES) {
            IntVector upper = ((IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0)).mul(taps[0])
                    .add(rounding.meanHalf());
            IntVector lower = ((IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + 2 * LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0)).mul(taps[0])
                    .add(rounding.meanHalf());
            for (int k = 1; k < taps.length; k++) {
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                upper = upper.add(above.add(below).mul(tap));
                above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + 2 * LANES - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + 2 * LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                lower = lower.add(above.add(below).mul(tap));
            }
            upper.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(upperRow, i);
            lower.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(lowerRow, i);
            at += pitch;
        }
    }

    /** Filters every other sample along {@code row}, the first at {@code start} of its samples, into {@code coarse}. */
    static void across(int[] row, int start, int[] taps, int[] coarse, int at, int length) {
        for (int i = 0; i < length; i += LANES) {
            int centre = Species.INT_LEAD + start + 2 * i;
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
