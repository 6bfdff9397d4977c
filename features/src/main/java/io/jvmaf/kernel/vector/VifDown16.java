package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * VIF's filters down the columns for samples of up to 16 bits, in 32-bit integers, two rows at a time. A
 * filtered product has up to 48 bits: it is summed modulo 2^32, and so are the upper 16 bits of the products. Of the
 * 2^16-fold of the latter the whole sum is less than 2^32 away, so that the two tell it.
 */
final class VifDown16 implements VifDown {
    private static final int LANES = Species.INT.length();
    private static final int SIGN = Integer.MIN_VALUE;

    private final int[] taps;
    private final int[] halvingTaps;
    private final VifRounding rounding;

    /** Filters of {@code taps}, and of as many {@code halvingTaps} for the next coarser scale, from the centre on. */
    VifDown16(int[] taps, int[] halvingTaps, VifRounding rounding) {
        this.taps = taps;
        this.halvingTaps = halvingTaps;
        this.rounding = rounding;
    }

    @Override
    public void means(VifWindow window, int first, int columns, int[][] means, int[][] halved) {
        for (int row = 0; row < ROWS; row += 2) {
            means(window.samples(), first + (taps.length - 1 + row) * LANES, window.pitch(), columns * LANES, taps,
                    halvingTaps, rounding, means[row], means[row + 1], halved[row / 2]);
        }
    }

    @Override
    public void product(VifWindow p, VifWindow q, int first, int columns, int[][] products) {
        for (int row = 0; row < ROWS; row += 2) {
            product(p.samples(), q.samples(), first + (taps.length - 1 + row) * LANES, p.pitch(), columns * LANES, taps,
                    rounding, products[row], products[row + 1]);
        }
    }

    private static void means(short[] samples, int centre, int pitch, int length, int[] taps,
            int[] halvingTaps, VifRounding rounding, int[] upperMean, int[] lowerMean, int[] halvedRow) {
        int at = centre;
        for (int i = Species.INT_LEAD; i < Species.INT_LEAD + length; i += LANES) {
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector upper = above.mul(taps[0]).add(rounding.meanHalf());
            IntVector lower = below.mul(taps[0]).add(rounding.meanHalf());
            IntVector halved = above.mul(halvingTaps[0]).add(rounding.meanHalf());
            for (int k = 1; k < taps.length; k++) {
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector nextBelow = (IntVector) ShortVector
                        .fromArray(Species.SHORT_HALF, samples, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector aboutUpper = nextAbove.add(below);
                upper = upper.add(aboutUpper.mul(tap));
                lower = lower.add(above.add(nextBelow).mul(tap));
                halved = halved.add(aboutUpper.mul(halvingTaps[k]));
                above = nextAbove;
                below = nextBelow;
            }
            upper.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(upperMean, i);
            lower.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(lowerMean, i);
            halved.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(halvedRow, i);
            at += pitch;
        }
    }

    private static void product(short[] p, short[] q, int centre, int pitch, int length, int[] taps,
            VifRounding rounding, int[] upperProduct, int[] lowerProduct) {
        int shift = rounding.squareShift();
        int half = rounding.squareHalf();
        int at = centre;
        for (int i = Species.INT_LEAD; i < Species.INT_LEAD + length; i += LANES) {
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            above = above.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            below = below.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
            IntVector highAbove = above.lanewise(VectorOperators.LSHR, 16);
            IntVector highBelow = below.lanewise(VectorOperators.LSHR, 16);
            IntVector upper = above.mul(taps[0]);
            IntVector lower = below.mul(taps[0]);
            IntVector upperHigh = highAbove.mul(taps[0]);
            IntVector lowerHigh = highBelow.mul(taps[0]);
            for (int k = 1; k < taps.length; k++) {
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                nextAbove = nextAbove.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
                IntVector nextBelow = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                nextBelow = nextBelow.mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0));
                upper = upper.add(nextAbove.add(below).mul(tap));
                lower = lower.add(above.add(nextBelow).mul(tap));
                above = nextAbove;
                below = nextBelow;
                IntVector nextHighAbove = above.lanewise(VectorOperators.LSHR, 16);
                IntVector nextHighBelow = below.lanewise(VectorOperators.LSHR, 16);
                upperHigh = upperHigh.add(nextHighAbove.add(highBelow).mul(tap));
                lowerHigh = lowerHigh.add(highAbove.add(nextHighBelow).mul(tap));
                highAbove = nextHighAbove;
                highBelow = nextHighBelow;
            }
            upper = upper.sub(upperHigh.lanewise(VectorOperators.LSHL, 16)).add(half)
                    .lanewise(VectorOperators.LSHR, shift).add(upperHigh.lanewise(VectorOperators.LSHL, 16 - shift))
                    .add(SIGN);
            lower = lower.sub(lowerHigh.lanewise(VectorOperators.LSHL, 16)).add(half)
                    .lanewise(VectorOperators.LSHR, shift).add(lowerHigh.lanewise(VectorOperators.LSHL, 16 - shift))
                    .add(SIGN);
            upper.intoArray(upperProduct, i);
            lower.intoArray(lowerProduct, i);
            at += pitch;
        }
    }
}
