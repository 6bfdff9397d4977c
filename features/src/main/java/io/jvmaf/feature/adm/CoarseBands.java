package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;

import io.jvmaf.feature.adm.BandWeights.Coarse;
import java.util.Arrays;

/** The detail bands of scales 1 to 3. Their coefficients are below 2.103e9 in magnitude. */
final class CoarseBands implements BandKernel {
    @Override
    public long cubes(int[] band, BandWeights weights, int from, int to) {
        // The C rounds squares up by a whole last place.
        int squareShift = weights.referenceSquareShift();
        return BandPasses.cubes(band, 1L << squareShift, squareShift, weights.referenceCubeShift(), MARGIN + from,
                MARGIN + to);
    }

    @Override
    public void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift) {
        int first = MARGIN + from;
        int end = MARGIN + to;
        Arrays.fill(spread, first, end, 0);
        Arrays.fill(lift, first, end, 0);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            weigh(bands[theta], theta == D ? weights.diagonal() : weights.straight(), first, end);
            mask(bands[theta], Coarse.THIRTIETH, first, end, spread);
            mask(bands[theta], Coarse.FIFTEENTH, first, end, lift);
        }
        BandPasses.subtract(spread, lift, first, end);
    }

    private static void weigh(int[] band, long factor, int from, int to) {
        for (int i = from; i < to; i++) {
            long weighted = (band[i] * factor + (1L << (Coarse.WEIGH_SHIFT - 1))) >> Coarse.WEIGH_SHIFT;
            band[i] = Math.abs((int) weighted);
        }
    }

    /** Adds a share of a weighted band. */
    private static void mask(int[] band, long share, int from, int to, int[] out) {
        for (int i = from; i < to; i++) {
            out[i] += (int) ((share * band[i] + Coarse.MASK_ROUND) >> Coarse.MASK_SHIFT);
        }
    }

    @Override
    public void see(int[][] weighted, int[] thresholds, BandWeights weights, int from, int to, long[] sums) {
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            sums[theta] = BandPasses.above(weighted[theta], thresholds, 0, Coarse.SQUARE_SHIFT, weights.cubeShift(),
                    MARGIN + from, MARGIN + to);
        }
    }
}
