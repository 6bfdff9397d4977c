package io.jvmaf.feature.cambi;

/**
 * Replaces each pixel but those of the first and last row by the mode of three horizontal modes, one above the other.
 * The mode of three is the value that two of them share, else the least; a row's first and last pixel are their own
 * horizontal mode (cambi.c, filter_mode).
 */
final class ModeFilter {
    private final long[] row;
    private final long[] shifted;
    private final long[] left;
    private final long[] right;
    private final long[][] modes;

    ModeFilter(int maxWidth) {
        int longs = Lanes.row(maxWidth);
        this.row = new long[longs];
        this.shifted = new long[longs];
        this.left = new long[longs];
        this.right = new long[longs];
        this.modes = new long[3][longs];
    }

    /** Filters row {@code y} of {@code height}; rows are asked for in order. */
    void apply(long[] image, int stride, int width, int height, int y, long[] filtered) {
        int longs = Lanes.longs(width);
        if (y == 0) {
            across(image, 0, width, longs, modes[0]);
        }
        if (y + 1 < height) {
            across(image, (y + 1) * stride, width, longs, modes[(y + 1) % 3]);
        }
        if (y == 0 || y + 1 == height) {
            System.arraycopy(image, y * stride, filtered, 0, longs);
        } else {
            modes(modes[0], modes[1], modes[2], longs, filtered);
        }
    }

    // Three equal values, as the first and the last pixel get, are their own mode.
    private void across(long[] image, int at, int width, int longs, long[] modes) {
        System.arraycopy(image, at, row, 0, longs);
        Lanes.repeatLast(row, width);
        shifted[0] = row[0] << -Lanes.BITS;
        System.arraycopy(row, 0, shifted, 1, longs);
        left(shifted, longs, left);
        right(row, longs, right);
        modes(left, row, right, longs, modes);
    }

    private static void left(long[] shifted, int longs, long[] left) {
        for (int i = 0; i < longs; i++) {
            left[i] = Lanes.left(shifted[i + 1], shifted[i]);
        }
    }

    private static void right(long[] row, int longs, long[] right) {
        for (int i = 0; i < longs; i++) {
            right[i] = Lanes.right(row[i], row[i + 1]);
        }
    }

    private static void modes(long[] first, long[] second, long[] third, int longs, long[] modes) {
        for (int i = 0; i < longs; i++) {
            modes[i] = mode(first[i], second[i], third[i]);
        }
    }

    // The greater of two if it equals the less or the third, else the least of the three, which any two equal ones are.
    private static long mode(long a, long b, long c) {
        long difference = a ^ b;
        long greater = Lanes.choose(Lanes.notLess(a, b), a, b);
        long less = difference ^ greater;
        // a ^ b ^ max(a, b) is min(a, b).
        long least = Lanes.choose(Lanes.notLess(less, c), c, less);
        return Lanes.choose(Lanes.zero(difference) | Lanes.zero(greater ^ c), greater, least);
    }
}
