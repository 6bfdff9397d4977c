package io.jvmaf.align;

import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/**
 * A picture's luma in a few cells, less their mean, on a scale on which full range is 16 bits. Cells are shares of the
 * picture, so that thumbnails of two sizes of one video are alike.
 */
final class Thumbnail {
    private static final int COLUMNS = 64;
    private static final int ROWS = 36;
    /** Cells have at least so many samples a side, so that it matters little which of two a sample falls in. */
    private static final int LEAST_SIDE = 4;

    private final int columns;
    private final int rows;
    private final int[] cells;
    private final long[] sums;
    private long energy;

    /** A thumbnail of {@code columns} x {@code rows} cells. */
    Thumbnail(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = new int[columns * rows];
        this.sums = new long[columns];
    }

    /** A thumbnail for pictures of this size or greater. */
    static Thumbnail forSize(int width, int height) {
        return new Thumbnail(cells(width, COLUMNS), cells(height, ROWS));
    }

    private static int cells(int samples, int most) {
        return Math.max(1, Math.min(most, samples / LEAST_SIDE));
    }

    /** Takes {@code luma} on, looking at {@code depth} rows of each cell at most, evenly spread. */
    void set(Plane luma, int depth) {
        long total = 0;
        for (int r = 0; r < rows; r++) {
            int top = (int) ((long) r * luma.height() / rows);
            int height = (int) ((long) (r + 1) * luma.height() / rows) - top;
            int looked = Math.min(height, depth);
            Arrays.fill(sums, 0);
            for (int i = 0; i < looked; i++) {
                addRow(luma, top + (2 * i + 1) * height / (2 * looked));
            }
            for (int c = 0; c < columns; c++) {
                long samples = (long) (edge(luma, c + 1) - edge(luma, c)) * looked;
                int mean = (int) ((sums[c] << 16 - luma.bitDepth()) / samples);
                cells[r * columns + c] = mean;
                total += mean;
            }
        }
        centre((int) (total / cells.length));
    }

    private int edge(Plane luma, int column) {
        return (int) ((long) column * luma.width() / columns);
    }

    private void addRow(Plane luma, int y) {
        int row = y * luma.stride();
        for (int c = 0; c < columns; c++) {
            int start = row + edge(luma, c);
            int end = row + edge(luma, c + 1);
            sums[c] += luma.bytes() != null ? sum(luma.bytes(), start, end) : sum(luma.shorts(), start, end);
        }
    }

    private static long sum(byte[] samples, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += samples[i] & 0xff;
        }
        return sum;
    }

    private static long sum(short[] samples, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += samples[i] & 0xffff;
        }
        return sum;
    }

    private void centre(int mean) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] -= mean;
        }
        energy = dot(this);
    }

    /** The sum of squares; 0 for a flat picture. */
    long energy() {
        return energy;
    }

    /** The sum of products with another thumbnail of as many cells: below 2<sup>44</sup>. */
    long dot(Thumbnail other) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += (long) cells[i] * other.cells[i];
        }
        return sum;
    }

    int size() {
        return cells.length;
    }
}
