package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * Runs of pixels of one level in the rows of a window, none longer than the window is wide. A picture is less than 2^16
 * pixels wide: from 53000 on the least window there is, scaled to the picture, would be larger than allowed.
 */
final class RunsOfRows {
    /** Pixels whose changes are looked through at once. */
    private static final int BLOCK = Long.SIZE;

    private final int maxWidth;
    private final int[] changes;
    private final int[] ends;
    private final char[] starts;
    private final char[] lengths;
    private final char[] levels;
    private int window;

    RunsOfRows(int maxWidth, int maxWindow) {
        this.maxWidth = maxWidth;
        this.changes = new int[blocks(maxWidth)];
        this.ends = new int[maxWindow];
        this.starts = new char[maxWindow * maxWidth];
        this.lengths = new char[maxWindow * maxWidth];
        this.levels = new char[maxWindow * maxWidth];
    }

    // The longs of a row, filled up to whole blocks.
    private static int blocks(int width) {
        return (width + BLOCK - 1) / BLOCK * (BLOCK / Lanes.COUNT);
    }

    /** Forgets all rows. */
    void forget(int side) {
        window = side;
    }

    /**
     * Finds the runs of row {@code y}; that many rows before it as the window has are forgotten.
     *
     * @param levels one more than the level of each pixel, 0 for none and past the end of the row
     * @return how many pixels have a level
     */
    int find(int y, long[] levels, int width) {
        int longs = Lanes.longs(width);
        changes(levels, longs, changes);
        Arrays.fill(changes, longs, blocks(width), 0);
        int n = first(y);
        int start = 0;
        int pixels = 0;
        for (int x = 0; x < width; x += BLOCK) {
            for (long left = block(changes, x / Lanes.COUNT); left != 0; left &= left - 1) {
                int last = x + Long.numberOfTrailingZeros(left);
                int level = Lanes.get(levels, 0, last);
                if (level != 0) {
                    pixels += last + 1 - start;
                    n = put(n, start, last + 1, level - 1);
                }
                start = last + 1;
            }
        }
        ends[y % window] = n;
        return pixels;
    }

    // The lowest bits tell of each lane whether the next pixel is of another level.
    private static void changes(long[] levels, int longs, int[] changes) {
        for (int i = 0; i < longs; i++) {
            long difference = levels[i] ^ Lanes.right(levels[i], levels[i + 1]);
            long flags = difference + (Lanes.HIGHEST - Lanes.ONES) >>> Lanes.BITS - 1 & Lanes.ONES;
            long twos = flags | flags >>> Lanes.BITS - 1;
            changes[i] = (int) ((twos | twos >>> 2 * (Lanes.BITS - 1)) & 0xf);
        }
    }

    private static long block(int[] changes, int at) {
        long block = 0;
        for (int i = 0; i < BLOCK / Lanes.COUNT; i++) {
            block |= (long) changes[at + i] << i * Lanes.COUNT;
        }
        return block;
    }

    private int put(int run, int start, int end, int level) {
        int n = run;
        for (int x = start; x < end; x += window) {
            starts[n] = (char) x;
            lengths[n] = (char) Math.min(window, end - x);
            levels[n] = (char) level;
            n++;
        }
        return n;
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
