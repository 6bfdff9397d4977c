package io.jvmaf.feature.cambi;

/**
 * A histogram of levels for every column of a row: how many pixels of the square window around it have each level.
 * A count is at most 4225, the largest window.
 *
 * <p>Counts of one level lie side by side, four of 16 bits in a {@code long}, that of the first column lowest. So four
 * are added at once: none overflows, and none falls below 0, as only pixels that were counted are taken out.
 * On both sides there is half a window more than the picture's columns, so that a pixel near the edge is counted
 * without a test.
 */
final class Histograms {
    private static final int LINE = 8;
    private static final int FOUR = 4;

    private final int contrasts;
    private final int levels;
    private final long[] counts;
    /**
     * By the place of the first in its {@code long}, then by the length of a run, up to a window's: how many of its
     * pixels each window holds that holds any.
     */
    private final long[][][] shapes;
    private int window;
    private int before;
    private int stride;

    /** Room for a picture's columns by its levels, with {@code contrasts} more below the first and above the last. */
    Histograms(int levels, int contrasts, int maxWidth, int maxWindow) {
        this.contrasts = contrasts;
        this.levels = levels;
        this.shapes = new long[Lanes.COUNT][maxWindow + 1][];
        this.counts = new long[(contrasts + levels + contrasts) * stride(maxWidth, maxWindow / 2)];
    }

    // An odd number of cache lines: equal columns of adjoining levels then fall into different cache sets.
    private static int stride(int width, int margin) {
        int longs = Lanes.longs(margin) + Lanes.longs(width + margin);
        return ((longs + LINE - 1) / LINE | 1) * LINE;
    }

    /** Lays empty histograms out for pictures of {@code width} and a window of odd side. */
    void layOut(int width, int side) {
        int margin = side / 2;
        before = Lanes.longs(margin);
        stride = stride(width, margin);
        if (side != window) {
            window = side;
            for (int lane = 0; lane < Lanes.COUNT; lane++) {
                for (int run = 1; run <= window; run++) {
                    shapes[lane][run] = shape(lane, run, window);
                }
            }
        }
    }

    private static long[] shape(int lane, int run, int window) {
        int length = run + window - 1;
        long[] shape = new long[fours(Lanes.longs(lane + length))];
        for (int i = 0; i < length; i++) {
            long pixels = Math.min(Math.min(i + 1, length - i), Math.min(run, window));
            shape[Lanes.index(lane + i)] |= pixels << Lanes.lane(lane + i) * Lanes.BITS;
        }
        return shape;
    }

    // Zeros behind a shape, two times four at least; what they are added to past the end of a row does not change.
    private static int fours(int longs) {
        return Math.max(2 * FOUR, (longs + FOUR - 1) / FOUR * FOUR);
    }

    /** The counts. */
    long[] counts() {
        return counts;
    }

    /** From one level's counts to the next one's. */
    int stride() {
        return stride;
    }

    /** Counts a run of pixels, at most as long as the window's side, in all windows that hold any. */
    void add(int level, int x, int run) {
        int first = first(x);
        add(shapes[Lanes.lane(first)][run], counts, row(level) + Lanes.index(first));
    }

    /** Takes a run that was counted out again. */
    void remove(int level, int x, int run) {
        int first = first(x);
        subtract(shapes[Lanes.lane(first)][run], counts, row(level) + Lanes.index(first));
    }

    // The column of the first window that holds x.
    private int first(int x) {
        return before * Lanes.COUNT + x - window / 2;
    }

    // Most runs take two times four; no loop then, whose end would be guessed wrong.
    private static void add(long[] shape, long[] counts, int at) {
        addFour(shape, 0, counts, at);
        addFour(shape, FOUR, counts, at + FOUR);
        for (int i = 2 * FOUR; i < shape.length; i += FOUR) {
            addFour(shape, i, counts, at + i);
        }
    }

    private static void addFour(long[] shape, int from, long[] counts, int at) {
        counts[at] += shape[from];
        counts[at + 1] += shape[from + 1];
        counts[at + 2] += shape[from + 2];
        counts[at + 3] += shape[from + 3];
    }

    private static void subtract(long[] shape, long[] counts, int at) {
        subtractFour(shape, 0, counts, at);
        subtractFour(shape, FOUR, counts, at + FOUR);
        for (int i = 2 * FOUR; i < shape.length; i += FOUR) {
            subtractFour(shape, i, counts, at + i);
        }
    }

    private static void subtractFour(long[] shape, int from, long[] counts, int at) {
        counts[at] -= shape[from];
        counts[at + 1] -= shape[from + 1];
        counts[at + 2] -= shape[from + 2];
        counts[at + 3] -= shape[from + 3];
    }

    /** The index of the counts of {@code level}, from minus the number of contrasts up, from column {@code x} on. */
    int at(int level, int x) {
        return row(level) + before + Lanes.index(x);
    }

    private int row(int level) {
        return (level + contrasts) * stride;
    }
}
