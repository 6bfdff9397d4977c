package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
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
    public void down(int[] samples, int[] taps, int width, int shift, int[] low, int[] high) {
        if (shift == 0) {
            AdmDown.whole(samples, taps[0], taps[1], taps[2], taps[3], width, low, high);
        } else {
            AdmDown.split(samples, taps[0], taps[1], taps[2], taps[3], width, low, high);
        }
    }

    @Override
    public void across(short[] low, int from, int to, int[] band, int at) {
        AdmAcross.low(low, from, to, band, at);
    }

    @Override
    public void across(short[] low, short[] high, int from, int to, int[] band, int at, int[][] details) {
        AdmAcross.both(low, from, to, band, at, details[V], MARGIN);
        AdmAcross.both(high, from, to, details[H], MARGIN, details[D], MARGIN);
    }

    @Override
    public void across(int[] low, int from, int to, int shift, int[] band, int at) {
        AdmAcross.low(low, from, to, shift, band, at);
    }

    @Override
    public void across(int[] low, int[] high, int from, int to, int shift, int[] band, int at, int[][] details) {
        AdmAcross.both(low, from, to, shift, band, at, details[V], MARGIN);
        AdmAcross.both(high, from, to, shift, details[H], MARGIN, details[D], MARGIN);
    }
}
