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

    private final WaveletKernel.Worker referenceWavelet;
    private final WaveletKernel.Worker distortedWavelet;
    private Plane referencePlane;
    private Plane distortedPlane;
    private Picture referenceOut;
    private Picture distortedOut;

    /** The finest scale of a picture of {@code width} samples across, whose bands are {@code region}. */
    FineScale(int width, Region region, AdmSettings settings, WaveletKernel wavelet, DecouplingKernel decoupling) {
        super(region, settings, Sensitivity.at(0, settings), BandWeights.fine(settings, region.width()),
                Math.max(0, Region.ceilLog2(region.area()) - CUBES_BITS), decoupling, new FineBands());
        referenceWavelet = wavelet.open(width);
        distortedWavelet = wavelet.open(width);
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
        int from = region.from();
        int to = details ? region.to() : from;
        referenceWavelet.row(referencePlane, row, referenceOut, from, to, reference);
        distortedWavelet.row(distortedPlane, row, distortedOut, from, to, distorted);
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
