package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;

/** Masking thresholds: what 3 x 3 coefficients spread, added to what the one in the middle lifts its own by. */
final class Thresholds {
    private final int[] left;
    private final int[] middle;
    private final int[] right;

    /** For rows of {@code width} coefficients. */
    Thresholds(int width) {
        left = new int[Rows.length(width)];
        middle = new int[Rows.length(width)];
        right = new int[Rows.length(width)];
    }

    /**
     * Turns {@code lift} into thresholds.
     *
     * @param above what the row above spreads; of it and the other two, a cell on either side of the columns is read
     * @param here what this one does
     * @param below what the row below does
     */
    void add(int[] above, int[] here, int[] below, int from, int to, int[] lift) {
        int first = MARGIN + from;
        int end = MARGIN + to;
        BandPasses.add(above, here, below, middle, first - 1, end + 1);
        // Copied, the neighbours are at one element with the middle: the compiler's vectors like that.
        System.arraycopy(middle, first - 1, left, first, end - first);
        System.arraycopy(middle, first + 1, right, first, end - first);
        BandPasses.addTo(left, middle, right, lift, first, end);
    }
}
