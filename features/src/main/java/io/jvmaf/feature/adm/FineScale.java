package io.jvmaf.feature.adm;

import io.jvmaf.yuv.Plane;

/** The finest scale: from the pictures themselves. */
final class FineScale extends ScalePass {
    /** Sums of this many reference cubes (in bits) fit 64 bits. */
    private static final int CUBES_BITS = 20;
    /** Three times the fractional bits of a coefficient. */
    private static final int REFERENCE_BITS = 18;
    /** The fractional bits of a visible cube, less those dropped from its square. */
    private static final int STRAIGHT_BITS = 52;
    private static final int DIAGONAL_BITS = 57;

    private final WaveletKernel wavelet;
    private final int[] taps = new int[Wavelet.TAPS];
    private final short[] low;
    private final short[] high;
    private Plane referencePlane;
    private Plane distortedPlane;
    private Picture referenceOut;
    private Picture distortedOut;

    /** The finest scale of a picture of {@code width} samples across, whose bands are {@code region}. */
    FineScale(int width, Region region, AdmSettings settings, AdmKernels kernels) {
        super(region, settings, Sensitivity.at(0, settings), BandWeights.fine(settings, region.width()),
                Math.max(0, Region.ceilLog2(region.area()) - CUBES_BITS), kernels.decoupling(), kernels.fine());
        wavelet = kernels.wavelet();
        low = new short[Rows.length(width)];
        high = new short[Rows.length(width)];
    }

    /** Runs over two pictures, and writes those of the next scale. */
    ScaleScore run(Plane reference, Plane distorted, Picture referenceOut, Picture distortedOut) {
        use(reference, distorted, referenceOut, distortedOut);
        return run();
    }

    /** Writes the pictures of the next scale alone. */
    void reduce(Plane reference, Plane distorted, Picture referenceOut, Picture distortedOut) {
        use(reference, distorted, referenceOut, distortedOut);
        for (int row = 0; row < region.height(); row++) {
            transform(row, false);
        }
    }

    private void use(Plane reference, Plane distorted, Picture referenceOut, Picture distortedOut) {
        this.referencePlane = reference;
        this.distortedPlane = distorted;
        this.referenceOut = referenceOut;
        this.distortedOut = distortedOut;
    }

    @Override
    void transform(int row, boolean details) {
        transform(referencePlane, row, referenceOut, details ? reference : null);
        transform(distortedPlane, row, distortedOut, details ? distorted : null);
    }

    private void transform(Plane plane, int row, Picture out, int[][] details) {
        Rows.taps(row, plane.height(), plane.stride(), taps);
        if (plane.bytes() != null) {
            wavelet.down(plane.bytes(), taps, plane.width(), low, high);
        } else {
            wavelet.down(plane.shorts(), taps, plane.width(), plane.bitDepth(), low, high);
        }
        Rows.mirror(low, plane.width());
        int[] picture = out.samples();
        int at = row * out.stride();
        int half = out.half();
        if (details == null) {
            wavelet.across(low, 0, region.width(), picture, at, half);
            return;
        }
        Rows.mirror(high, plane.width());
        int from = region.from() & ~1;
        wavelet.across(low, 0, from, picture, at, half);
        wavelet.across(low, high, from, region.to(), picture, at, half, details);
        wavelet.across(low, region.to() & ~1, region.width(), picture, at, half);
    }

    @Override
    int referenceBits() {
        return REFERENCE_BITS;
    }

    @Override
    float seen(long sum, int theta) {
        int bits = theta == Theta.D ? DIAGONAL_BITS - 1 : STRAIGHT_BITS;
        return (float) (sum / StrictMath.scalb(1.0, bits - weights.cubeShift() - seenShift()));
    }
}
