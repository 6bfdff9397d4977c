package io.jvmaf.feature.adm;

import io.jvmaf.yuv.Plane;

/** The finest scale: from the pictures themselves. */
final class FineScale extends ScalePass {
    /** The fractional bits of a sum of reference cubes: three times those of a coefficient. */
    private static final int REFERENCE_BITS = 18;
    /** Sums of this many cubes (in bits) fit 64 bits. */
    private static final int CUBES_BITS = 20;

    private final FineKernel kernel;
    private final FineCsf csf;
    private final Sensitivity sensitivity;
    private final AdmSettings settings;
    private final int[] taps = new int[4];
    private final short[] low;
    private final short[] high;
    private final short[][] reference;
    private final short[][] distorted;
    private final short[][][] restored = new short[RING][][];
    private final short[][][] additive = new short[RING][][];
    private final int[][] restoredSpread;
    private final int[][] restoredLift;
    private final int[][] additiveSpread;
    private final int[][] additiveLift;
    private final int[][] spreads = new int[RING][];
    private Plane referencePlane;
    private Plane distortedPlane;
    private Picture referenceOut;
    private Picture distortedOut;

    FineScale(int width, int height, AdmSettings settings, FineKernel kernel) {
        super(Region.ofPicture(width, height), !settings.skipAim(), cubesShift(Region.ofPicture(width, height)));
        this.kernel = kernel;
        this.settings = settings;
        int columns = region.width();
        csf = FineCsf.of(settings, columns);
        sensitivity = Sensitivity.at(0, settings);
        low = new short[Rows.length(width)];
        high = new short[Rows.length(width)];
        reference = Rows.bandsOfShorts(columns);
        distorted = Rows.bandsOfShorts(columns);
        for (int i = 0; i < RING; i++) {
            restored[i] = Rows.bandsOfShorts(columns);
            additive[i] = Rows.bandsOfShorts(columns);
        }
        restoredSpread = Rows.ringOfInts(columns);
        restoredLift = Rows.ringOfInts(columns);
        additiveSpread = Rows.ringOfInts(columns);
        additiveLift = Rows.ringOfInts(columns);
    }

    private static int cubesShift(Region region) {
        return Math.max(0, Region.ceilLog2(region.area()) - CUBES_BITS);
    }

    /** Runs over two pictures, and writes those of the next scale. */
    void run(Plane reference, Plane distorted, Picture referenceOut, Picture distortedOut) {
        this.referencePlane = reference;
        this.distortedPlane = distorted;
        this.referenceOut = referenceOut;
        this.distortedOut = distortedOut;
        run();
    }

    /** Writes the pictures of the next scale alone. */
    void reduce(Plane reference, Plane distorted, Picture referenceOut, Picture distortedOut) {
        this.referencePlane = reference;
        this.distortedPlane = distorted;
        this.referenceOut = referenceOut;
        this.distortedOut = distortedOut;
        for (int row = 0; row < region.height(); row++) {
            transform(row, false);
        }
    }

    @Override
    void transform(int row, boolean details) {
        transform(referencePlane, row, referenceOut, details ? reference : null);
        transform(distortedPlane, row, distortedOut, details ? distorted : null);
    }

    private void transform(Plane plane, int row, Picture out, short[][] details) {
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] = Rows.tap(tap, row, plane.height()) * plane.stride();
        }
        short[] upper = details == null ? null : high;
        if (plane.bytes() != null) {
            kernel.down(plane.bytes(), taps, plane.width(), low, upper);
        } else {
            kernel.down(plane.shorts(), taps, plane.width(), plane.bitDepth(), low, upper);
        }
        Rows.mirror(low, plane.width());
        int[] band = out.samples();
        int at = row * out.stride();
        if (details == null) {
            kernel.across(low, 0, region.width(), band, at);
            return;
        }
        Rows.mirror(high, plane.width());
        kernel.across(low, 0, region.from(), band, at);
        kernel.across(low, high, region.from(), region.to(), band, at, details);
        kernel.across(low, region.to(), region.width(), band, at);
    }

    @Override
    void cubes(long[] sums) {
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            sums[theta] = kernel.cubes(reference[theta], region.left(), region.right());
        }
    }

    @Override
    void decouple(int slot) {
        int from = region.from();
        int to = region.to();
        kernel.decouple(reference, distorted, settings.gainLimit(), from, to, restored[slot], additive[slot]);
        kernel.weigh(additive[slot], csf, from, to, additiveSpread[slot], additiveLift[slot]);
        Rows.mirrorNeighbours(additiveSpread[slot], region.width());
        if (!settings.skipAim()) {
            kernel.weigh(restored[slot], csf, from, to, restoredSpread[slot], restoredLift[slot]);
            Rows.mirrorNeighbours(restoredSpread[slot], region.width());
        }
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
        double scale = StrictMath.scalb(1.0, cubesShift() - REFERENCE_BITS);
        double straight = ScaleScore.cube(sensitivity.straight());
        double diagonal = ScaleScore.cube(sensitivity.diagonal());
        long[] sums = referenceSums();
        return ScaleScore.pool((float) (ScaleScore.unsigned(sums[Theta.H]) * scale * straight),
                (float) (ScaleScore.unsigned(sums[Theta.V]) * scale * straight),
                (float) (ScaleScore.unsigned(sums[Theta.D]) * scale * diagonal), region.area(), noise);
    }

    private float seen(long[] sums, double noise) {
        return ScaleScore.pool(seenIn(sums, Theta.H), seenIn(sums, Theta.V), seenIn(sums, Theta.D), region.area(), noise);
    }

    private float seenIn(long[] sums, int theta) {
        int bits = FineCsf.cubeBits(theta) - csf.cubeShift(theta) - seenShift();
        return (float) (sums[theta] / StrictMath.scalb(1.0, bits));
    }
}
