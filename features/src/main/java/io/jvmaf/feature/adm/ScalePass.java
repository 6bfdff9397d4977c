package io.jvmaf.feature.adm;

import java.util.Arrays;

/**
 * One scale of the wavelet pyramid, row by row: a row of detail bands is made, split into its restored and its added
 * part, and weighed; as soon as the row below it is there too, what is visible of it is pooled. Three rows of each are
 * held at a time.
 */
abstract class ScalePass {
    /** Rows held: a row is seen between the ones above and below it. */
    static final int RING = 3;

    final Region region;
    private final boolean aim;
    private final int seenShift;
    private final int cubesShift;
    private final long[] rowSums = new long[Theta.BANDS];
    /** Over all rows: the reference's coefficients, the restored ones, the added ones; one sum a band. */
    private final long[] referenceSums = new long[Theta.BANDS];
    private final long[] restoredSums = new long[Theta.BANDS];
    private final long[] additiveSums = new long[Theta.BANDS];

    /**
     * A scale.
     *
     * @param region its bands
     * @param aim whether the additive impairment is pooled
     * @param cubesShift bits dropped from a row's sum of reference cubes
     */
    ScalePass(Region region, boolean aim, int cubesShift) {
        this.region = region;
        this.aim = aim;
        this.seenShift = Region.ceilLog2(region.height());
        this.cubesShift = cubesShift;
    }

    /** Makes row {@code row} of the next scale's picture and, where asked for, of the detail bands. */
    abstract void transform(int row, boolean details);

    /** Sums the cubes of the reference's row. */
    abstract void cubes(long[] sums);

    /** Splits and weighs the row, into place {@code slot} of the ring. */
    abstract void decouple(int slot);

    /**
     * Sums the cubes of what is visible of the restored coefficients above the thresholds that the added ones raise, or,
     * with {@code additive}, the reverse.
     *
     * @param slots places in the ring: the row above, the row, the row below
     */
    abstract void see(int[] slots, boolean additive, long[] sums);

    /** Runs over all rows. */
    final void run() {
        Arrays.fill(referenceSums, 0);
        Arrays.fill(restoredSums, 0);
        Arrays.fill(additiveSums, 0);
        int height = region.height();
        for (int row = 0; row < height; row++) {
            boolean needed = region.needs(row);
            transform(row, needed);
            if (needed) {
                decouple(row % RING);
            }
            if (region.pools(row)) {
                cubes(rowSums);
                add(referenceSums, cubesShift);
            }
            if (row > 0 && region.pools(row - 1)) {
                see(row - 1);
            }
        }
        if (region.pools(height - 1)) {
            see(height - 1);
        }
    }

    // Above the first row lies the second again, below the last one the last itself.
    private void see(int row) {
        int above = row == 0 ? 1 : row - 1;
        int below = Math.min(row + 1, region.height() - 1);
        int[] slots = {above % RING, row % RING, below % RING};
        see(slots, false, rowSums);
        add(restoredSums, seenShift);
        if (aim) {
            see(slots, true, rowSums);
            add(additiveSums, seenShift);
        }
    }

    private void add(long[] sums, int shift) {
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            sums[theta] += (rowSums[theta] + FineCsf.half(shift)) >> shift;
        }
    }

    /** The reference's sums after {@link #run}, unsigned. */
    final long[] referenceSums() {
        return referenceSums;
    }

    /** The restored sums after {@link #run}. */
    final long[] restoredSums() {
        return restoredSums;
    }

    /** The additive sums after {@link #run}; zeros where they are not pooled. */
    final long[] additiveSums() {
        return additiveSums;
    }

    /** The bits dropped from a row's sum of what is visible. */
    final int seenShift() {
        return seenShift;
    }

    /** The bits dropped from a row's sum of reference cubes. */
    final int cubesShift() {
        return cubesShift;
    }

    /** The numbers of the scale after {@link #run}. */
    abstract ScaleScore score();
}
