package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * A histogram of levels for every column of a row: how many pixels of the square window around it have each level.
 * A count is at most 4225, the largest window.
 *
 * <p>Counts of one level lie side by side, half a window's columns more on both sides than the picture has, so that a
 * pixel near the edge is counted without a test; {@link #at} finds them.
 */
final class Histograms {
    private static final int LINE = 32;

    private final int contrasts;
    private final int levels;
    private final short[] counts;
    private int margin;
    private int stride;

    /** Room for a picture's columns by its levels, with {@code contrasts} more below the first and above the last. */
    Histograms(int levels, int contrasts, int maxWidth, int maxWindow) {
        this.contrasts = contrasts;
        this.levels = levels;
        this.counts = new short[rows() * stride(maxWidth, maxWindow / 2)];
    }

    private int rows() {
        return contrasts + levels + contrasts;
    }

    // An odd number of cache lines: equal columns of adjoining levels then fall into different cache sets.
    private static int stride(int width, int margin) {
        return ((width + 2 * margin + LINE - 1) / LINE | 1) * LINE;
    }

    /** Empties the histograms and lays them out for pictures of {@code width} and a window of odd side. */
    void reset(int width, int window) {
        margin = window / 2;
        stride = stride(width, margin);
        Arrays.fill(counts, 0, Math.min(counts.length, rows() * stride), (short) 0);
    }

    /** The counts. */
    short[] counts() {
        return counts;
    }

    /** From one level's counts to the next one's. */
    int stride() {
        return stride;
    }

    /**
     * Counts a run of pixels of {@code level}, {@code amount} each, in all windows that hold any: from one pixel at the
     * first window up to all of the run or the whole window, and down again to one at the last.
     *
     * @param level negative for none
     */
    void count(int level, int x, int run, int amount) {
        if (level < 0) {
            return;
        }
        int first = at(level, x) - margin;
        int last = first + run + 2 * margin - 1;
        int most = Math.min(run, 2 * margin + 1);
        for (int i = 1; i < most; i++) {
            counts[first++] += (short) (i * amount);
            counts[last--] += (short) (i * amount);
        }
        add(counts, first, last + 1, most * amount);
    }

    private static void add(short[] counts, int from, int to, int amount) {
        for (int i = from; i < to; i++) {
            counts[i] += (short) amount;
        }
    }

    /** The index of the count of {@code level}, from minus the number of contrasts up, in column {@code x}. */
    int at(int level, int x) {
        return (level + contrasts) * stride + margin + x;
    }
}
