package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.BandWeights.Fine;

/** The detail bands of the finest scale, column by column. */
final class DefinedFineBands implements BandKernel {
    private static final int MASK_ROUND = 1 << (Fine.MASK_SHIFT - 1);

    @Override
    public long cubes(int[] band, BandWeights weights, int from, int to) {
        long sum = 0;
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int magnitude = Math.abs(band[j]);
            sum += (long) (magnitude * magnitude) * magnitude;
        }
        return sum;
    }

    @Override
    public void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift) {
        int[] h = bands[H];
        int[] v = bands[V];
        int[] d = bands[D];
        int straight = (int) weights.straight();
        int diagonal = (int) weights.diagonal();
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int wh = h[j] * straight;
            int wv = v[j] * straight;
            int wd = d[j] * diagonal;
            // The C keeps these in 16 bits: too large a factor wraps around.
            int mh = Math.abs((short) ((wh + Fine.STRAIGHT_ROUND) >> Fine.STRAIGHT_SHIFT));
            int mv = Math.abs((short) ((wv + Fine.STRAIGHT_ROUND) >> Fine.STRAIGHT_SHIFT));
            int md = Math.abs((short) ((wd + Fine.DIAGONAL_ROUND) >> Fine.DIAGONAL_SHIFT));
            int toNeighbours = part(Fine.THIRTIETH, mh) + part(Fine.THIRTIETH, mv) + part(Fine.THIRTIETH, md);
            int toItself = part(2 * Fine.THIRTIETH, mh) + part(2 * Fine.THIRTIETH, mv) + part(2 * Fine.THIRTIETH, md);
            h[j] = Math.abs(wh);
            v[j] = Math.abs(wv);
            d[j] = Math.abs(wd);
            spread[j] = toNeighbours;
            lift[j] = toItself - toNeighbours;
        }
    }

    // The C keeps this in 16 bits as well: a fifteenth of more than 15,359 turns negative.
    private static int part(int share, int magnitude) {
        return (short) ((share * magnitude + MASK_ROUND) >> Fine.MASK_SHIFT);
    }

    @Override
    public void see(int[][] weighted, int[] thresholds, BandWeights weights, int from, int to, long[] sums) {
        int[] wh = weighted[H];
        int[] wv = weighted[V];
        int[] wd = weighted[D];
        int cubeShift = weights.cubeShift();
        long h = 0;
        long v = 0;
        long d = 0;
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int threshold = thresholds[j];
            int straight = threshold << Fine.STRAIGHT_THRESHOLD_SHIFT;
            int diagonal = threshold << Fine.DIAGONAL_THRESHOLD_SHIFT;
            h += cube(wh[j] - straight, Fine.STRAIGHT_SQUARE_SHIFT, cubeShift);
            v += cube(wv[j] - straight, Fine.STRAIGHT_SQUARE_SHIFT, cubeShift);
            d += cube(wd[j] - diagonal, Fine.DIAGONAL_SQUARE_SHIFT, cubeShift + 1);
        }
        sums[H] = h;
        sums[V] = v;
        sums[D] = d;
    }

    /** The cube of what is visible, 0 where it is negative; the square is cut to 32 bits as in the C. */
    static long cube(int visible, int squareShift, int cubeShift) {
        int x = Math.max(0, visible);
        int square = (int) (((long) x * x + Wavelet.half(squareShift)) >> squareShift);
        return ((long) square * x + Wavelet.half(cubeShift)) >> cubeShift;
    }
}
