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
    private final int half;
    private final int downShift;
    private final int acrossShift;
    private final int[] taps = new int[Wavelet.TAPS];
    /** The rows that the pass down meets. */
    private final int[][] rows;
    /** What it gives, even columns first as in a {@link Picture}. */
    private final int[] low;
    private final int[] high;
    /** The columns that the pass across meets for each of its own. */
    private final int[][] around;
    private final int[] picture;

    /** For pictures of {@code width} samples across; the passes drop {@code downShift} and {@code acrossShift} bits. */
    CoarseWavelet(int width, int downShift, int acrossShift) {
        this.width = width;
        this.downShift = downShift;
        this.acrossShift = acrossShift;
        columns = (width + 1) / 2;
        half = Picture.half(width);
        rows = new int[Wavelet.TAPS][2 * half];
        low = new int[2 * half];
        high = new int[2 * half];
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
        Rows.taps(row, samples.height(), samples.stride(), taps);
        for (int tap = 0; tap < Wavelet.TAPS; tap++) {
            System.arraycopy(samples.samples(), taps[tap], rows[tap], 0, 2 * half);
        }
        lowPass(rows, downShift, low, 0, 2 * half);
        surround(low);
        lowPass(around, acrossShift, picture, MARGIN, MARGIN + columns);
        deal(picture, columns, out.samples(), row * out.stride(), out.half());
        if (from < to) {
            highPass(around, acrossShift, details[V], MARGIN + from, MARGIN + to);
            highPass(rows, downShift, high, 0, 2 * half);
            surround(high);
            lowPass(around, acrossShift, details[H], MARGIN + from, MARGIN + to);
            highPass(around, acrossShift, details[D], MARGIN + from, MARGIN + to);
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
    private void surround(int[] row) {
        if (width % 2 == 0) {
            row[columns] = row[half + columns - 1];
        } else {
            row[half + columns - 1] = row[columns - 1];
            row[columns] = row[half + columns - 2];
        }
        System.arraycopy(row, half, around[0], MARGIN + 1, columns - 1);
        around[0][MARGIN] = row[half];
        System.arraycopy(row, 0, around[1], MARGIN, columns);
        System.arraycopy(row, half, around[2], MARGIN, columns);
        System.arraycopy(row, 1, around[3], MARGIN, columns);
    }

    /** Puts even columns first. */
    private static void deal(int[] row, int columns, int[] out, int at, int half) {
        for (int i = 0; i < (columns + 1) / 2; i++) {
            out[at + i] = row[MARGIN + 2 * i];
            out[at + half + i] = row[MARGIN + 2 * i + 1];
        }
    }
}
