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
    /** By the length of a run, up to a window's, how many of its pixels each window holds that holds any. */
    private final char[][] shapes;
    private int shapeWindow;
    private int margin;
    private int stride;

    /** Room for a picture's columns by its levels, with {@code contrasts} more below the first and above the last. */
    Histograms(int levels, int contrasts, int maxWidth, int maxWindow) {
        this.contrasts = contrasts;
        this.levels = levels;
        this.shapes = new char[maxWindow + 1][2 * maxWindow];
        this.counts = new short[rows() * stride(maxWidth, maxWindow / 2)];
    }

    private int rows() {
        return contrasts + levels + contrasts;
    }

    // An odd number of cache lines: equal columns of adjoining levels then fall into different cache sets.
    private static int stride(int width, int margin) {
        return ((width + 2 * margin + LINE - 1) / LINE | 1) * LINE;
    }

    /** Lays empty histograms out for pictures of {@code width} and a window of odd side. */
    void layOut(int width, int window) {
        margin = window / 2;
        stride = stride(width, margin);
        if (window != shapeWindow) {
            shapeWindow = window;
            for (int run = 1; run <= window; run++) {
                for (int i = 0; i < run + window - 1; i++) {
                    shapes[run][i] = (char) Math.min(Math.min(i + 1, run + window - 1 - i), run);
                }
            }
        }
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
     * Counts a run of pixels of {@code level}, {@code amount} each, in all windows that hold any.
     *
     * @param level negative for none
     */
    void count(int level, int x, int run, int amount) {
        if (level < 0) {
            return;
        }
        int first = at(level, x) - margin;
        for (int done = 0; done < run; done += 2 * margin + 1) {
            int part = Math.min(run - done, 2 * margin + 1);
            add(shapes[part], part + 2 * margin, amount, counts, first + done);
        }
    }

    private static void add(char[] shape, int length, int amount, short[] counts, int at) {
        for (int i = 0; i < length; i++) {
            counts[at + i] += (short) (amount * shape[i]);
        }
    }

    /** The index of the count of {@code level}, from minus the number of contrasts up, in column {@code x}. */
    int at(int level, int x) {
        return (level + contrasts) * stride + margin + x;
    }
}
