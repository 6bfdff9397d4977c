package io.jvmaf.feature.adm;

/**
 * How rows of coefficients lie in arrays: column {@code j} is element {@code MARGIN + j}. The cells before and behind a
 * row hold what the filters see past the picture's edge, and leave room for a kernel to load and store whole vectors.
 */
public final class Rows {
    /** Elements in front of column 0. */
    public static final int MARGIN = 16;
    /** Elements behind the last column. */
    public static final int SLACK = 64;

    private Rows() {}

    /** Elements of a row of {@code width} columns. */
    public static int length(int width) {
        return MARGIN + width + SLACK;
    }

    static int[][] bandsOfInts(int width) {
        return new int[Theta.BANDS][length(width)];
    }

    static int[][] ringOfInts(int width) {
        return new int[ScalePass.RING][length(width)];
    }

    /**
     * The rows that the wavelet filter meets for output row {@code row}: mirrored at the first and repeated from the
     * last of {@code height} rows.
     */
    public static void taps(int row, int height, int[] taps) {
        for (int tap = 0; tap < taps.length; tap++) {
            int at = Math.abs(2 * row - 1 + tap);
            taps[tap] = at < height ? at : 2 * height - at - 1;
        }
    }

    /** Fills the cells around a row of {@code width} sums with what the mask of 3 x 3 cells meets there. */
    static void mirrorNeighbours(int[] row, int width) {
        row[MARGIN - 1] = row[MARGIN + 1];
        row[MARGIN + width] = row[MARGIN + width - 1];
    }
}
