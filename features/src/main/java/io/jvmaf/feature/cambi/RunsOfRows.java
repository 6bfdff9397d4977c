package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * Runs of pixels of one level in the rows of a window, none longer than the window is wide. A picture is less than 2^16
 * pixels wide: from 53000 on the least window there is, scaled to the picture, would be larger than allowed.
 */
final class RunsOfRows {
    /** So few pixels are compared sooner one by one. */
    private static final int FEW = 8;

    private final int maxWidth;
    private final short[] none;
    private final int[] ends;
    private final char[] starts;
    private final char[] lengths;
    private final char[] levels;
    private int window;

    RunsOfRows(int maxWidth, int maxWindow) {
        this.maxWidth = maxWidth;
        this.none = new short[maxWidth];
        Arrays.fill(none, (short) -1);
        this.ends = new int[maxWindow];
        this.starts = new char[maxWindow * maxWidth];
        this.lengths = new char[maxWindow * maxWidth];
        this.levels = new char[maxWindow * maxWidth];
    }

    /** Forgets all rows. */
    void forget(int side) {
        window = side;
    }

    /**
     * Finds the runs of row {@code y}; that many rows before it as the window has are forgotten.
     *
     * @param level the level of each pixel, negative for none
     */
    void find(int y, short[] level, int width) {
        int n = first(y);
        int x = next(level, 0, width);
        while (x < width) {
            int start = x;
            int most = Math.min(width, start + window);
            short own = level[start];
            do {
                x++;
            } while (x < most && level[x] == own);
            starts[n] = (char) start;
            lengths[n] = (char) (x - start);
            levels[n] = (char) own;
            n++;
            x = next(level, x, width);
        }
        ends[y % window] = n;
    }

    // The first pixel from x on that has a level.
    private int next(short[] level, int x, int width) {
        for (int end = Math.min(width, x + FEW); x < end; x++) {
            if (level[x] >= 0) {
                return x;
            }
        }
        int length = Arrays.mismatch(level, x, width, none, x, width);
        return length < 0 ? width : x + length;
    }

    /** The first run of row {@code y}. */
    int first(int y) {
        return y % window * maxWidth;
    }

    /** Past the last run of row {@code y}. */
    int end(int y) {
        return ends[y % window];
    }

    /** The first column of a run. */
    int start(int run) {
        return starts[run];
    }

    /** The number of pixels of a run. */
    int length(int run) {
        return lengths[run];
    }

    /** The level of a run. */
    int level(int run) {
        return levels[run];
    }
}
