package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * VIF's filters down the columns, for two rows of output at a time, in 32-bit integers. Taps are symmetric, so what lies
 * at one distance above and below is added first; as the filter walks outwards, a sample above the upper row's centre
 * is one step later above the lower row's, and the other way round below.
 *
 * <p>Samples are those of a {@link VifWindow}; {@code first} is the first of as many rows above the upper one as the
 * filter reaches, {@code pitch} leads to the next column, {@code taps} run from the centre outwards. Filtered products
 * are unsigned 32-bit numbers, kept as doubles less {@link #BIAS}.
 */
final class VifDown {
    /** Half of the range of a filtered product. */
    static final double BIAS = 0x1p31;

    private static final int LANES = VifStrips.LANES;
    private static final int SIGN = Integer.MIN_VALUE;

    private VifDown() {}

    /** Means: sums are below 2^32, results below 2^16. */
    static void means(short[] samples, int first, int pitch, int[] taps, VifRounding rounding, int length, int[] upper,
            int[] lower) {
        int reach = taps.length - 1;
        int at = first + reach * LANES;
        for (int i = 0; i < length; i += LANES) {
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector upperSum = above.mul(taps[0]).add(rounding.meanHalf());
            IntVector lowerSum = below.mul(taps[0]).add(rounding.meanHalf());
            for (int k = 1; k <= reach; k++) {
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector nextBelow = (IntVector) ShortVector
                        .fromArray(Species.SHORT_HALF, samples, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                upperSum = upperSum.add(nextAbove.add(below).mul(tap));
                lowerSum = lowerSum.add(above.add(nextBelow).mul(tap));
                above = nextAbove;
                below = nextBelow;
            }
            upperSum.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(upper, i);
            lowerSum.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(lower, i);
            at += pitch;
        }
    }

    /** Products of 8-bit samples: below 2^16, sums below 2^32, and not rounded. */
    static void productsOf8(short[] p, short[] q, int first, int pitch, int[] taps, int length, double[] upper,
            double[] lower) {
        int reach = taps.length - 1;
        int at = first + reach * LANES;
        for (int i = 0; i < length; i += LANES) {
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector upperSum = above.mul(taps[0]).add(SIGN);
            IntVector lowerSum = below.mul(taps[0]).add(SIGN);
            for (int k = 1; k <= reach; k++) {
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at - k * LANES)
                        .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at - k * LANES))
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector nextBelow = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES + k * LANES)
                        .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES + k * LANES))
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                upperSum = upperSum.add(nextAbove.add(below).mul(tap));
                lowerSum = lowerSum.add(above.add(nextBelow).mul(tap));
                above = nextAbove;
                below = nextBelow;
            }
            upperSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 0).reinterpretAsDoubles().intoArray(upper, i);
            upperSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 1).reinterpretAsDoubles()
                    .intoArray(upper, i + LANES / 2);
            lowerSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 0).reinterpretAsDoubles().intoArray(lower, i);
            lowerSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 1).reinterpretAsDoubles()
                    .intoArray(lower, i + LANES / 2);
            at += pitch;
        }
    }

    /**
     * Products of samples of up to 16 bits: sums have up to 48, kept as one of their upper halves and one modulo 2^32.
     */
    static void products(short[] p, short[] q, int first, int pitch, int[] taps, VifRounding rounding, int length,
            double[] upper, double[] lower) {
        int reach = taps.length - 1;
        int at = first + reach * LANES;
        for (int i = 0; i < length; i += LANES) {
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            above = above.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            below = below.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
            IntVector aboveHigh = above.lanewise(VectorOperators.LSHR, 16);
            IntVector belowHigh = below.lanewise(VectorOperators.LSHR, 16);
            IntVector upperSum = above.mul(taps[0]);
            IntVector lowerSum = below.mul(taps[0]);
            IntVector upperHigh = aboveHigh.mul(taps[0]);
            IntVector lowerHigh = belowHigh.mul(taps[0]);
            for (int k = 1; k <= reach; k++) {
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                nextAbove = nextAbove.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
                IntVector nextBelow = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                nextBelow = nextBelow.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                upperSum = upperSum.add(nextAbove.add(below).mul(tap));
                lowerSum = lowerSum.add(above.add(nextBelow).mul(tap));
                above = nextAbove;
                below = nextBelow;
                IntVector nextAboveHigh = above.lanewise(VectorOperators.LSHR, 16);
                IntVector nextBelowHigh = below.lanewise(VectorOperators.LSHR, 16);
                upperHigh = upperHigh.add(nextAboveHigh.add(belowHigh).mul(tap));
                lowerHigh = lowerHigh.add(aboveHigh.add(nextBelowHigh).mul(tap));
                aboveHigh = nextAboveHigh;
                belowHigh = nextBelowHigh;
            }
            int shift = rounding.squareShift();
            upperSum = upperSum.sub(upperHigh.lanewise(VectorOperators.LSHL, 16)).add(rounding.squareHalf())
                    .lanewise(VectorOperators.LSHR, shift)
                    .add(upperHigh.lanewise(VectorOperators.LSHL, 16 - shift)).add(SIGN);
            lowerSum = lowerSum.sub(lowerHigh.lanewise(VectorOperators.LSHL, 16)).add(rounding.squareHalf())
                    .lanewise(VectorOperators.LSHR, shift)
                    .add(lowerHigh.lanewise(VectorOperators.LSHL, 16 - shift)).add(SIGN);
            upperSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 0).reinterpretAsDoubles().intoArray(upper, i);
            upperSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 1).reinterpretAsDoubles()
                    .intoArray(upper, i + LANES / 2);
            lowerSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 0).reinterpretAsDoubles().intoArray(lower, i);
            lowerSum.convertShape(VectorOperators.I2D, Species.DOUBLE, 1).reinterpretAsDoubles()
                    .intoArray(lower, i + LANES / 2);
            at += pitch;
        }
    }
}
