package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** The wavelet transform in plain loops. */
final class DefinedWavelet implements WaveletKernel {
    private static final int ACROSS_SHIFT = 16;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);

    @Override
    public void down(byte[] samples, int[] taps, int width, short[] low, short[] high) {
        int t0 = taps[0];
        int t1 = taps[1];
        int t2 = taps[2];
        int t3 = taps[3];
        int half = 1 << 7;
        // Samples are centred around 0, which the high-pass does by itself.
        int centre = half - Wavelet.LOW_SUM * half;
        for (int j = 0; j < width; j++) {
            int s0 = samples[t0 + j] & 0xff;
            int s1 = samples[t1 + j] & 0xff;
            int s2 = samples[t2 + j] & 0xff;
            int s3 = samples[t3 + j] & 0xff;
            low[MARGIN + j] = (short) ((Wavelet.low(s0, s1, s2, s3) + centre) >> 8);
            high[MARGIN + j] = (short) ((Wavelet.high(s0, s1, s2, s3) + half) >> 8);
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
        int centre = half - Wavelet.LOW_SUM * half;
        for (int j = 0; j < width; j++) {
            int s0 = samples[t0 + j] & 0xffff;
            int s1 = samples[t1 + j] & 0xffff;
            int s2 = samples[t2 + j] & 0xffff;
            int s3 = samples[t3 + j] & 0xffff;
            low[MARGIN + j] = (short) ((Wavelet.low(s0, s1, s2, s3) + centre) >> bitDepth);
            high[MARGIN + j] = (short) ((Wavelet.high(s0, s1, s2, s3) + half) >> bitDepth);
        }
    }

    @Override
    public void down(int[] samples, int[] taps, int offset, int count, int shift, int[] low, int[] high) {
        int t0 = taps[0] + offset;
        int t1 = taps[1] + offset;
        int t2 = taps[2] + offset;
        int t3 = taps[3] + offset;
        long round = Wavelet.half(shift);
        for (int j = 0; j < count; j++) {
            int s0 = samples[t0 + j];
            int s1 = samples[t1 + j];
            int s2 = samples[t2 + j];
            int s3 = samples[t3 + j];
            low[MARGIN + j] = (int) ((Wavelet.lowWide(s0, s1, s2, s3) + round) >> shift);
            high[MARGIN + j] = (int) ((Wavelet.highWide(s0, s1, s2, s3) + round) >> shift);
        }
    }

    @Override
    public void across(short[] low, int from, int to, int[] picture, int at, int half) {
        for (int j = from; j < to; j++) {
            int k = MARGIN + 2 * j;
            picture[at + j / 2 + (j & 1) * half] = round(Wavelet.low(low[k - 1], low[k], low[k + 1], low[k + 2]));
        }
    }

    @Override
    public void across(short[] low, short[] high, int from, int to, int[] picture, int at, int half,
            int[][] details) {
        int[] h = details[H];
        int[] v = details[V];
        int[] d = details[D];
        for (int j = from; j < to; j++) {
            int k = MARGIN + 2 * j;
            int s0 = low[k - 1];
            int s1 = low[k];
            int s2 = low[k + 1];
            int s3 = low[k + 2];
            picture[at + j / 2 + (j & 1) * half] = round(Wavelet.low(s0, s1, s2, s3));
            v[MARGIN + j] = round(Wavelet.high(s0, s1, s2, s3));
        }
        for (int j = from; j < to; j++) {
            int k = MARGIN + 2 * j;
            int s0 = high[k - 1];
            int s1 = high[k];
            int s2 = high[k + 1];
            int s3 = high[k + 2];
            h[MARGIN + j] = round(Wavelet.low(s0, s1, s2, s3));
            d[MARGIN + j] = round(Wavelet.high(s0, s1, s2, s3));
        }
    }

    // Of sums below 27395 * 54822 < 2^31.
    private static int round(int sum) {
        return (sum + ACROSS_ROUND) >> ACROSS_SHIFT;
    }

    @Override
    public void across(int[][] low, int from, int to, int shift, int[] picture, int at, int half) {
        int[] even = low[0];
        int[] odd = low[1];
        long round = Wavelet.half(shift);
        // Sums below 2^31 * 54822 < 2^47.
        for (int j = from; j < to; j++) {
            int k = MARGIN + j;
            picture[at + j / 2 + (j & 1) * half] =
                    (int) ((Wavelet.lowWide(odd[k - 1], even[k], odd[k], even[k + 1]) + round) >> shift);
        }
    }

    @Override
    public void across(int[][] low, int[][] high, int from, int to, int shift, int[] picture, int at, int half,
            int[][] details) {
        across(low, from, to, shift, picture, at, half);
        int[] h = details[H];
        int[] v = details[V];
        int[] d = details[D];
        int[] even = high[0];
        int[] odd = high[1];
        long round = Wavelet.half(shift);
        for (int k = MARGIN + from; k < MARGIN + to; k++) {
            v[k] = (int) ((Wavelet.highWide(low[1][k - 1], low[0][k], low[1][k], low[0][k + 1]) + round) >> shift);
            h[k] = (int) ((Wavelet.lowWide(odd[k - 1], even[k], odd[k], even[k + 1]) + round) >> shift);
            d[k] = (int) ((Wavelet.highWide(odd[k - 1], even[k], odd[k], even[k + 1]) + round) >> shift);
        }
    }
}
