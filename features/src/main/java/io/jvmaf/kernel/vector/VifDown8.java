package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * VIF's filters down the columns at 8 bits: of samples in floats, of their products in 32-bit integers. Products are
 * below 2^16, filtered ones below 2^32, and not rounded.
 *
 * <p>Four rows of output are made at a time. Taps are symmetric, so what lies at one distance above and below is added
 * first; as the filter walks outwards, a sample above one row's centre is one step later above the next row's, and the
 * other way round below. Vectors stay within one method: a call that is not inlined would box them.
 */
final class VifDown8 implements VifDown {
    private static final int LANES = Species.INT.length();
    private static final int SIGN = Integer.MIN_VALUE;

    private final int[] taps;
    private final float[] meanTaps;
    private final float[] halvingTaps;
    private final VifRounding rounding;

    /** Filters of {@code taps}, and of as many {@code halvingTaps} for the next coarser scale, from the centre on. */
    VifDown8(int[] taps, int[] halvingTaps, VifRounding rounding) {
        this.taps = taps;
        meanTaps = meanTaps(taps);
        this.halvingTaps = meanTaps(halvingTaps);
        this.rounding = rounding;
    }

    // With half the middle tap, since the middle sample is added to itself as any other two that share a tap.
    private static float[] meanTaps(int[] taps) {
        float[] halves = new float[taps.length];
        for (int k = 0; k < taps.length; k++) {
            halves[k] = k == 0 ? taps[k] / 2f : taps[k];
        }
        return halves;
    }

    @Override
    public void means(VifWindow window, int first, int columns, int[][] means, int[][] halved) {
        means(window.samples(), first + (taps.length - 1) * LANES, window.pitch(), columns * LANES, meanTaps,
                halvingTaps, rounding, means, halved);
    }

    @Override
    public void product(VifWindow p, VifWindow q, int first, int columns, int[][] products) {
        product(p.samples(), q.samples(), first + (taps.length - 1) * LANES, p.pitch(), columns * LANES, taps,
                products);
    }

    // In floats, which hold sums below 2^24 and take a step per tap where 32-bit integers take three.
    private static void means(short[] samples, int centre, int pitch, int length, float[] taps, float[] halvingTaps,
            VifRounding rounding, int[][] means, int[][] halved) {
        int at = centre;
        for (int i = Species.INT_LEAD; i < Species.INT_LEAD + length; i += LANES) {
            FloatVector below0 = (FloatVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                    .convertShape(VectorOperators.S2F, Species.FLOAT, 0);
            FloatVector below1 = (FloatVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + LANES)
                    .convertShape(VectorOperators.S2F, Species.FLOAT, 0);
            FloatVector below2 = (FloatVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + 2 * LANES)
                    .convertShape(VectorOperators.S2F, Species.FLOAT, 0);
            FloatVector above0 = below1;
            FloatVector above1 = below2;
            FloatVector above2 = (FloatVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at + 3 * LANES)
                    .convertShape(VectorOperators.S2F, Species.FLOAT, 0);
            FloatVector sum0 = FloatVector.broadcast(Species.FLOAT, rounding.meanHalf());
            FloatVector sum1 = sum0;
            FloatVector sum2 = sum0;
            FloatVector sum3 = sum0;
            FloatVector halved0 = sum0;
            FloatVector halved2 = sum0;
            for (int k = 0; k < taps.length; k++) {
                FloatVector above = (FloatVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at - k * LANES)
                        .convertShape(VectorOperators.S2F, Species.FLOAT, 0);
                FloatVector below = (FloatVector) ShortVector
                        .fromArray(Species.SHORT_HALF, samples, at + 3 * LANES + k * LANES)
                        .convertShape(VectorOperators.S2F, Species.FLOAT, 0);
                FloatVector about0 = above.add(below0);
                FloatVector about2 = above1.add(below2);
                FloatVector tap = FloatVector.broadcast(Species.FLOAT, taps[k]);
                sum0 = about0.fma(tap, sum0);
                sum1 = above0.add(below1).fma(tap, sum1);
                sum2 = about2.fma(tap, sum2);
                sum3 = above2.add(below).fma(tap, sum3);
                tap = FloatVector.broadcast(Species.FLOAT, halvingTaps[k]);
                halved0 = about0.fma(tap, halved0);
                halved2 = about2.fma(tap, halved2);
                above2 = above1;
                above1 = above0;
                above0 = above;
                below0 = below1;
                below1 = below2;
                below2 = below;
            }
            shifted(sum0, rounding).intoArray(means[0], i);
            shifted(sum1, rounding).intoArray(means[1], i);
            shifted(sum2, rounding).intoArray(means[2], i);
            shifted(sum3, rounding).intoArray(means[3], i);
            shifted(halved0, rounding).intoArray(halved[0], i);
            shifted(halved2, rounding).intoArray(halved[1], i);
            at += pitch;
        }
    }

    private static IntVector shifted(FloatVector sum, VifRounding rounding) {
        return ((IntVector) sum.convert(VectorOperators.F2I, 0)).lanewise(VectorOperators.LSHR, rounding.meanShift());
    }

    private static void product(short[] p, short[] q, int centre, int pitch, int length, int[] taps,
            int[][] products) {
        int at = centre;
        for (int i = Species.INT_LEAD; i < Species.INT_LEAD + length; i += LANES) {
            // The low 16 bits of a product of 8-bit samples are all of it.
            IntVector above0 = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector above1 = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + LANES)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + LANES))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector above2 = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + 2 * LANES)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + 2 * LANES))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector below0 = above1;
            IntVector below1 = above2;
            IntVector below2 = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at + 3 * LANES)
                    .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + 3 * LANES))
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            IntVector sum0 = above0.mul(taps[0]).add(SIGN);
            IntVector sum1 = above1.mul(taps[0]).add(SIGN);
            IntVector sum2 = above2.mul(taps[0]).add(SIGN);
            IntVector sum3 = below2.mul(taps[0]).add(SIGN);
            for (int k = 1; k < taps.length; k++) {
                IntVector tap = IntVector.broadcast(Species.INT, taps[k]);
                IntVector above = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, p, at - k * LANES)
                        .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at - k * LANES))
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                IntVector below = (IntVector) ShortVector
                        .fromArray(Species.SHORT_HALF, p, at + 3 * LANES + k * LANES)
                        .mul(ShortVector.fromArray(Species.SHORT_HALF, q, at + 3 * LANES + k * LANES))
                        .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
                sum0 = sum0.add(above.add(below0).mul(tap));
                sum1 = sum1.add(above0.add(below1).mul(tap));
                sum2 = sum2.add(above1.add(below2).mul(tap));
                sum3 = sum3.add(above2.add(below).mul(tap));
                above2 = above1;
                above1 = above0;
                above0 = above;
                below0 = below1;
                below1 = below2;
                below2 = below;
            }
            sum0.intoArray(products[0], i);
            sum1.intoArray(products[1], i);
            sum2.intoArray(products[2], i);
            sum3.intoArray(products[3], i);
            at += pitch;
        }
    }
}
