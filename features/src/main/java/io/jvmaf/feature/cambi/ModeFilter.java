package io.jvmaf.feature.cambi;

/**
 * Replaces each pixel but those of the first and last row by the mode of three horizontal modes, one above the other.
 * The mode of three is the value that two of them share, else the least; a row's first and last pixel are their own
 * horizontal mode (cambi.c, filter_mode).
 */
final class ModeFilter {
    private final long[] shifted;
    private final long[] left;
    private final long[] right;
    private final long[][] modes;

    ModeFilter(int maxWidth) {
        int longs = Lanes.row(maxWidth);
        this.shifted = new long[longs];
        this.left = new long[longs];
        this.right = new long[longs];
        this.modes = new long[3][longs];
    }

    /** Row {@code y}, one after the other; repeats its last pixel past its end. */
    void enter(long[] row, int y, int width) {
        // Three equal values, as the first and the last pixel get, are their own mode.
        Lanes.repeatLast(row, width);
        int longs = Lanes.longs(width);
        shifted[0] = row[0] << -Lanes.BITS;
        System.arraycopy(row, 0, shifted, 1, longs);
        left(shifted, longs, left);
        right(row, longs, right);
        modes(left, row, right, longs, modes[y % 3]);
    }

    /** Filters {@code row}, that is row {@code y} of {@code height}; the last to have come is the one below, if any. */
    void apply(long[] row, int y, int height, int width, long[] filtered) {
        int longs = Lanes.longs(width);
        if (y == 0 || y + 1 == height) {
            System.arraycopy(row, 0, filtered, 0, longs);
        } else {
            modes(modes[0], modes[1], modes[2], longs, filtered);
        }
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
