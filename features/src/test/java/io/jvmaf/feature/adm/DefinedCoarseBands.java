package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.BandWeights.Coarse;

/** The detail bands of scales 1 to 3, column by column. */
final class DefinedCoarseBands implements BandKernel {
    @Override
    public long cubes(int[] band, BandWeights weights, int from, int to) {
        int squareShift = weights.referenceSquareShift();
        int cubeShift = weights.referenceCubeShift();
        // The C rounds squares up by a whole last place.
        long squareRound = 1L << squareShift;
        long cubeRound = Wavelet.half(cubeShift);
        long sum = 0;
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            long magnitude = Math.abs(band[j]);
            long square = (magnitude * magnitude + squareRound) >> squareShift;
            sum += (square * magnitude + cubeRound) >> cubeShift;
        }
        return sum;
    }

    @Override
    public void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift) {
        int[] h = bands[H];
        int[] v = bands[V];
        int[] d = bands[D];
        long straight = weights.straight();
        long diagonal = weights.diagonal();
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int mh = weighted(h[j], straight);
            int mv = weighted(v[j], straight);
            int md = weighted(d[j], diagonal);
            int toNeighbours = part(Coarse.THIRTIETH, mh) + part(Coarse.THIRTIETH, mv) + part(Coarse.THIRTIETH, md);
            int toItself = part(Coarse.FIFTEENTH, mh) + part(Coarse.FIFTEENTH, mv) + part(Coarse.FIFTEENTH, md);
            h[j] = mh;
            v[j] = mv;
            d[j] = md;
            spread[j] = toNeighbours;
            lift[j] = toItself - toNeighbours;
        }
    }

    private static int weighted(int coefficient, long factor) {
        return Math.abs((int) ((coefficient * factor + Wavelet.half(Coarse.WEIGH_SHIFT)) >> Coarse.WEIGH_SHIFT));
    }

    private static int part(long share, int magnitude) {
        return (int) ((share * magnitude + Coarse.MASK_ROUND) >> Coarse.MASK_SHIFT);
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
            h += DefinedFineBands.cube(wh[j] - threshold, Coarse.SQUARE_SHIFT, cubeShift);
            v += DefinedFineBands.cube(wv[j] - threshold, Coarse.SQUARE_SHIFT, cubeShift);
            d += DefinedFineBands.cube(wd[j] - threshold, Coarse.SQUARE_SHIFT, cubeShift);
        }
        sums[H] = h;
        sums[V] = v;
        sums[D] = d;
    }
}
