package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * A histogram of levels for every column of a row: how many pixels of the square window around it have each level.
 * A count is at most 4225, the largest window.
 *
 * <p>Counts of one level lie side by side, {@code margin()} columns more on both sides than the picture has, so that a
 * pixel near the edge is counted without a test; {@link #at} finds them.
 */
public final class Histograms {
    private static final int LINE = 32;

    private final int contrasts;
    private final int levels;
    private final short[] counts;
    private final int[] work = new int[CambiKernel.SLACK];
    private int margin;
    private int stride;

    /** Room for a picture's columns by its levels, with {@code contrasts} more below the first and above the last. */
    Histograms(int levels, int contrasts, int maxWidth, int maxWindow) {
        this.contrasts = contrasts;
        this.levels = levels;
        this.counts = new short[rows() * stride(maxWidth, maxWindow / 2) + CambiKernel.SLACK];
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
        Arrays.fill(counts, 0, Math.min(counts.length, rows() * stride + CambiKernel.SLACK), (short) 0);
    }

    /** The counts. */
    public short[] counts() {
        return counts;
    }

    /** {@link CambiKernel#SLACK} elements for a kernel to use. */
    public int[] work() {
        return work;
    }

    /** The number of contrasts, 1 to 32. */
    public int contrasts() {
        return contrasts;
    }

    /** From one level's counts to the next one's. */
    public int stride() {
        return stride;
    }

    /** Columns on either side of a pixel that its window reaches. */
    public int margin() {
        return margin;
    }

    /** The index of the count of {@code level}, from minus the number of contrasts up, in column {@code x}. */
    public int at(int level, int x) {
        return (level + contrasts) * stride + margin + x;
    }
}
