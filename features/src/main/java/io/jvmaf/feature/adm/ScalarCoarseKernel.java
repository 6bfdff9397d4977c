package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.BANDS;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** Scales 1 to 3 in plain loops. */
public final class ScalarCoarseKernel implements CoarseKernel {
    @Override
    public void down(int[] plane, int[] taps, int width, int shift, int[] low, int[] high) {
        int t0 = taps[0];
        int t1 = taps[1];
        int t2 = taps[2];
        int t3 = taps[3];
        long round = FineCsf.half(shift);
        for (int j = 0; j < width; j++) {
            low[MARGIN + j] = (int) ((Wavelet.lowWide(plane[t0 + j], plane[t1 + j], plane[t2 + j], plane[t3 + j])
                    + round) >> shift);
        }
        for (int j = 0; high != null && j < width; j++) {
            high[MARGIN + j] = (int) ((Wavelet.highWide(plane[t0 + j], plane[t1 + j], plane[t2 + j], plane[t3 + j])
                    + round) >> shift);
        }
    }

    @Override
    public void across(int[] low, int from, int to, int shift, int[] band, int at) {
        for (int j = from; j < to; j++) {
            band[at + j] = lowAcross(low, MARGIN + 2 * j, shift);
        }
    }

    @Override
    public void across(int[] low, int[] high, int from, int to, int shift, int[] band, int at, int[][] details) {
        across(low, from, to, shift, band, at);
        int[] h = details[H];
        int[] v = details[V];
        int[] d = details[D];
        for (int j = from; j < to; j++) {
            int k = MARGIN + 2 * j;
            v[MARGIN + j] = highAcross(low, k, shift);
            h[MARGIN + j] = lowAcross(high, k, shift);
            d[MARGIN + j] = highAcross(high, k, shift);
        }
    }

    private static int lowAcross(int[] row, int k, int shift) {
        return (int) ((Wavelet.lowWide(row[k - 1], row[k], row[k + 1], row[k + 2]) + FineCsf.half(shift)) >> shift);
    }

    private static int highAcross(int[] row, int k, int shift) {
        return (int) ((Wavelet.highWide(row[k - 1], row[k], row[k + 1], row[k + 2]) + FineCsf.half(shift)) >> shift);
    }

    @Override
    public long cubes(int[] band, CoarseCsf csf, int from, int to) {
        int squareShift = csf.referenceSquareShift();
        int cubeShift = csf.referenceCubeShift();
        // The C rounds squares up by a whole last place.
        long squareRound = 1L << squareShift;
        long cubeRound = FineCsf.half(cubeShift);
        long sum = 0;
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            long magnitude = Math.abs(band[j]);
            long square = (magnitude * magnitude + squareRound) >> squareShift;
            sum += (square * magnitude + cubeRound) >> cubeShift;
        }
        return sum;
    }

    @Override
    public void decouple(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive) {
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            long oh = reference[H][j];
            long ov = reference[V][j];
            long th = distorted[H][j];
            long tv = distorted[V][j];
            // Each below 2 * 2.103e9^2 < 2^63.
            boolean aligned = Decoupling.aligned(oh * th + ov * tv, oh * oh + ov * ov, th * th + tv * tv);
            for (int theta = 0; theta < BANDS; theta++) {
                int t = distorted[theta][j];
                int kept = Decoupling.restore(reference[theta][j], t);
                if (aligned) {
                    kept = Decoupling.enhance(kept, t, gain);
                }
                restored[theta][j] = kept;
                additive[theta][j] = t - kept;
            }
        }
    }

    @Override
    public void weigh(int[][] bands, CoarseCsf csf, int from, int to, int[] spread, int[] lift) {
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int toNeighbours = 0;
            int toItself = 0;
            for (int theta = 0; theta < BANDS; theta++) {
                long weighted = csf.factor(theta) * bands[theta][j] + FineCsf.half(CoarseCsf.WEIGH_SHIFT);
                int magnitude = Math.abs((int) (weighted >> CoarseCsf.WEIGH_SHIFT));
                bands[theta][j] = magnitude;
                toNeighbours += part(CoarseCsf.THIRTIETH, magnitude);
                toItself += part(CoarseCsf.FIFTEENTH, magnitude);
            }
            spread[j] = toNeighbours;
            lift[j] = toItself - toNeighbours;
        }
    }

    private static int part(long share, int magnitude) {
        return (int) ((share * magnitude + CoarseCsf.MASK_ROUND) >> CoarseCsf.MASK_SHIFT);
    }

    @Override
    public void see(int[][] weighted, int[][] spread, int[] lift, CoarseCsf csf, int from, int to, long[] sums) {
        int[] above = spread[0];
        int[] here = spread[1];
        int[] below = spread[2];
        int cubeShift = csf.cubeShift();
        long h = 0;
        long v = 0;
        long d = 0;
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int threshold = lift[j] + above[j - 1] + above[j] + above[j + 1] + here[j - 1] + here[j] + here[j + 1]
                    + below[j - 1] + below[j] + below[j + 1];
            h += visible(weighted[H][j], threshold, cubeShift);
            v += visible(weighted[V][j], threshold, cubeShift);
            d += visible(weighted[D][j], threshold, cubeShift);
        }
        sums[H] = h;
        sums[V] = v;
        sums[D] = d;
    }

    // The cube of a weighted magnitude less the threshold; the square is cut to 32 bits as in the C.
    private static long visible(int magnitude, int threshold, int cubeShift) {
        int x = Math.max(0, magnitude - threshold);
        int square = (int) (((long) x * x + FineCsf.half(CoarseCsf.SQUARE_SHIFT)) >> CoarseCsf.SQUARE_SHIFT);
        return ((long) square * x + FineCsf.half(cubeShift)) >> cubeShift;
    }
}
