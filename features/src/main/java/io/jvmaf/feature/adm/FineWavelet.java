package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.rows.Dealer;
import io.jvmaf.feature.rows.DealtRow;
import io.jvmaf.yuv.Plane;

/**
 * The wavelet transform of a picture's samples, row by row from the first: a pass down four rows gives a low-pass and a
 * high-pass row, a pass across them the next scale's picture and the detail bands (libvmaf's adm_dwt2_8 and
 * adm_dwt2_16).
 *
 * <p>Rows are dealt out in four parts, so that each even column of the output is made of one element of some parts and
 * each odd one of others. A worker's, one for each of its two pictures: it keeps rows from call to call.
 */
final class FineWavelet implements WaveletKernel.Worker {
    private static final int ACROSS_SHIFT = 16;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);

    private final int columns;
    private final int elements;
    private final Dealer dealer;
    /** The last rows of samples dealt out, row {@code y} at {@code y % TAPS}. */
    private final int[][][] samples;
    private final int[] taps = new int[Wavelet.TAPS];
    private final DealtRow low;
    private final DealtRow high;
    private final int[] evens;
    private final int[] odds;
    /** Rows that have been dealt out. */
    private int ready;

    /** For planes of {@code width} samples across. */
    FineWavelet(int width) {
        columns = (width + 1) / 2;
        elements = Dealer.elements(width);
        dealer = new Dealer(width);
        samples = new int[Wavelet.TAPS][Dealer.PARTS][elements];
        int[] left = {1};
        int[] right = {width - 1, width - 2};
        low = new DealtRow(width, left, right);
        high = new DealtRow(width, left, right);
        evens = new int[elements];
        odds = new int[elements];
    }

    @Override
    public void row(Plane plane, int row, Picture picture, int from, int to, int[][] details) {
        if (row == 0) {
            ready = 0;
        }
        for (; ready < plane.height() && ready <= 2 * row + 2; ready++) {
            dealer.deal(plane, ready, samples[ready % Wavelet.TAPS]);
        }
        Rows.taps(row, plane.height(), taps);
        down(plane.bitDepth(), from < to);
        low.extend();
        lowAcross(low, 0, columns, picture.even()[row], picture.odd()[row]);
        if (from < to) {
            high.extend();
            highAcross(low, from, to, evens, odds);
            interleave(evens, odds, from / 2, (to + 1) / 2, details[V]);
            lowAcross(high, from, to, evens, odds);
            interleave(evens, odds, from / 2, (to + 1) / 2, details[H]);
            highAcross(high, from, to, evens, odds);
            interleave(evens, odds, from / 2, (to + 1) / 2, details[D]);
        }
    }

    /** The low-pass row is within -27395..27214, the high-pass one within -27305..27305. */
    private void down(int bitDepth, boolean both) {
        int half = 1 << (bitDepth - 1);
        // Samples are centred around 0, which the high-pass does by itself. At 16 bits the sum passes 2^31 on its way.
        int centre = half - Wavelet.LOW_SUM * half;
        for (int part = 0; part < Dealer.PARTS; part++) {
            int[] a = tap(0)[part];
            int[] b = tap(1)[part];
            int[] c = tap(2)[part];
            int[] d = tap(3)[part];
            WaveletPasses.low(a, b, c, d, centre, bitDepth, low.parts()[part], 0, elements);
            if (both) {
                WaveletPasses.high(a, b, c, d, half, bitDepth, high.parts()[part], 0, elements);
            }
        }
    }

    private int[][] tap(int tap) {
        return samples[taps[tap] % Wavelet.TAPS];
    }

    private static void lowAcross(DealtRow row, int from, int to, int[] evens, int[] odds) {
        int[][] s = row.around();
        WaveletPasses.low(s[0], s[1], s[2], s[3], ACROSS_ROUND, ACROSS_SHIFT, evens, from / 2, (to + 1) / 2);
        WaveletPasses.low(s[2], s[3], s[4], s[5], ACROSS_ROUND, ACROSS_SHIFT, odds, from / 2, (to + 1) / 2);
    }

    private static void highAcross(DealtRow row, int from, int to, int[] evens, int[] odds) {
        int[][] s = row.around();
        WaveletPasses.high(s[0], s[1], s[2], s[3], ACROSS_ROUND, ACROSS_SHIFT, evens, from / 2, (to + 1) / 2);
        WaveletPasses.high(s[2], s[3], s[4], s[5], ACROSS_ROUND, ACROSS_SHIFT, odds, from / 2, (to + 1) / 2);
    }

    private static void interleave(int[] evens, int[] odds, int from, int to, int[] band) {
        for (int i = from; i < to; i++) {
            band[MARGIN + 2 * i] = evens[i];
            band[MARGIN + 2 * i + 1] = odds[i];
        }
    }
}
