package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.WaveletKernel;

/** {@link WaveletKernel} in vectors: {@link AdmDown} down, {@link AdmAcross} across. */
final class VectorAdmWavelet implements WaveletKernel {
    @Override
    public void down(byte[] samples, int[] taps, int width, short[] low, short[] high) {
        AdmDown.bytes(samples, taps[0], taps[1], taps[2], taps[3], width, low, high);
    }

    @Override
    public void down(short[] samples, int[] taps, int width, int bitDepth, short[] low, short[] high) {
        AdmDown.shorts(samples, taps[0], taps[1], taps[2], taps[3], width, bitDepth, low, high);
    }

    @Override
    public void down(int[] samples, int[] taps, int offset, int count, int shift, int[] low, int[] high) {
        int t0 = taps[0] + offset;
        int t1 = taps[1] + offset;
        int t2 = taps[2] + offset;
        int t3 = taps[3] + offset;
        if (shift == 0) {
            AdmDown.whole(samples, t0, t1, t2, t3, count, low, high);
        } else {
            AdmDown.split(samples, t0, t1, t2, t3, count, low, high);
        }
    }

    @Override
    public void across(short[] low, int from, int to, int[] picture, int at, int half) {
        AdmAcross.low(low, from, to, picture, at, half);
    }

    @Override
    public void across(short[] low, short[] high, int from, int to, int[] picture, int at, int half,
            int[][] details) {
        AdmAcross.picture(low, from, to, picture, at, half, details[V]);
        AdmAcross.bands(high, from, to, details[H], details[D]);
    }

    @Override
    public void across(int[][] low, int from, int to, int shift, int[] picture, int at, int half) {
        AdmAcross.low(low[0], low[1], from, to, shift, picture, at, half);
    }

    @Override
    public void across(int[][] low, int[][] high, int from, int to, int shift, int[] picture, int at, int half,
            int[][] details) {
        AdmAcross.low(low[0], low[1], from, to, shift, picture, at, half);
        AdmAcross.high(low[0], low[1], from, to, shift, details[V]);
        AdmAcross.both(high[0], high[1], from, to, shift, details[H], details[D]);
    }
}
