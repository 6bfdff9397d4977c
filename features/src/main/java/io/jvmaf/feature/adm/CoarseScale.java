package io.jvmaf.feature.adm;

/** A scale from 1 to 3: from the low-pass band of the next finer one. */
final class CoarseScale extends ScalePass {
    private static final int[] DOWN_SHIFT = {0, 16, 16};
    private static final int[] ACROSS_SHIFT = {15, 16, 15};
    private static final int[] REFERENCE_BITS = {32, 27, 23};
    /** The fractional bits of a sum of visible cubes, less those dropped from squares. */
    private static final int[] SEEN_BITS = {45, 39, 36};

    private final int scale;
    private final WaveletKernel wavelet;
    private final int[] taps = new int[Wavelet.TAPS];
    private final int[][] low;
    private final int[][] high;
    private Picture referencePicture;
    private Picture distortedPicture;
    private Picture referenceOut;
    private Picture distortedOut;

    /** Scale {@code scale} from pictures of {@code width} samples across, whose bands are {@code region}. */
    CoarseScale(int scale, int width, Region region, AdmSettings settings, AdmKernels kernels) {
        super(region, settings, Sensitivity.at(scale, settings), BandWeights.coarse(settings, scale, region),
                Region.ceilLog2(region.bottom() - region.top()), kernels.decoupling(), kernels.coarse());
        this.scale = scale;
        wavelet = kernels.wavelet();
        low = new int[2][Rows.length(region.width())];
        high = new int[2][Rows.length(region.width())];
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
        transform(referencePicture, row, referenceOut, details ? reference : null);
        transform(distortedPicture, row, distortedOut, details ? distorted : null);
    }

    private void transform(Picture picture, int row, Picture out, int[][] details) {
        Rows.taps(row, picture.height(), picture.stride(), taps);
        int width = picture.width();
        int even = (width + 1) / 2;
        int down = DOWN_SHIFT[scale - 1];
        wavelet.down(picture.samples(), taps, 0, even, down, low[0], high[0]);
        wavelet.down(picture.samples(), taps, picture.half(), width - even, down, low[1], high[1]);
        Rows.mirror(low, width);
        int shift = ACROSS_SHIFT[scale - 1];
        int[] samples = out.samples();
        int at = row * out.stride();
        int half = out.half();
        if (details == null) {
            wavelet.across(low, 0, region.width(), shift, samples, at, half);
            return;
        }
        Rows.mirror(high, width);
        int from = region.from() & ~1;
        wavelet.across(low, 0, from, shift, samples, at, half);
        wavelet.across(low, high, from, region.to(), shift, samples, at, half, details);
        wavelet.across(low, region.to() & ~1, region.width(), shift, samples, at, half);
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
