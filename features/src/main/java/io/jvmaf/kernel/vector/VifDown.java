package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * VIF's filters down the columns, for two rows of output at a time. The taps are symmetric, so samples at one distance
 * above and below are added first; the two rows share every sample but the outermost.
 */
final class VifDown {
    /** Adding it to a double of less than 2^51 rounds to a whole number, which the low bits then hold. */
    static final double ROUNDER = 0x1.8p52;
    /** Filtered products are unsigned 32-bit numbers; they are kept less this, see {@link VifAcross}. */
    static final double PRODUCT_BIAS = 0x1p31;

    private static final int LANES = VifStrips.LANES;

    private VifDown() {}

    /**
     * Filtered samples of rows {@code y} and {@code y + 1}.
     *
     * @param rows where the rows from {@code y - reach} to {@code y + 1 + reach} start in {@code samples}
     * @param taps by distance from the centre
     */
    static void means(int[] samples, int[] rows, int[] taps, VifRounding rounding, int length, int[] out0,
            int[] out1) {
        int reach = taps.length - 1;
        for (int i = 0; i < length; i += LANES) {
            IntVector above = IntVector.fromArray(Species.INT, samples, rows[reach] + i);
            IntVector below = IntVector.fromArray(Species.INT, samples, rows[reach + 1] + i);
            IntVector sum0 = above.mul(taps[0]).add(rounding.meanHalf());
            IntVector sum1 = below.mul(taps[0]).add(rounding.meanHalf());
            for (int k = 1; k <= reach; k++) {
                IntVector nextAbove = IntVector.fromArray(Species.INT, samples, rows[reach - k] + i);
                IntVector nextBelow = IntVector.fromArray(Species.INT, samples, rows[reach + 1 + k] + i);
                sum0 = sum0.add(nextAbove.add(below).mul(taps[k]));
                sum1 = sum1.add(above.add(nextBelow).mul(taps[k]));
                above = nextAbove;
                below = nextBelow;
            }
            sum0.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(out0, i);
            sum1.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(out1, i);
        }
    }

    /**
     * Filtered products of two pictures' samples, rounded, less {@link #PRODUCT_BIAS}. Exact: a product is below 2^32,
     * a sum below 2^48.
     */
    static void products(int[] p, int[] q, int[] rows, int[] taps, VifRounding rounding, int length, double[] out0,
            double[] out1) {
        int reach = taps.length - 1;
        double scale = 1.0 / (1L << rounding.squareShift());
        double tieBreaker = scale / 4;
        for (int i = 0; i < length; i += Species.DOUBLE.length()) {
            DoubleVector above = product(p, q, rows[reach] + i);
            DoubleVector below = product(p, q, rows[reach + 1] + i);
            DoubleVector sum0 = above.mul(taps[0] * scale).add(tieBreaker);
            DoubleVector sum1 = below.mul(taps[0] * scale).add(tieBreaker);
            for (int k = 1; k <= reach; k++) {
                DoubleVector nextAbove = product(p, q, rows[reach - k] + i);
                DoubleVector nextBelow = product(p, q, rows[reach + 1 + k] + i);
                DoubleVector tap = DoubleVector.broadcast(Species.DOUBLE, taps[k] * scale);
                sum0 = nextAbove.add(below).fma(tap, sum0);
                sum1 = above.add(nextBelow).fma(tap, sum1);
                above = nextAbove;
                below = nextBelow;
            }
            sum0.add(ROUNDER).sub(ROUNDER + PRODUCT_BIAS).intoArray(out0, i);
            sum1.add(ROUNDER).sub(ROUNDER + PRODUCT_BIAS).intoArray(out1, i);
        }
    }

    private static DoubleVector product(int[] p, int[] q, int at) {
        return doubles(p, at).mul(doubles(q, at));
    }

    private static DoubleVector doubles(int[] samples, int at) {
        return (DoubleVector) IntVector.fromArray(Species.INT_HALF, samples, at)
                .convertShape(VectorOperators.I2D, Species.DOUBLE, 0);
    }
}
