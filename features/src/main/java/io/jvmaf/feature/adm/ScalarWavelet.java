package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** The wavelet transform in plain loops. */
final class ScalarWavelet implements WaveletKernel {
    private static final int ACROSS_SHIFT = 16;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);

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
        for (int j = 0; j < width; j++) {
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
        for (int j = 0; j < width; j++) {
            high[MARGIN + j] = (short) ((Wavelet.high(samples[t0 + j] & 0xffff, samples[t1 + j] & 0xffff,
                    samples[t2 + j] & 0xffff, samples[t3 + j] & 0xffff) + half) >> bitDepth);
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
            low[MARGIN + j] = (int) ((Wavelet.lowWide(samples[t0 + j], samples[t1 + j], samples[t2 + j],
                    samples[t3 + j]) + round) >> shift);
        }
        for (int j = 0; j < count; j++) {
            high[MARGIN + j] = (int) ((Wavelet.highWide(samples[t0 + j], samples[t1 + j], samples[t2 + j],
                    samples[t3 + j]) + round) >> shift);
        }
    }

    @Override
    public void across(short[] low, int from, int to, int[] picture, int at, int half) {
        for (int j = from; j < to; j++) {
            picture[at + j / 2 + (j & 1) * half] = low(low, MARGIN + 2 * j);
        }
    }

    @Override
    public void across(short[] low, short[] high, int from, int to, int[] picture, int at, int half,
            int[][] details) {
        across(low, from, to, picture, at, half);
        int[] h = details[H];
        int[] v = details[V];
        int[] d = details[D];
        for (int j = from; j < to; j++) {
            int k = MARGIN + 2 * j;
            v[MARGIN + j] = high(low, k);
            h[MARGIN + j] = low(high, k);
            d[MARGIN + j] = high(high, k);
        }
    }

    // Sums below 27395 * 54822 < 2^31.
    private static int low(short[] row, int k) {
        return (Wavelet.low(row[k - 1], row[k], row[k + 1], row[k + 2]) + ACROSS_ROUND) >> ACROSS_SHIFT;
    }

    private static int high(short[] row, int k) {
        return (Wavelet.high(row[k - 1], row[k], row[k + 1], row[k + 2]) + ACROSS_ROUND) >> ACROSS_SHIFT;
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
