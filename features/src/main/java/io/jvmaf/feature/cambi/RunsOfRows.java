package io.jvmaf.feature.cambi;

/**
 * Runs of pixels of one level in the rows of a window, none longer than the window is wide. A picture is less than 2^16
 * pixels wide: from 53000 on the least window there is, scaled to the picture, would be larger than allowed.
 */
final class RunsOfRows {
    private final int maxWidth;
    private final long[] changes;
    private final int[] ends;
    private final char[] starts;
    private final char[] lengths;
    private final char[] levels;
    private int window;

    RunsOfRows(int maxWidth, int maxWindow) {
        this.maxWidth = maxWidth;
        this.changes = new long[Lanes.longs(maxWidth)];
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
     * @param levels one more than the level of each pixel, 0 for none and past the end of the row
     * @return how many pixels have a level
     */
    int find(int y, long[] levels, int width) {
        int longs = Lanes.longs(width);
        changes(levels, longs, changes);
        int n = first(y);
        int start = 0;
        int pixels = 0;
        for (int i = 0; i < longs; i++) {
            for (long left = changes[i]; left != 0;) {
                int shift = Long.numberOfTrailingZeros(left) & -Lanes.BITS;
                left &= -1L << shift << Lanes.BITS;
                int end = i * Lanes.COUNT + shift / Lanes.BITS + 1;
                int level = (int) (levels[i] >>> shift) & 0xffff;
                if (level != 0) {
                    pixels += end - start;
                    n = put(n, start, end, level - 1);
                }
                start = end;
            }
        }
        ends[y % window] = n;
        return pixels;
    }

    // Not 0 where the next pixel is of another level.
    private static void changes(long[] levels, int longs, long[] changes) {
        for (int i = 0; i < longs; i++) {
            changes[i] = levels[i] ^ Lanes.right(levels[i], levels[i + 1]);
        }
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
