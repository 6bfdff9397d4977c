package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.BandWeights.Fine;
import java.util.Arrays;

/** The detail bands of the finest scale. Their coefficients are within -22918..22918. */
final class FineBands implements BandKernel {
    private static final int MASK_ROUND = 1 << (Fine.MASK_SHIFT - 1);

    @Override
    public long cubes(int[] band, BandWeights weights, int from, int to) {
        return BandPasses.cubes(band, 0, 0, 0, MARGIN + from, MARGIN + to);
    }

    @Override
    public void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift) {
        int first = MARGIN + from;
        int end = MARGIN + to;
        Arrays.fill(spread, first, end, 0);
        Arrays.fill(lift, first, end, 0);
        int straight = (int) weights.straight();
        weigh(bands[H], straight, Fine.STRAIGHT_ROUND, Fine.STRAIGHT_SHIFT, first, end, spread, lift);
        weigh(bands[V], straight, Fine.STRAIGHT_ROUND, Fine.STRAIGHT_SHIFT, first, end, spread, lift);
        weigh(bands[D], (int) weights.diagonal(), Fine.DIAGONAL_ROUND, Fine.DIAGONAL_SHIFT, first, end, spread, lift);
    }

    /** Weighs a band in place, and adds what it masks. */
    private static void weigh(int[] band, int factor, int round, int shift, int from, int to, int[] spread,
            int[] lift) {
        for (int i = from; i < to; i++) {
            int weighted = band[i] * factor;
            // The C keeps this in 16 bits: too large a factor wraps around.
            int magnitude = Math.abs((short) ((weighted + round) >> shift));
            int toNeighbours = part(Fine.THIRTIETH, magnitude);
            band[i] = Math.abs(weighted);
            spread[i] += toNeighbours;
            lift[i] += part(2 * Fine.THIRTIETH, magnitude) - toNeighbours;
        }
    }

    // The C keeps this in 16 bits as well: a fifteenth of more than 15,359 turns negative.
    private static int part(int share, int magnitude) {
        return (short) ((share * magnitude + MASK_ROUND) >> Fine.MASK_SHIFT);
    }

    @Override
    public void see(int[][] weighted, int[] thresholds, BandWeights weights, int from, int to, long[] sums) {
        sums[H] = straight(weighted[H], thresholds, weights, from, to);
        sums[V] = straight(weighted[V], thresholds, weights, from, to);
        sums[D] = BandPasses.above(weighted[D], thresholds, Fine.DIAGONAL_THRESHOLD_SHIFT, Fine.DIAGONAL_SQUARE_SHIFT,
                weights.cubeShift() + 1, MARGIN + from, MARGIN + to);
    }

    private static long straight(int[] weighted, int[] thresholds, BandWeights weights, int from, int to) {
        return BandPasses.above(weighted, thresholds, Fine.STRAIGHT_THRESHOLD_SHIFT, Fine.STRAIGHT_SQUARE_SHIFT,
                weights.cubeShift(), MARGIN + from, MARGIN + to);
    }
}
