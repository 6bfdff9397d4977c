package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.BandKernel;
import io.jvmaf.feature.adm.BandWeights;
import io.jvmaf.feature.adm.BandWeights.Fine;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link BandKernel} of the finest scale in vectors. */
final class VectorAdmFineBands implements BandKernel {
    private static final int LANES = Species.INT.length();
    private static final int MASK_ROUND = 1 << (Fine.MASK_SHIFT - 1);

    private final BandKernel scalar;

    VectorAdmFineBands(BandKernel scalar) {
        this.scalar = scalar;
    }

    @Override
    public long cubes(int[] band, BandWeights weights, int from, int to) {
        return AdmCubes.sum(band, from, to, 0, 0, 0, 0);
    }

    @Override
    public void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift) {
        if (!weights.narrow()) {
            scalar.weigh(bands, weights, from, to, spread, lift);
            return;
        }
        weigh(bands[H], bands[V], bands[D], (int) weights.straight(), (int) weights.diagonal(), from, to, spread, lift);
    }

    private static void weigh(int[] h, int[] v, int[] d, int straight, int diagonal, int from, int to, int[] spread,
            int[] lift) {
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            IntVector wh = IntVector.fromArray(Species.INT, h, k).mul(straight);
            IntVector wv = IntVector.fromArray(Species.INT, v, k).mul(straight);
            IntVector wd = IntVector.fromArray(Species.INT, d, k).mul(diagonal);
            wh.abs().intoArray(h, k);
            wv.abs().intoArray(v, k);
            wd.abs().intoArray(d, k);
            IntVector ph = magnitude(wh, Fine.STRAIGHT_ROUND, Fine.STRAIGHT_SHIFT).mul(Fine.THIRTIETH);
            IntVector pv = magnitude(wv, Fine.STRAIGHT_ROUND, Fine.STRAIGHT_SHIFT).mul(Fine.THIRTIETH);
            IntVector pd = magnitude(wd, Fine.DIAGONAL_ROUND, Fine.DIAGONAL_SHIFT).mul(Fine.THIRTIETH);
            IntVector toNeighbours = part(ph).add(part(pv)).add(part(pd));
            IntVector toItself = wrapped(ph).add(wrapped(pv)).add(wrapped(pd));
            toNeighbours.intoArray(spread, k);
            toItself.sub(toNeighbours).intoArray(lift, k);
        }
    }

    private static IntVector magnitude(IntVector weighted, int round, int shift) {
        return weighted.add(round).lanewise(VectorOperators.ASHR, shift).abs();
    }

    // Below 25,496 * 4369 / 2^12 < 2^15.
    private static IntVector part(IntVector product) {
        return product.add(MASK_ROUND).lanewise(VectorOperators.LSHR, Fine.MASK_SHIFT);
    }

    // A fifteenth, which the C keeps in 16 bits.
    private static IntVector wrapped(IntVector product) {
        return product.add(product).add(MASK_ROUND).lanewise(VectorOperators.LSHL, 16 - Fine.MASK_SHIFT)
                .lanewise(VectorOperators.ASHR, 16);
    }

    @Override
    public void see(int[][] weighted, int[][] spread, int[] lift, BandWeights weights, int from, int to, long[] sums) {
        if (!weights.narrow()) {
            scalar.see(weighted, spread, lift, weights, from, to, sums);
            return;
        }
        int cubeShift = weights.cubeShift();
        AdmSee.row(weighted, spread, lift, Fine.STRAIGHT_THRESHOLD_SHIFT, Fine.DIAGONAL_THRESHOLD_SHIFT,
                Fine.STRAIGHT_SQUARE_SHIFT, Fine.DIAGONAL_SQUARE_SHIFT, cubeShift, cubeShift + 1, from, to, sums);
    }
}
