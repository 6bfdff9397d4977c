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
    final BandWeights weights;
    /** The detail bands of the row at hand. */
    final int[][] reference;
    final int[][] distorted;
    private final AdmSettings settings;
    private final Sensitivity sensitivity;
    private final DecouplingKernel decoupling;
    private final BandKernel bands;
    private final int seenShift;
    private final int cubesShift;
    private final Part restored;
    private final Part additive;
    private final Alignment alignment;
    private final Thresholds thresholds;
    private final long[] rowSums = new long[Theta.BANDS];
    private final long[] referenceSums = new long[Theta.BANDS];

    /** What became of the distorted coefficients: their ring of rows, weighed, and the sums over all rows. */
    private static final class Part {
        final int[][][] rows = new int[RING][][];
        final int[][] spread;
        final int[][] lift;
        final long[] sums = new long[Theta.BANDS];

        Part(int width) {
            Arrays.setAll(rows, i -> Rows.bandsOfInts(width));
            spread = Rows.ringOfInts(width);
            lift = Rows.ringOfInts(width);
        }
    }

    /**
     * A scale.
     *
     * @param region its bands
     * @param weights of its bands
     * @param cubesShift bits dropped from a row's sum of reference cubes
     */
    ScalePass(Region region, AdmSettings settings, Sensitivity sensitivity, BandWeights weights, int cubesShift,
            DecouplingKernel decoupling, BandKernel bands) {
        this.region = region;
        this.settings = settings;
        this.sensitivity = sensitivity;
        this.weights = weights;
        this.cubesShift = cubesShift;
        this.decoupling = decoupling;
        this.bands = bands;
        alignment = new Alignment(region.width());
        thresholds = new Thresholds(region.width());
        seenShift = Region.ceilLog2(region.height());
        reference = Rows.bandsOfInts(region.width());
        distorted = Rows.bandsOfInts(region.width());
        restored = new Part(region.width());
        additive = new Part(region.width());
    }

    /** Makes row {@code row} of the next scale's pictures and, where asked for, of the detail bands. */
    abstract void transform(int row, boolean details);

    /** The fractional bits of a sum of reference cubes, less those dropped from squares, before any other is dropped. */
    abstract int referenceBits();

    /** The number that {@code sum} means, over all rows, of visible cubes in band {@code theta}. */
    abstract float seen(long sum, int theta);

    /** Runs over all rows. */
    final ScaleScore run() {
        Arrays.fill(referenceSums, 0);
        Arrays.fill(restored.sums, 0);
        Arrays.fill(additive.sums, 0);
        int height = region.height();
        for (int row = 0; row < height; row++) {
            boolean needed = region.needs(row);
            transform(row, needed);
            if (needed) {
                decouple(row % RING);
            }
            if (region.pools(row)) {
                cubes();
            }
            if (row > 0 && region.pools(row - 1)) {
                see(row - 1);
            }
        }
        if (region.pools(height - 1)) {
            see(height - 1);
        }
        return score();
    }

    private void decouple(int slot) {
        decoupling.row(reference, distorted, settings.gainLimit(), region.from(), region.to(), restored.rows[slot],
                additive.rows[slot], alignment);
        weigh(restored, slot);
        weigh(additive, slot);
    }

    private void weigh(Part part, int slot) {
        bands.weigh(part.rows[slot], weights, region.from(), region.to(), part.spread[slot], part.lift[slot]);
        Rows.mirrorNeighbours(part.spread[slot], region.width());
    }

    private void cubes() {
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            rowSums[theta] = bands.cubes(reference[theta], weights, region.left(), region.right());
        }
        add(referenceSums, cubesShift);
    }

    private void see(int row) {
        see(row, restored, additive);
        if (!settings.skipAim()) {
            see(row, additive, restored);
        }
    }

    // Above the first row lies the second again, below the last one the last itself.
    private void see(int row, Part part, Part mask) {
        int here = row % RING;
        int[] above = mask.spread[(row == 0 ? 1 : row - 1) % RING];
        int[] below = mask.spread[Math.min(row + 1, region.height() - 1) % RING];
        thresholds.add(above, mask.spread[here], below, region.left(), region.right(), mask.lift[here]);
        bands.see(part.rows[here], mask.lift[here], weights, region.left(), region.right(), rowSums);
        add(part.sums, seenShift);
    }

    private void add(long[] sums, int shift) {
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            sums[theta] += (rowSums[theta] + Wavelet.half(shift)) >> shift;
        }
    }

    private ScaleScore score() {
        double noise = settings.noiseWeight();
        return new ScaleScore(pooled(restored.sums, noise), denominator(noise),
                settings.skipAim() ? 0 : pooled(additive.sums, 0));
    }

    private float pooled(long[] sums, double noise) {
        return ScaleScore.pool(seen(sums[Theta.H], Theta.H), seen(sums[Theta.V], Theta.V),
                seen(sums[Theta.D], Theta.D), region.area(), noise);
    }

    private float denominator(double noise) {
        double unit = StrictMath.scalb(1.0, cubesShift + weights.referenceCubeShift() - referenceBits());
        return ScaleScore.pool(reference(Theta.H, unit), reference(Theta.V, unit), reference(Theta.D, unit),
                region.area(), noise);
    }

    private float reference(int theta, double unit) {
        return (float) (ScaleScore.unsigned(referenceSums[theta]) * unit * ScaleScore.cube(sensitivity.of(theta)));
    }

    /** The bits dropped from a row's sum of visible cubes. */
    final int seenShift() {
        return seenShift;
    }
}
