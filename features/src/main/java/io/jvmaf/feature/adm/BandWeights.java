package io.jvmaf.feature.adm;

/**
 * The eye's sensitivity to a scale's detail bands in fixed point, and how cubes are rounded.
 *
 * @param straight factor of the horizontal and vertical bands, unsigned: 21 fractional bits and below 2<sup>16</sup> at
 *     the finest scale, 32 fractional bits and below 2<sup>32</sup> elsewhere
 * @param diagonal factor of the diagonal band, unsigned: 23 fractional bits at the finest scale, else as above
 * @param cubeShift bits dropped from the cube of a visible coefficient; one more for a diagonal one at the finest scale
 * @param referenceSquareShift bits dropped from the square of a reference coefficient
 * @param referenceCubeShift bits dropped from its cube
 */
record BandWeights(long straight, long diagonal, int cubeShift, int referenceSquareShift,
        int referenceCubeShift) {
    /** The arithmetic of the finest scale. */
    static final class Fine {
        /** The bits that weighting drops to leave 12 fractional ones, horizontal and vertical. */
        static final int STRAIGHT_SHIFT = 15;
        /** The same for the diagonal. */
        static final int DIAGONAL_SHIFT = 17;
        /** What is added before. */
        static final int STRAIGHT_ROUND = 1 << 14;
        /** The same for the diagonal; one short of a half, since the C holds it in 16 bits. */
        static final int DIAGONAL_ROUND = 65535;
        /** What makes a weighted coefficient 1/30, in 17 fractional bits; twice as much makes it 1/15. */
        static final int THIRTIETH = 4369;
        /** The bits dropped from the product with it. */
        static final int MASK_SHIFT = 12;
        /** The bits that a threshold lacks, horizontal and vertical. */
        static final int STRAIGHT_THRESHOLD_SHIFT = 10;
        /** The same for the diagonal. */
        static final int DIAGONAL_THRESHOLD_SHIFT = 12;
        /** The bits dropped from a square, horizontal and vertical. */
        static final int STRAIGHT_SQUARE_SHIFT = 29;
        /** The same for the diagonal. */
        static final int DIAGONAL_SQUARE_SHIFT = 30;

        // Watson's factors at 1080 lines from 3 heights as libvmaf has rounded them.
        private static final int STRAIGHT_AT_1080 = 36453;
        private static final int DIAGONAL_AT_1080 = 49417;
        private static final double NEAR = 1.0e-8;

        private Fine() {}
    }

    /** The arithmetic of scales 1 to 3. */
    static final class Coarse {
        /** The bits that weighting drops. */
        static final int WEIGH_SHIFT = 28;
        /** What makes a weighted magnitude 1/30, in 32 fractional bits. */
        static final long THIRTIETH = 143165577;
        /** What makes it 1/15. */
        static final long FIFTEENTH = 2 * THIRTIETH - 1;
        /** The bits dropped from the products with these. */
        static final int MASK_SHIFT = 32;
        /** What is added before: the C means half of the last place, but its 2^31 turns negative in an int. */
        static final long MASK_ROUND = Integer.MIN_VALUE;
        /** The bits dropped from a square. */
        static final int SQUARE_SHIFT = 30;

        private static final int[] REFERENCE_SQUARE_SHIFT = {31, 30, 31};

        private Coarse() {}
    }

    /** Weights of the finest scale, whose bands have {@code width} columns, at least 9. */
    static BandWeights fine(AdmSettings settings, int width) {
        Sensitivity sensitivity = Sensitivity.at(0, settings);
        boolean at1080 = settings.csfMode() == CsfMode.WATSON
                && Math.abs(settings.detail() - AdmSettings.LEAST_DETAIL) < Fine.NEAR;
        // Too large a factor, which Barten's gives, loses its upper bits as in the C.
        int straight = at1080 ? Fine.STRAIGHT_AT_1080 : (int) (sensitivity.straight() * 0x1p21) & 0xffff;
        int diagonal = at1080 ? Fine.DIAGONAL_AT_1080 : (int) (sensitivity.diagonal() * 0x1p23) & 0xffff;
        return new BandWeights(straight, diagonal, Region.ceilLog2(width) - 4, 0, 0);
    }

    /** Weights of {@code scale} 1 to 3 and its {@code region}. */
    static BandWeights coarse(AdmSettings settings, int scale, Region region) {
        Sensitivity sensitivity = Sensitivity.at(scale, settings);
        long straight = fixed(sensitivity.straight());
        long diagonal = fixed(sensitivity.diagonal());
        return new BandWeights(straight, diagonal, Region.ceilLog2(region.width()),
                Coarse.REFERENCE_SQUARE_SHIFT[scale - 1], Region.ceilLog2(region.right() - region.left()));
    }

    // Barten's sensitivities pass 1 and lose their whole part, as in the C.
    private static long fixed(float factor) {
        return Integer.toUnsignedLong((int) (long) (factor * 0x1p32));
    }
}
