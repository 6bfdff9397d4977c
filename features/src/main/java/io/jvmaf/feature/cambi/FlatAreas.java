package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * The spatial mask: all bits of a lane where more than a threshold of the pixels of the square around a pixel equal
 * their right and lower neighbours, else 0 (cambi.c, get_spatial_mask_for_index). Pixels outside the picture do not
 * count; inside, a missing neighbour counts as equal.
 *
 * <p>Rows come in one by one from the top; after each the mask of the row {@link #REACH} above it can be had.
 */
final class FlatAreas {
    /** Side of the square. */
    static final int SIDE = 7;
    /** Rows from a square's middle to its last. */
    static final int REACH = SIDE / 2;
    private static final int ROWS = SIDE + 1;

    private final long[][] flat;
    private final long[] counts;
    private final long[] padded;
    private final long[] fours;
    private int width;
    private int threshold;
    private int entered;

    FlatAreas(int maxWidth) {
        int longs = Lanes.row(maxWidth);
        this.flat = new long[ROWS][longs];
        this.counts = new long[longs];
        this.padded = new long[1 + longs + 1];
        this.fours = new long[1 + longs];
    }

    /** More than 24 flat pixels of the 49 in a picture of 2^11 blocks of 64x64; three more for each fourfold area. */
    static int threshold(int width, int height) {
        int blocks = (width >> 6) * (height >> 6);
        int log2 = blocks == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(blocks - 1);
        return (SIDE * SIDE + 3 * (log2 - 11) - 1) >> 1;
    }

    /** Begins a picture. */
    void open(int columns, int most) {
        width = columns;
        threshold = most;
        entered = 0;
        Arrays.fill(counts, 0);
        Arrays.fill(padded, 0);
        for (long[] row : flat) {
            Arrays.fill(row, 0);
        }
    }

    /**
     * The next row.
     *
     * @param row after its last pixel comes the same once more
     * @param below the row below, or again {@code row} if it is the last
     */
    void enter(long[] row, long[] below) {
        long[] entering = flat[entered % ROWS];
        flat(row, below, Lanes.longs(width), entering);
        Lanes.end(entering, width, 0);
        count(entering);
    }

    /** A row below the picture. */
    void enter() {
        Arrays.fill(flat[entered % ROWS], 0);
        count(flat[entered % ROWS]);
    }

    private void count(long[] entering) {
        entered++;
        count(entering, flat[entered % ROWS], Lanes.longs(width), counts);
    }

    /** Writes the mask of the row {@link #REACH} above the last that came. */
    void mark(long[] mask) {
        int longs = Lanes.longs(width);
        System.arraycopy(counts, 0, padded, 1, longs);
        fours(padded, longs + 1, fours);
        mark(padded, fours, longs, Lanes.HIGHEST - (threshold + 1) * Lanes.ONES, mask);
    }

    private static void flat(long[] row, long[] below, int longs, long[] flat) {
        for (int i = 0; i < longs; i++) {
            long pixels = row[i];
            long differences = pixels ^ Lanes.right(pixels, row[i + 1]) | pixels ^ below[i];
            flat[i] = Lanes.zero(differences) >>> Lanes.BITS - 1 & Lanes.ONES;
        }
    }

    private static void count(long[] entering, long[] leaving, int longs, long[] counts) {
        for (int i = 0; i < longs; i++) {
            counts[i] += entering[i] - leaving[i];
        }
    }

    // Four from each column on: those to the last of its lanes and the first ones after.
    private static void fours(long[] padded, int longs, long[] fours) {
        for (int i = 0; i < longs; i++) {
            long here = padded[i];
            long after = padded[i + 1];
            here += here >>> Lanes.BITS;
            after += after << Lanes.BITS;
            fours[i] = here + (here >>> 2 * Lanes.BITS) + (after + (after << 2 * Lanes.BITS) << Lanes.BITS);
        }
    }

    // Seven around a column are four from it on and four before it but the first of them.
    private static void mark(long[] padded, long[] fours, int longs, long enough, long[] mask) {
        for (int i = 0; i < longs; i++) {
            long flags = fours[i] - padded[i] + fours[i + 1] + enough & Lanes.HIGHEST;
            mask[i] = (flags << 1) - (flags >>> Lanes.BITS - 1);
        }
    }
}
