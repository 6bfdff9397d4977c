package io.jvmaf.feature.cambi;

/**
 * Averages each pixel with its right, lower and lower right neighbours, rounded down; in the last column and row with
 * the one there is. Undoes the dither of an 8-bit encode (cambi.c, anti_dithering_filter).
 */
final class Smoothing {
    private static final long QUARTERS = 0x3fff * Lanes.ONES;

    private Smoothing() {}

    /**
     * Smooths a row.
     *
     * @param row up to 1024; after its last pixel comes the same once more, as in {@code below}
     * @param below the row below, or again {@code row} if it is the last: (2a + 2b) >> 2 is (a + b) >> 1
     */
    static void apply(long[] row, long[] below, int longs, long[] smoothed) {
        for (int i = 0; i < longs; i++) {
            long sums = row[i] + below[i];
            smoothed[i] = sums + Lanes.right(sums, row[i + 1] + below[i + 1]) >>> 2 & QUARTERS;
        }
    }
}
