package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.BandKernel;
import io.jvmaf.feature.adm.BandWeights;
import io.jvmaf.feature.adm.BandWeights.Coarse;
import io.jvmaf.feature.adm.Wavelet;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** {@link BandKernel} of scales 1 to 3 in vectors: 64-bit products of even and of odd 32-bit lanes. */
final class VectorAdmCoarseBands implements BandKernel {
    private static final int LANES = Species.INT.length();
    private static final long LOWER = 0xffffffffL;

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
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            IntVector h = weighted(bands[H], weights.straight(), k);
            IntVector v = weighted(bands[V], weights.straight(), k);
            IntVector d = weighted(bands[D], weights.diagonal(), k);
            IntVector toNeighbours = thirtieth(h).add(thirtieth(v)).add(thirtieth(d));
            IntVector toItself = fifteenth(h).add(fifteenth(v)).add(fifteenth(d));
            toNeighbours.intoArray(spread, k);
            toItself.sub(toNeighbours).intoArray(lift, k);
        }
    }

    /** Weighs a vector in place. A negative product is rounded half down in magnitude, as an arithmetic shift does. */
    private static IntVector weighted(int[] band, long factor, int k) {
        IntVector x = IntVector.fromArray(Species.INT, band, k);
        IntVector magnitude = x.abs();
        IntVector negative = x.lanewise(VectorOperators.LSHR, 31);
        LongVector even = AdmCubes.even(magnitude).mul(factor & LOWER).sub(AdmCubes.even(negative))
                .add(1L << (Coarse.WEIGH_SHIFT - 1)).lanewise(VectorOperators.LSHR, Coarse.WEIGH_SHIFT);
        LongVector odd = AdmCubes.odd(magnitude).mul(factor & LOWER).sub(AdmCubes.odd(negative))
                .add(1L << (Coarse.WEIGH_SHIFT - 1)).lanewise(VectorOperators.LSHR, Coarse.WEIGH_SHIFT);
        IntVector weighted = even.or(odd.lanewise(VectorOperators.LSHL, 32)).reinterpretAsInts();
        weighted.intoArray(band, k);
        return weighted;
    }

    private static IntVector thirtieth(IntVector x) {
        return upper(AdmCubes.even(x).mul(Coarse.THIRTIETH), AdmCubes.odd(x).mul(Coarse.THIRTIETH));
    }

    private static IntVector fifteenth(IntVector x) {
        return upper(AdmCubes.even(x).mul(Coarse.FIFTEENTH), AdmCubes.odd(x).mul(Coarse.FIFTEENTH));
    }

    /** The upper halves of products, rounded as the C does. */
    private static IntVector upper(LongVector even, LongVector odd) {
        return even.add(Coarse.MASK_ROUND).lanewise(VectorOperators.LSHR, 32)
                .or(odd.add(Coarse.MASK_ROUND).and(~LOWER)).reinterpretAsInts();
    }

    @Override
    public void see(int[][] weighted, int[][] spread, int[] lift, BandWeights weights, int from, int to, long[] sums) {
        if (!weights.narrow()) {
            scalar.see(weighted, spread, lift, weights, from, to, sums);
            return;
        }
        int cubeShift = weights.cubeShift();
        AdmSee.row(weighted, spread, lift, 0, 0, Coarse.SQUARE_SHIFT, Coarse.SQUARE_SHIFT, cubeShift, cubeShift, from, to,
                sums);
    }
}
