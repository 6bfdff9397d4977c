package io.jvmaf.feature.cambi;

/**
 * Averages each pixel with its right, lower and lower right neighbours, rounded down; in the last column and row with
 * the one there is. Undoes the dither of an 8-bit encode (cambi.c, anti_dithering_filter).
 */
final class Smoothing {
    private final short[] right;
    private final short[] belowRight;
    private final char[] sums;

    Smoothing(int maxWidth) {
        this.right = new short[maxWidth];
        this.belowRight = new short[maxWidth];
        this.sums = new char[maxWidth];
    }

    void apply(short[] image, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = y * stride;
            int below = y + 1 < height ? row + stride : row;
            Rows.right(image, row, width, right);
            Rows.right(image, below, width, belowRight);
            sum(image, row, below, right, belowRight, width, sums);
            quarter(sums, width, image, row);
        }
    }

    private static void sum(short[] image, int row, int below, short[] right, short[] belowRight, int width,
            char[] sums) {
        for (int x = 0; x < width; x++) {
            // Up to 4 * 1024. A missing neighbour stands for itself: (2a + 2b) >> 2 is (a + b) >> 1.
            sums[x] = (char) (image[row + x] + right[x] + image[below + x] + belowRight[x]);
        }
    }

    private static void quarter(char[] sums, int width, short[] image, int at) {
        for (int x = 0; x < width; x++) {
            image[at + x] = (short) (sums[x] >> 2);
        }
    }
}
