package io.jvmaf.feature.adm;

/** A scale from 1 to 3: from the low-pass band of the next finer one. */
final class CoarseScale extends ScalePass {
    private static final int[] DOWN_SHIFT = {0, 16, 16};
    private static final int[] ACROSS_SHIFT = {15, 16, 15};
    /** The fractional bits of a sum of reference cubes, less those dropped from square and cube. */
    private static final int[] REFERENCE_BITS = {32, 27, 23};
    /** The fractional bits of a sum of visible cubes, less those dropped from square and cube. */
    private static final int[] SEEN_BITS = {45, 39, 36};

    private final int scale;
    private final CoarseKernel kernel;
    private final CoarseCsf csf;
    private final Sensitivity sensitivity;
    private final AdmSettings settings;
    private final int[] taps = new int[4];
    private final int[] low;
    private final int[] high;
    private final int[][] reference;
    private final int[][] distorted;
    private final int[][][] restored = new int[RING][][];
    private final int[][][] additive = new int[RING][][];
    private final int[][] restoredSpread;
    private final int[][] restoredLift;
    private final int[][] additiveSpread;
    private final int[][] additiveLift;
    private final int[][] spreads = new int[RING][];
    private Picture referencePicture;
    private Picture distortedPicture;
    private Picture referenceOut;
    private Picture distortedOut;

    CoarseScale(int scale, int width, int height, AdmSettings settings, CoarseKernel kernel) {
        super(Region.ofPicture(width, height), !settings.skipAim(), cubesShift(Region.ofPicture(width, height)));
        this.scale = scale;
        this.kernel = kernel;
        this.settings = settings;
        int columns = region.width();
        csf = CoarseCsf.of(settings, scale, region);
        sensitivity = Sensitivity.at(scale, settings);
        low = new int[Rows.length(width)];
        high = new int[Rows.length(width)];
        reference = Rows.bandsOfInts(columns);
        distorted = Rows.bandsOfInts(columns);
        for (int i = 0; i < RING; i++) {
            restored[i] = Rows.bandsOfInts(columns);
            additive[i] = Rows.bandsOfInts(columns);
        }
        restoredSpread = Rows.ringOfInts(columns);
        restoredLift = Rows.ringOfInts(columns);
        additiveSpread = Rows.ringOfInts(columns);
        additiveLift = Rows.ringOfInts(columns);
    }

    private static int cubesShift(Region region) {
        return Region.ceilLog2(region.bottom() - region.top());
    }

    /** Runs over two pictures, and writes those of the next scale where there is one. */
    void run(Picture reference, Picture distorted, Picture referenceOut, Picture distortedOut) {
        this.referencePicture = reference;
        this.distortedPicture = distorted;
        this.referenceOut = referenceOut;
        this.distortedOut = distortedOut;
        run();
    }

    @Override
    void transform(int row, boolean details) {
        transform(referencePicture, row, referenceOut, details ? reference : null);
        transform(distortedPicture, row, distortedOut, details ? distorted : null);
    }

    private void transform(Picture picture, int row, Picture out, int[][] details) {
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] = Rows.tap(tap, row, picture.height()) * picture.stride();
        }
        kernel.down(picture.samples(), taps, picture.width(), DOWN_SHIFT[scale - 1], low,
                details == null ? null : high);
        Rows.mirror(low, picture.width());
        int shift = ACROSS_SHIFT[scale - 1];
        int[] band = out.samples();
        int at = row * out.stride();
        if (details == null) {
            kernel.across(low, 0, region.width(), shift, band, at);
            return;
        }
        Rows.mirror(high, picture.width());
        kernel.across(low, 0, region.from(), shift, band, at);
        kernel.across(low, high, region.from(), region.to(), shift, band, at, details);
        kernel.across(low, region.to(), region.width(), shift, band, at);
    }

    @Override
    void cubes(long[] sums) {
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            sums[theta] = kernel.cubes(reference[theta], csf, region.left(), region.right());
        }
    }

    @Override
    void decouple(int slot) {
        int from = region.from();
        int to = region.to();
        kernel.decouple(reference, distorted, settings.gainLimit(), from, to, restored[slot], additive[slot]);
        kernel.weigh(additive[slot], csf, from, to, additiveSpread[slot], additiveLift[slot]);
        Rows.mirrorNeighbours(additiveSpread[slot], region.width());
        kernel.weigh(restored[slot], csf, from, to, restoredSpread[slot], restoredLift[slot]);
        Rows.mirrorNeighbours(restoredSpread[slot], region.width());
    }

    @Override
    void see(int[] slots, boolean additive, long[] sums) {
        int[][] spread = additive ? restoredSpread : additiveSpread;
        for (int i = 0; i < RING; i++) {
            spreads[i] = spread[slots[i]];
        }
        int here = slots[1];
        kernel.see(additive ? this.additive[here] : restored[here], spreads,
                additive ? restoredLift[here] : additiveLift[here], csf, region.left(), region.right(), sums);
    }

    @Override
    ScaleScore score() {
        double noise = settings.noiseWeight();
        return new ScaleScore(seen(restoredSums(), noise), denominator(noise),
                settings.skipAim() ? 0 : seen(additiveSums(), 0.0));
    }

    private float denominator(double noise) {
        int bits = REFERENCE_BITS[scale - 1] - cubesShift() - csf.referenceCubeShift();
        double unit = StrictMath.scalb(1.0, -bits);
        double straight = ScaleScore.cube(sensitivity.straight());
        double diagonal = ScaleScore.cube(sensitivity.diagonal());
        long[] sums = referenceSums();
        return ScaleScore.pool((float) (ScaleScore.unsigned(sums[Theta.H]) * unit * straight),
                (float) (ScaleScore.unsigned(sums[Theta.V]) * unit * straight),
                (float) (ScaleScore.unsigned(sums[Theta.D]) * unit * diagonal), region.area(), noise);
    }

    private float seen(long[] sums, double noise) {
        // Rounded to float before it is scaled, as in the C.
        float unit = (float) StrictMath.scalb(1.0, csf.cubeShift() + seenShift() - SEEN_BITS[scale - 1]);
        return ScaleScore.pool(sums[Theta.H] * unit, sums[Theta.V] * unit, sums[Theta.D] * unit, region.area(), noise);
    }
}
