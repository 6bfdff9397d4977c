package io.jvmaf.feature.vif;

/**
 * The next coarser scale of a picture: low-pass filtered down the columns and along the rows, then every other sample
 * of every other row (integer_vif.c, subsample_rd_8, subsample_rd_16 and decimate_and_pad). The result has 16 bits.
 */
final class SpecifiedSubsampling {
    private static final int MARGIN = VifFilters.MAX_REACH;
    private static final int HORIZONTAL_HALF = 1 << (VifRounding.HORIZONTAL_SHIFT - 1);

    private final int[] row;

    SpecifiedSubsampling(int maxWidth) {
        row = new int[maxWidth + 2 * MARGIN];
    }

    /**
     * Fills {@code coarse}, the picture at {@code scale}, from {@code fine}, one of {@code width} x {@code height}.
     *
     * @param rounding that of the finer scale
     */
    void halve(char[] fine, int width, int height, int scale, VifRounding rounding, char[] coarse) {
        int[] taps = SpecifiedMoments.taps(scale);
        int reach = taps.length / 2;
        int[] rows = new int[taps.length];
        for (int y = 0; y < height / 2; y++) {
            for (int i = 0; i < taps.length; i++) {
                rows[i] = VifFilters.mirror(2 * y - reach + i, height) * width;
            }
            filterDown(fine, rows, taps, width, rounding);
            SpecifiedMoments.mirrorMargins(row, MARGIN, width, reach);
            filterAcross(taps, coarse, y * (width / 2), width / 2);
        }
    }

    // Sums are at most 65536 * 65535: unsigned ints.
    private void filterDown(char[] fine, int[] rows, int[] taps, int width, VifRounding rounding) {
        int half = rounding.meanHalf();
        int shift = rounding.meanShift();
        for (int x = 0; x < width; x++) {
            int sum = half;
            for (int i = 0; i < taps.length; i++) {
                sum += taps[i] * fine[rows[i] + x];
            }
            row[MARGIN + x] = sum >>> shift;
        }
    }

    private void filterAcross(int[] taps, char[] coarse, int at, int count) {
        int first = MARGIN - taps.length / 2;
        for (int x = 0; x < count; x++) {
            int sum = HORIZONTAL_HALF;
            for (int i = 0; i < taps.length; i++) {
                sum += taps[i] * row[first + 2 * x + i];
            }
            coarse[at + x] = (char) (sum >>> VifRounding.HORIZONTAL_SHIFT);
        }
    }
}
