package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/**
 * The wavelet transform of a scale's picture, row by row: a pass down four rows gives a low-pass and a high-pass row, a
 * pass across them the next scale's picture and the detail bands (libvmaf's adm_dwt2_s123_combined). A worker's: it has
 * rows to work in.
 */
final class CoarseWavelet {
    private final int width;
    private final int columns;
    private final int downShift;
    private final int acrossShift;
    private final int[] taps = new int[Wavelet.TAPS];
    /** The rows that the pass down meets, even or odd columns. */
    private final int[][] rows = new int[Wavelet.TAPS][];
    /** What it gives. */
    private final int[] even;
    private final int[] odd;
    /** The columns that the pass across meets for each of its own. */
    private final int[][] around;
    private final int[] picture;

    /** For pictures of {@code width} samples across; the passes drop {@code downShift} and {@code acrossShift} bits. */
    CoarseWavelet(int width, int downShift, int acrossShift) {
        this.width = width;
        this.downShift = downShift;
        this.acrossShift = acrossShift;
        columns = (width + 1) / 2;
        even = new int[Picture.elements(width)];
        odd = new int[Picture.elements(width)];
        around = new int[Wavelet.TAPS][Rows.length(columns)];
        picture = new int[Rows.length(columns)];
    }

    /**
     * Makes row {@code row} of the next scale's picture and columns {@code from} to {@code to} of the detail bands.
     *
     * @param samples the picture
     * @param out the next scale's
     * @param details the bands, in rows as {@link Rows} says
     */
    void row(Picture samples, int row, Picture out, int from, int to, int[][] details) {
        Rows.taps(row, samples.height(), taps);
        down(samples, false);
        lowPass(around, acrossShift, picture, MARGIN, MARGIN + columns);
        deal(picture, columns, out.even()[row], out.odd()[row]);
        if (from < to) {
            highPass(around, acrossShift, details[V], MARGIN + from, MARGIN + to);
            down(samples, true);
            lowPass(around, acrossShift, details[H], MARGIN + from, MARGIN + to);
            highPass(around, acrossShift, details[D], MARGIN + from, MARGIN + to);
        }
    }

    /** The pass down, laid out for the pass across. */
    private void down(Picture samples, boolean high) {
        down(samples.even(), high, even);
        down(samples.odd(), high, odd);
        surround();
    }

    private void down(int[][] samples, boolean high, int[] out) {
        for (int tap = 0; tap < Wavelet.TAPS; tap++) {
            rows[tap] = samples[taps[tap]];
        }
        if (high) {
            highPass(rows, downShift, out, 0, columns);
        } else {
            lowPass(rows, downShift, out, 0, columns);
        }
    }

    // Where no bit is dropped, the sums fit 32.
    private static void lowPass(int[][] s, int shift, int[] out, int from, int to) {
        if (shift == 0) {
            WaveletPasses.low(s[0], s[1], s[2], s[3], 0, 0, out, from, to);
        } else {
            WaveletPasses.lowWide(s[0], s[1], s[2], s[3], shift, out, from, to);
        }
    }

    private static void highPass(int[][] s, int shift, int[] out, int from, int to) {
        if (shift == 0) {
            WaveletPasses.high(s[0], s[1], s[2], s[3], 0, 0, out, from, to);
        } else {
            WaveletPasses.highWide(s[0], s[1], s[2], s[3], shift, out, from, to);
        }
    }

    /** Fills {@link #around}: mirrored at the row's start, and repeated from its end. */
    private void surround() {
        if (width % 2 == 0) {
            even[columns] = odd[columns - 1];
        } else {
            odd[columns - 1] = even[columns - 1];
            even[columns] = odd[columns - 2];
        }
        System.arraycopy(odd, 0, around[0], MARGIN + 1, columns - 1);
        around[0][MARGIN] = odd[0];
        System.arraycopy(even, 0, around[1], MARGIN, columns);
        System.arraycopy(odd, 0, around[2], MARGIN, columns);
        System.arraycopy(even, 1, around[3], MARGIN, columns);
    }

    private static void deal(int[] row, int columns, int[] even, int[] odd) {
        for (int i = 0; i < (columns + 1) / 2; i++) {
            even[i] = row[MARGIN + 2 * i];
            odd[i] = row[MARGIN + 2 * i + 1];
        }
    }
}
