package io.jvmaf.feature.adm;

/** A scale from 1 to 3: from the low-pass band of the next finer one. */
final class CoarseScale extends ScalePass {
    private static final int[] DOWN_SHIFT = {0, 16, 16};
    private static final int[] ACROSS_SHIFT = {15, 16, 15};
    private static final int[] REFERENCE_BITS = {32, 27, 23};
    /** The fractional bits of a sum of visible cubes, less those dropped from squares. */
    private static final int[] SEEN_BITS = {45, 39, 36};

    private final int scale;
    private final CoarseWavelet wavelet;
    private Picture referencePicture;
    private Picture distortedPicture;
    private Picture referenceOut;
    private Picture distortedOut;

    /** Scale {@code scale} from pictures of {@code width} samples across, whose bands are {@code region}. */
    CoarseScale(int scale, int width, Region region, AdmSettings settings, DecouplingKernel decoupling) {
        super(region, settings, Sensitivity.at(scale, settings), BandWeights.coarse(settings, scale, region),
                Region.ceilLog2(region.bottom() - region.top()), decoupling, new CoarseBands());
        this.scale = scale;
        wavelet = new CoarseWavelet(width, DOWN_SHIFT[scale - 1], ACROSS_SHIFT[scale - 1]);
    }

    /** Runs over two pictures, and writes those of the next scale. */
    ScaleScore run(Picture reference, Picture distorted, Picture referenceOut, Picture distortedOut) {
        this.referencePicture = reference;
        this.distortedPicture = distorted;
        this.referenceOut = referenceOut;
        this.distortedOut = distortedOut;
        return run();
    }

    @Override
    void transform(int row, boolean details) {
        int from = region.from();
        int to = details ? region.to() : from;
        wavelet.row(referencePicture, row, referenceOut, from, to, reference);
        wavelet.row(distortedPicture, row, distortedOut, from, to, distorted);
    }

    @Override
    int referenceBits() {
        return REFERENCE_BITS[scale - 1];
    }

    @Override
    float seen(long sum, int theta) {
        // Rounded to float before it is scaled, as in the C.
        return sum * (float) StrictMath.scalb(1.0, weights.cubeShift() + seenShift() - SEEN_BITS[scale - 1]);
    }
}
