package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;

/**
 * VIF's filters along a row in strips: the next sample is the next vector. Rows start with a margin of as many vectors
 * as the filter reaches; results have none. Both lie behind their lead ({@link Species#INT_LEAD}). Several neighbouring
 * samples are filtered together, since they share most of what they load; rows and results have room for a whole number
 * of such blocks.
 */
final class VifAcross {
    /** Samples that are filtered together. */
    static final int BLOCK = 4;

    private static final int LANES = Species.INT.length();
    /** Filtered products drop 16 bits. */
    private static final double SCALE = 0x1p-16;
    /** A quarter of the least difference between two sums: halves round up, nothing else changes. */
    private static final double TIE_BREAKER = SCALE / 4;

    private VifAcross() {}

    /** Taps for {@link #products}. */
    static double[] scaled(int[] taps) {
        double[] scaled = new double[taps.length];
        for (int k = 0; k < taps.length; k++) {
            scaled[k] = taps[k] * SCALE;
        }
        return scaled;
    }

    /** Filtered means: unsigned, 8.24 fixed point. {@code taps} by distance from the centre. */
    static void means(int[] row, int[] taps, int length, int[] out) {
        int reach = taps.length - 1;
        for (int i = Species.INT_LEAD; i < Species.INT_LEAD + length; i += 2 * LANES) {
            int centre = i + reach * LANES;
            IntVector left = IntVector.fromArray(Species.INT, row, centre);
            IntVector right = IntVector.fromArray(Species.INT, row, centre + LANES);
            IntVector sum0 = left.mul(taps[0]);
            IntVector sum1 = right.mul(taps[0]);
            for (int k = 1; k <= reach; k++) {
                IntVector nextLeft = IntVector.fromArray(Species.INT, row, centre - k * LANES);
                IntVector nextRight = IntVector.fromArray(Species.INT, row, centre + LANES + k * LANES);
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                sum0 = sum0.add(nextLeft.add(right).mul(tap));
                sum1 = sum1.add(left.add(nextRight).mul(tap));
                left = nextLeft;
                right = nextRight;
            }
            sum0.intoArray(out, i);
            sum1.intoArray(out, i + LANES);
        }
    }

    /**
     * Filtered products: whole numbers below 2^32, plus {@link VifRounding#ROUNDER}. A sum has 48 bits and stays exact.
     */
    static void products(double[] row, double[] taps, int length, double[] out) {
        for (int half = 0; half < LANES; half += Species.DOUBLE.length()) {
            products(row, taps, half, length, out);
        }
    }

    private static void products(double[] row, double[] taps, int half, int length, double[] out) {
        int reach = taps.length - 1;
        for (int i = Species.DOUBLE_LEAD + half; i < Species.DOUBLE_LEAD + length; i += BLOCK * LANES) {
            int centre = i + reach * LANES;
            DoubleVector left0 = DoubleVector.fromArray(Species.DOUBLE, row, centre);
            DoubleVector left1 = DoubleVector.fromArray(Species.DOUBLE, row, centre + LANES);
            DoubleVector left2 = DoubleVector.fromArray(Species.DOUBLE, row, centre + 2 * LANES);
            DoubleVector right0 = left1;
            DoubleVector right1 = left2;
            DoubleVector right2 = DoubleVector.fromArray(Species.DOUBLE, row, centre + 3 * LANES);
            DoubleVector middle = DoubleVector.broadcast(Species.DOUBLE, taps[0]);
            DoubleVector start = DoubleVector.broadcast(Species.DOUBLE, VifDown.BIAS + TIE_BREAKER);
            DoubleVector sum0 = left0.fma(middle, start);
            DoubleVector sum1 = left1.fma(middle, start);
            DoubleVector sum2 = left2.fma(middle, start);
            DoubleVector sum3 = right2.fma(middle, start);
            for (int k = 1; k <= reach; k++) {
                DoubleVector left = DoubleVector.fromArray(Species.DOUBLE, row, centre - k * LANES);
                DoubleVector right = DoubleVector.fromArray(Species.DOUBLE, row, centre + 3 * LANES + k * LANES);
                DoubleVector tap = DoubleVector.broadcast(Species.DOUBLE, taps[k]);
                sum0 = left.add(right0).fma(tap, sum0);
                sum1 = left0.add(right1).fma(tap, sum1);
                sum2 = left1.add(right2).fma(tap, sum2);
                sum3 = left2.add(right).fma(tap, sum3);
                left2 = left1;
                left1 = left0;
                left0 = left;
                right0 = right1;
                right1 = right2;
                right2 = right;
            }
            sum0.add(VifRounding.ROUNDER).intoArray(out, i);
            sum1.add(VifRounding.ROUNDER).intoArray(out, i + LANES);
            sum2.add(VifRounding.ROUNDER).intoArray(out, i + 2 * LANES);
            sum3.add(VifRounding.ROUNDER).intoArray(out, i + 3 * LANES);
        }
    }
}
