package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import io.jvmaf.feature.adm.BandKernel;
import io.jvmaf.feature.adm.BandWeights;
import io.jvmaf.feature.adm.BandWeights.Coarse;
import io.jvmaf.feature.adm.Wavelet;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;

/** {@link BandKernel} of scales 1 to 3 in vectors: 64-bit products of even and of odd 32-bit lanes. */
final class VectorAdmCoarseBands implements BandKernel {
    private static final int LANES = Species.INT.length();
    private static final long LOWER = 0xffffffffL;
    private static final long WEIGH_ROUND = 1L << (Coarse.WEIGH_SHIFT - 1);

    private final BandKernel scalar;

    VectorAdmCoarseBands(BandKernel scalar) {
        this.scalar = scalar;
    }

    @Override
    public long cubes(int[] band, BandWeights weights, int from, int to) {
        int squareShift = weights.referenceSquareShift();
        int cubeShift = weights.referenceCubeShift();
        return AdmCubes.sum(band, from, to, 1L << squareShift, squareShift, Wavelet.half(cubeShift), cubeShift);
    }

    @Override
    public void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift) {
        if (!weights.narrow()) {
            scalar.weigh(bands, weights, from, to, spread, lift);
            return;
        }
        Arrays.fill(spread, MARGIN + from, MARGIN + to + LANES, 0);
        Arrays.fill(lift, MARGIN + from, MARGIN + to + LANES, 0);
        for (int theta = 0; theta < bands.length; theta++) {
            weigh(bands[theta], theta == D ? weights.diagonal() : weights.straight(), from, to, spread, lift);
        }
    }

    /**
     * Weighs a band in place, and adds its parts. A negative product is rounded half down in magnitude, as an arithmetic
     * shift does; the upper half of a product with the odd lanes is in its place already.
     */
    private static void weigh(int[] band, long factor, int from, int to, int[] spread, int[] lift) {
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            IntVector x = IntVector.fromArray(Species.INT, band, k);
            LongVector magnitude = x.abs().reinterpretAsLongs();
            LongVector negative = x.lanewise(LSHR, 31).reinterpretAsLongs();
            LongVector even = magnitude.and(LOWER).mul(factor & LOWER).add(WEIGH_ROUND).sub(negative.and(LOWER))
                    .lanewise(LSHR, Coarse.WEIGH_SHIFT).and(LOWER);
            LongVector odd = magnitude.lanewise(LSHR, 32).mul(factor & LOWER).add(WEIGH_ROUND)
                    .sub(negative.lanewise(LSHR, 32)).lanewise(LSHR, Coarse.WEIGH_SHIFT).and(LOWER);
            even.or(odd.lanewise(LSHL, 32)).reinterpretAsInts().intoArray(band, k);
            LongVector evenPart = even.mul(Coarse.THIRTIETH);
            LongVector oddPart = odd.mul(Coarse.THIRTIETH);
            IntVector thirtieth = evenPart.add(Coarse.MASK_ROUND).lanewise(LSHR, 32)
                    .or(oddPart.add(Coarse.MASK_ROUND).and(~LOWER)).reinterpretAsInts();
            // Twice the thirtieth's factor is one more than the fifteenth's.
            evenPart = evenPart.add(evenPart).sub(even).add(Coarse.MASK_ROUND);
            oddPart = oddPart.add(oddPart).sub(odd).add(Coarse.MASK_ROUND);
            IntVector fifteenth = evenPart.lanewise(LSHR, 32).or(oddPart.and(~LOWER)).reinterpretAsInts();
            IntVector.fromArray(Species.INT, spread, k).add(thirtieth).intoArray(spread, k);
            IntVector.fromArray(Species.INT, lift, k).add(fifteenth).sub(thirtieth).intoArray(lift, k);
        }
    }

    @Override
    public void see(int[][] weighted, int[][] spread, int[] lift, BandWeights weights, int from, int to, long[] sums) {
        if (!weights.narrow()) {
            scalar.see(weighted, spread, lift, weights, from, to, sums);
            return;
        }
        AdmCubes.thresholds(spread, from, to, lift);
        for (int theta = 0; theta < weighted.length; theta++) {
            sums[theta] = AdmCubes.above(weighted[theta], lift, 0, Coarse.SQUARE_SHIFT, weights.cubeShift(), from, to);
        }
    }
}
