package io.jvmaf.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;

/**
 * VIF's filters along a row in strips: the next sample is the next vector. Rows start with a margin of as many vectors
 * as the filter reaches; results have none.
 */
final class VifAcross {
    private static final int LANES = VifStrips.LANES;
    /** Filtered products drop 16 bits. */
    private static final double SCALE = 0x1p-16;
    /** A quarter of the least difference between two sums: halves round up, nothing else changes. */
    private static final double TIE_BREAKER = SCALE / 4;

    private VifAcross() {}

    /** Filtered means: unsigned, 8.24 fixed point. {@code taps} by distance from the centre. */
    static void means(int[] row, int[] taps, int length, int[] out) {
        int reach = taps.length - 1;
        for (int i = 0; i < length; i += LANES) {
            int centre = i + reach * LANES;
            IntVector sum = IntVector.fromArray(Species.INT, row, centre).mul(taps[0]);
            for (int k = 1; k <= reach; k++) {
                IntVector left = IntVector.fromArray(Species.INT, row, centre - k * LANES);
                IntVector right = IntVector.fromArray(Species.INT, row, centre + k * LANES);
                sum = sum.add(left.add(right).mul(taps[k]));
            }
            sum.intoArray(out, i);
        }
    }

    /**
     * Filtered products: whole numbers below 2^32, plus {@link VifDown#ROUNDER}. A sum has 48 bits and stays exact.
     */
    static void products(double[] row, int[] taps, int length, double[] out) {
        int reach = taps.length - 1;
        for (int i = 0; i < length; i += Species.DOUBLE.length()) {
            int centre = i + reach * LANES;
            DoubleVector sum = DoubleVector.fromArray(Species.DOUBLE, row, centre).mul(taps[0] * SCALE)
                    .add(VifDown.PRODUCT_BIAS + TIE_BREAKER);
            for (int k = 1; k <= reach; k++) {
                DoubleVector left = DoubleVector.fromArray(Species.DOUBLE, row, centre - k * LANES);
                DoubleVector right = DoubleVector.fromArray(Species.DOUBLE, row, centre + k * LANES);
                DoubleVector tap = DoubleVector.broadcast(Species.DOUBLE, taps[k] * SCALE);
                sum = left.add(right).fma(tap, sum);
            }
            sum.add(VifDown.ROUNDER).intoArray(out, i);
        }
    }
}
