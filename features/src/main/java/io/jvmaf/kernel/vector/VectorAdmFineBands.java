package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import io.jvmaf.feature.adm.BandKernel;
import io.jvmaf.feature.adm.BandWeights;
import io.jvmaf.feature.adm.BandWeights.Fine;
import jdk.incubator.vector.IntVector;

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
        int fifteenth = 16 - Fine.MASK_SHIFT;
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            IntVector wh = IntVector.fromArray(Species.INT, h, k).mul(straight);
            IntVector wv = IntVector.fromArray(Species.INT, v, k).mul(straight);
            IntVector wd = IntVector.fromArray(Species.INT, d, k).mul(diagonal);
            wh.abs().intoArray(h, k);
            wv.abs().intoArray(v, k);
            wd.abs().intoArray(d, k);
            wh = wh.add(Fine.STRAIGHT_ROUND).lanewise(ASHR, Fine.STRAIGHT_SHIFT).abs().mul(Fine.THIRTIETH);
            wv = wv.add(Fine.STRAIGHT_ROUND).lanewise(ASHR, Fine.STRAIGHT_SHIFT).abs().mul(Fine.THIRTIETH);
            wd = wd.add(Fine.DIAGONAL_ROUND).lanewise(ASHR, Fine.DIAGONAL_SHIFT).abs().mul(Fine.THIRTIETH);
            // Thirtieths are below 25,496 * 4369 / 2^12 < 2^15; fifteenths are cut to 16 bits, which the C keeps.
            IntVector toNeighbours = wh.add(MASK_ROUND).lanewise(LSHR, Fine.MASK_SHIFT)
                    .add(wv.add(MASK_ROUND).lanewise(LSHR, Fine.MASK_SHIFT))
                    .add(wd.add(MASK_ROUND).lanewise(LSHR, Fine.MASK_SHIFT));
            IntVector toItself = wh.add(wh).add(MASK_ROUND).lanewise(LSHL, fifteenth).lanewise(ASHR, 16)
                    .add(wv.add(wv).add(MASK_ROUND).lanewise(LSHL, fifteenth).lanewise(ASHR, 16))
                    .add(wd.add(wd).add(MASK_ROUND).lanewise(LSHL, fifteenth).lanewise(ASHR, 16));
            toNeighbours.intoArray(spread, k);
            toItself.sub(toNeighbours).intoArray(lift, k);
        }
    }

    @Override
    public void see(int[][] weighted, int[][] spread, int[] lift, BandWeights weights, int from, int to, long[] sums) {
        if (!weights.narrow()) {
            scalar.see(weighted, spread, lift, weights, from, to, sums);
            return;
        }
        AdmCubes.thresholds(spread, from, to, lift);
        sums[H] = straight(weighted[H], lift, weights, from, to);
        sums[V] = straight(weighted[V], lift, weights, from, to);
        sums[D] = AdmCubes.above(weighted[D], lift, Fine.DIAGONAL_THRESHOLD_SHIFT, Fine.DIAGONAL_SQUARE_SHIFT,
                weights.cubeShift() + 1, from, to);
    }

    private static long straight(int[] weighted, int[] thresholds, BandWeights weights, int from, int to) {
        return AdmCubes.above(weighted, thresholds, Fine.STRAIGHT_THRESHOLD_SHIFT, Fine.STRAIGHT_SQUARE_SHIFT,
                weights.cubeShift(), from, to);
    }
}
