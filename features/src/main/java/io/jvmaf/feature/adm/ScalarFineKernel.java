package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.BANDS;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** The finest scale in plain loops. */
public final class ScalarFineKernel implements FineKernel {
    private static final int ACROSS_SHIFT = 16;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);
    private static final int MASK_SHIFT = 12;
    private static final int MASK_ROUND = 1 << (MASK_SHIFT - 1);

    @Override
    public void down(byte[] samples, int[] taps, int width, short[] low, short[] high) {
        int t0 = taps[0];
        int t1 = taps[1];
        int t2 = taps[2];
        int t3 = taps[3];
        // Samples are centred around 0, which the high-pass does by itself.
        int round = (1 << 7) - (Wavelet.LOW_SUM << 7);
        for (int j = 0; j < width; j++) {
            low[MARGIN + j] = (short) ((Wavelet.low(samples[t0 + j] & 0xff, samples[t1 + j] & 0xff,
                    samples[t2 + j] & 0xff, samples[t3 + j] & 0xff) + round) >> 8);
        }
        for (int j = 0; high != null && j < width; j++) {
            high[MARGIN + j] = (short) ((Wavelet.high(samples[t0 + j] & 0xff, samples[t1 + j] & 0xff,
                    samples[t2 + j] & 0xff, samples[t3 + j] & 0xff) + (1 << 7)) >> 8);
        }
    }

    @Override
    public void down(short[] samples, int[] taps, int width, int bitDepth, short[] low, short[] high) {
        int t0 = taps[0];
        int t1 = taps[1];
        int t2 = taps[2];
        int t3 = taps[3];
        int half = 1 << (bitDepth - 1);
        // At 16 bits the sum passes 2^31 on its way and is below it again once centred.
        int round = half - Wavelet.LOW_SUM * half;
        for (int j = 0; j < width; j++) {
            low[MARGIN + j] = (short) ((Wavelet.low(samples[t0 + j] & 0xffff, samples[t1 + j] & 0xffff,
                    samples[t2 + j] & 0xffff, samples[t3 + j] & 0xffff) + round) >> bitDepth);
        }
        for (int j = 0; high != null && j < width; j++) {
            high[MARGIN + j] = (short) ((Wavelet.high(samples[t0 + j] & 0xffff, samples[t1 + j] & 0xffff,
                    samples[t2 + j] & 0xffff, samples[t3 + j] & 0xffff) + half) >> bitDepth);
        }
    }

    @Override
    public void across(short[] low, int from, int to, int[] band, int at) {
        for (int j = from; j < to; j++) {
            band[at + j] = lowAcross(low, MARGIN + 2 * j);
        }
    }

    @Override
    public void across(short[] low, short[] high, int from, int to, int[] band, int at, short[][] details) {
        across(low, from, to, band, at);
        short[] h = details[H];
        short[] v = details[V];
        short[] d = details[D];
        for (int j = from; j < to; j++) {
            int k = MARGIN + 2 * j;
            v[MARGIN + j] = (short) highAcross(low, k);
            h[MARGIN + j] = (short) lowAcross(high, k);
            d[MARGIN + j] = (short) highAcross(high, k);
        }
    }

    // Sums below 27395 * 54822 < 2^31.
    private static int lowAcross(short[] row, int k) {
        return (Wavelet.low(row[k - 1], row[k], row[k + 1], row[k + 2]) + ACROSS_ROUND) >> ACROSS_SHIFT;
    }

    private static int highAcross(short[] row, int k) {
        return (Wavelet.high(row[k - 1], row[k], row[k + 1], row[k + 2]) + ACROSS_ROUND) >> ACROSS_SHIFT;
    }

    @Override
    public long cubes(short[] band, int from, int to) {
        long sum = 0;
        for (int j = from; j < to; j++) {
            int magnitude = Math.abs(band[MARGIN + j]);
            sum += (long) (magnitude * magnitude) * magnitude;
        }
        return sum;
    }

    @Override
    public void decouple(short[][] reference, short[][] distorted, double gain, int from, int to, short[][] restored,
            short[][] additive) {
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int oh = reference[H][j];
            int ov = reference[V][j];
            int th = distorted[H][j];
            int tv = distorted[V][j];
            // Each below 2 * 22918^2 < 2^31.
            boolean aligned = Decoupling.aligned(oh * th + ov * tv, oh * oh + ov * ov, th * th + tv * tv);
            for (int theta = 0; theta < BANDS; theta++) {
                int t = distorted[theta][j];
                int kept = Decoupling.restore(reference[theta][j], t);
                if (aligned) {
                    kept = Decoupling.enhance(kept, t, gain);
                }
                restored[theta][j] = (short) kept;
                additive[theta][j] = (short) (t - kept);
            }
        }
    }

    @Override
    public void weigh(short[][] bands, FineCsf csf, int from, int to, int[] spread, int[] lift) {
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int toNeighbours = 0;
            int toItself = 0;
            for (int theta = 0; theta < BANDS; theta++) {
                int weighted = csf.factor(theta) * bands[theta][j] + FineCsf.weighRound(theta);
                int magnitude = Math.abs((short) (weighted >> FineCsf.weighShift(theta)));
                // Both are kept in 16 bits by the C; the fifteenth of more than 15,359 wraps around.
                toNeighbours += (short) ((FineCsf.THIRTIETH * magnitude + MASK_ROUND) >> MASK_SHIFT);
                toItself += (short) ((FineCsf.FIFTEENTH * magnitude + MASK_ROUND) >> MASK_SHIFT);
            }
            spread[j] = toNeighbours;
            lift[j] = toItself - toNeighbours;
        }
    }

    @Override
    public void see(short[][] bands, int[][] spread, int[] lift, FineCsf csf, int from, int to, long[] sums) {
        int[] above = spread[0];
        int[] here = spread[1];
        int[] below = spread[2];
        long h = 0;
        long v = 0;
        long d = 0;
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int threshold = lift[j] + above[j - 1] + above[j] + above[j + 1] + here[j - 1] + here[j] + here[j + 1]
                    + below[j - 1] + below[j] + below[j + 1];
            h += visible(bands[H][j], threshold, csf, H);
            v += visible(bands[V][j], threshold, csf, V);
            d += visible(bands[D][j], threshold, csf, D);
        }
        sums[H] = h;
        sums[V] = v;
        sums[D] = d;
    }

    // The cube of a weighted coefficient (below 2^31) less the threshold; the square is cut to 32 bits as in the C.
    private static long visible(short coefficient, int threshold, FineCsf csf, int theta) {
        int weighted = coefficient * csf.factor(theta);
        int x = Math.max(0, Math.abs(weighted) - (threshold << FineCsf.thresholdShift(theta)));
        int squareShift = FineCsf.squareShift(theta);
        int square = (int) (((long) x * x + FineCsf.half(squareShift)) >> squareShift);
        int cubeShift = csf.cubeShift(theta);
        return ((long) square * x + FineCsf.half(cubeShift)) >> cubeShift;
    }
}
