package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * VIF's filters down the columns at 8 bits, in 32-bit integers: products of samples are below 2^16, filtered ones below
 * 2^32, and not rounded.
 *
 * <p>Two rows of output are made at a time. Taps are symmetric, so what lies at one distance above and below is added
 * first; as the filter walks outwards, a sample above the upper row's centre is one step later above the lower row's,
 * and the other way round below. Vectors stay within one method: a call that is not inlined would box them.
 */
final class VifDown8 implements VifDown {
    private static final int LANES = Species.INT.length();
    private static final int SIGN = Integer.MIN_VALUE;

    private final int[] taps;
    private final VifRounding rounding;

    VifDown8(int[] taps, VifRounding rounding) {
        this.taps = taps;
        this.rounding = rounding;
    }

    @Override
    public void plane(VifWindow window, int first, int columns, int to, int[][] means, double[][] squares) {
        plane(window.samples(), first + (taps.length - 1) * LANES, window.pitch(), columns * LANES, taps, rounding, to,
                means[0], means[1], squares[0], squares[1]);
    }

    @Override
    public void product(VifWindow p, VifWindow q, int first, int columns, int to, double[][] products) {
        product(p.samples(), q.samples(), first + (taps.length - 1) * LANES, p.pitch(), columns * LANES, taps, to,
                products[0], products[1]);
    }

    private static void plane(short[] samples, int centre, int pitch, int length, int[] taps, VifRounding rounding,
            int to, int[] upperMean, int[] lowerMean, double[] upperSquare, double[] lowerSquare) {
        int at = centre;
        for (int i = to; i < to + length; i += LANES) {
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + LANES)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector squareAbove = above.mul(above);
            IntVector squareBelow = below.mul(below);
            IntVector upper = above.mul(taps[0]).add(rounding.meanHalf());
            IntVector lower = below.mul(taps[0]).add(rounding.meanHalf());
            IntVector upper2 = squareAbove.mul(taps[0]).add(SIGN);
            IntVector lower2 = squareBelow.mul(taps[0]).add(SIGN);
            for (int k = 1; k < taps.length; k++) {
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at - k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector nextBelow = (IntVector) ShortVector
                        .fromArray(Species.SHORT_HALF, samples, at + LANES + k * LANES)
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                upper = upper.add(nextAbove.add(below).mul(tap));
                lower = lower.add(above.add(nextBelow).mul(tap));
                above = nextAbove;
                below = nextBelow;
                IntVector nextSquareAbove = above.mul(above);
                IntVector nextSquareBelow = below.mul(below);
                upper2 = upper2.add(nextSquareAbove.add(squareBelow).mul(tap));
                lower2 = lower2.add(squareAbove.add(nextSquareBelow).mul(tap));
                squareAbove = nextSquareAbove;
                squareBelow = nextSquareBelow;
            }
            upper.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(upperMean, i);
            lower.lanewise(VectorOperators.LSHR, rounding.meanShift()).intoArray(lowerMean, i);
            ((DoubleVector) upper2.convertShape(VectorOperators.I2D, Species.DOUBLE, 0)).intoArray(upperSquare, i);
            ((DoubleVector) upper2.convertShape(VectorOperators.I2D, Species.DOUBLE, 1))
                    .intoArray(upperSquare, i + LANES / 2);
            ((DoubleVector) lower2.convertShape(VectorOperators.I2D, Species.DOUBLE, 0)).intoArray(lowerSquare, i);
            ((DoubleVector) lower2.convertShape(VectorOperators.I2D, Species.DOUBLE, 1))
                    .intoArray(lowerSquare, i + LANES / 2);
            at += pitch;
        }
    }

    private static void product(short[] p, short[] q, int centre, int pitch, int length, int[] taps, int to,
            double[] upperProduct, double[] lowerProduct) {
        int at = centre;
        for (int i = to; i < to + length; i += LANES) {
            // The low 16 bits of a product of 8-bit samples are all of it.
            IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector below = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector upper = above.mul(taps[0]).add(SIGN);
            IntVector lower = below.mul(taps[0]).add(SIGN);
            for (int k = 1; k < taps.length; k++) {
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                IntVector nextAbove = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at - k * LANES)
                        .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at - k * LANES))
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector nextBelow = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES + k * LANES)
                        .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES + k * LANES))
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                upper = upper.add(nextAbove.add(below).mul(tap));
                lower = lower.add(above.add(nextBelow).mul(tap));
                above = nextAbove;
                below = nextBelow;
            }
            ((DoubleVector) upper.convertShape(VectorOperators.I2D, Species.DOUBLE, 0)).intoArray(upperProduct, i);
            ((DoubleVector) upper.convertShape(VectorOperators.I2D, Species.DOUBLE, 1))
                    .intoArray(upperProduct, i + LANES / 2);
            ((DoubleVector) lower.convertShape(VectorOperators.I2D, Species.DOUBLE, 0)).intoArray(lowerProduct, i);
            ((DoubleVector) lower.convertShape(VectorOperators.I2D, Species.DOUBLE, 1))
                    .intoArray(lowerProduct, i + LANES / 2);
            at += pitch;
        }
    }
}
