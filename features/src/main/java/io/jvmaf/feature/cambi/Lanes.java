package io.jvmaf.feature.cambi;

/**
 * Four numbers of 16 bits in a {@code long}, the first one lowest. Rows of pixels and counts are kept like that: sums,
 * comparisons and choices then take four at a time, even where nothing is compiled yet, and C2 makes vectors of loops
 * over {@code long}, which it does of few over {@code short}.
 *
 * <p>What is in lanes past the end of a row is undefined unless said otherwise. All numbers are below 2<sup>15</sup>,
 * so that nothing is carried from lane to lane and the highest bits are free for flags.
 */
final class Lanes {
    /** Numbers in a {@code long}. */
    static final int COUNT = 4;
    /** Bits of a number. */
    static final int BITS = Short.SIZE;
    /** 1 in each lane. */
    static final long ONES = 0x0001_0001_0001_0001L;
    /** The highest bit of each lane. */
    static final long HIGHEST = ONES << BITS - 1;

    private Lanes() {}

    /** How many {@code long}s hold so many numbers. */
    static int longs(int numbers) {
        return (numbers + COUNT - 1) / COUNT;
    }

    /** The {@code long}s of a row of {@code width} pixels: one more than it fills. */
    static int row(int width) {
        return longs(width) + 1;
    }

    /** The {@code long} that holds number {@code x}; a division would ask for its sign. */
    static int index(int x) {
        return x >> 2;
    }

    /** The lane that holds number {@code x}. */
    static int lane(int x) {
        return x & COUNT - 1;
    }

    /** Pixel {@code x} of the row at {@code at}. */
    static int get(long[] row, int at, int x) {
        return (int) (row[at + index(x)] >>> lane(x) * BITS) & 0xffff;
    }

    /** Sets the pixel past the end of the row to {@code value} and those after it in the same {@code long} to 0. */
    static void end(long[] row, int width, int value) {
        int at = index(width);
        int shift = lane(width) * BITS;
        row[at] = row[at] & ~(-1L << shift) | (long) value << shift;
    }

    /** Repeats the last pixel past the end of the row. */
    static void repeatLast(long[] row, int width) {
        end(row, width, get(row, 0, width - 1));
    }

    /** Each lane's right neighbour, given the lanes after these. */
    static long right(long lanes, long after) {
        return lanes >>> BITS | after << -BITS;
    }

    /** Each lane's left neighbour, given the lanes before these. */
    static long left(long lanes, long before) {
        return lanes << BITS | before >>> -BITS;
    }

    /** The highest bit where a lane is 0; other bits are undefined. */
    static long zero(long lanes) {
        return HIGHEST - lanes;
    }

    /** The highest bit where a lane of {@code a} is at least that of {@code b}; other bits are undefined. */
    static long notLess(long a, long b) {
        return (a | HIGHEST) - b;
    }

    /** Of each lane that of {@code a} where the highest bit of {@code flags} is set, else that of {@code b}. */
    static long choose(long flags, long a, long b) {
        long highest = flags & HIGHEST;
        return b ^ (a ^ b) & highest - (highest >>> BITS - 1);
    }
}
