package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * The spatial mask: 1 where more than a threshold of the pixels of the square around a pixel equal their right and lower
 * neighbours, else 0 (cambi.c, get_spatial_mask_for_index). Pixels outside the picture do not count; inside, a missing
 * neighbour counts as equal.
 */
final class FlatAreas {
    /** Side of the square. */
    static final int SIDE = 7;
    private static final int REACH = SIDE / 2;

    private final short[] right;
    private final char[] signs;
    private final short[][] flat;
    private final short[] counts;
    private final short[] padded;
    private final short[] threes;
    private final short[] second;
    private final short[] last;
    private final char[] rest;

    FlatAreas(int maxWidth) {
        this.right = new short[maxWidth];
        this.signs = new char[maxWidth];
        this.flat = new short[SIDE][maxWidth];
        this.counts = new short[maxWidth];
        this.padded = new short[maxWidth + 2 * REACH];
        this.threes = new short[maxWidth + REACH];
        this.second = new short[maxWidth];
        this.last = new short[maxWidth];
        this.rest = new char[maxWidth];
    }

    /** Writes every {@code step}-th row of the mask. */
    void mark(short[] image, short[] mask, int stride, int width, int height, int threshold, int step) {
        Arrays.fill(counts, (short) 0);
        Arrays.fill(padded, (short) 0);
        for (short[] row : flat) {
            Arrays.fill(row, (short) 0);
        }
        for (int y = -REACH; y < height; y++) {
            int entering = y + REACH;
            if (entering < height) {
                int row = entering * stride;
                Rows.right(image, row, width, right);
                signs(image, row, entering + 1 < height ? row + stride : row, right, width, signs);
            } else {
                Arrays.fill(signs, (char) 0);
            }
            // The row that comes into the square takes the place of the one that leaves it.
            subtract(flat[entering % SIDE], width, counts);
            flags(signs, width, flat[entering % SIDE], 0);
            add(flat[entering % SIDE], width, counts);
            if (y >= 0 && y % step == 0) {
                mark(width, threshold, mask, y * stride);
            }
        }
    }

    // More than the threshold is less than nothing left of it. Sevens are two threes and one.
    private void mark(int width, int threshold, short[] mask, int at) {
        System.arraycopy(counts, 0, padded, REACH, width);
        threes(padded, width + REACH, threes);
        System.arraycopy(threes, REACH, second, 0, width);
        System.arraycopy(padded, SIDE - 1, last, 0, width);
        rest(threes, second, last, threshold, width, rest);
        flags(rest, width, mask, at);
    }

    // Negative where a pixel is flat: the differences, below 2^11, are 0.
    private static void signs(short[] image, int row, int below, short[] right, int width, char[] signs) {
        for (int x = 0; x < width; x++) {
            int pixel = image[row + x];
            signs[x] = (char) (((pixel ^ right[x]) | (pixel ^ image[below + x])) - 1);
        }
    }

    private static void subtract(short[] flat, int width, short[] counts) {
        for (int x = 0; x < width; x++) {
            counts[x] -= flat[x];
        }
    }

    private static void add(short[] flat, int width, short[] counts) {
        for (int x = 0; x < width; x++) {
            counts[x] += flat[x];
        }
    }

    private static void flags(char[] signs, int width, short[] flags, int at) {
        for (int x = 0; x < width; x++) {
            flags[at + x] = (short) (signs[x] >> Rows.SIGN);
        }
    }

    private static void threes(short[] padded, int width, short[] threes) {
        for (int x = 0; x < width; x++) {
            threes[x] = (short) (padded[x] + padded[x + 1] + padded[x + 2]);
        }
    }

    private static void rest(short[] first, short[] second, short[] last, int threshold, int width, char[] rest) {
        for (int x = 0; x < width; x++) {
            rest[x] = (char) (threshold - first[x] - second[x] - last[x]);
        }
    }
}
