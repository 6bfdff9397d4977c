package io.jvmaf.feature.adm;

/**
 * Sensitivity and rounding of a scale from 1 to 3.
 *
 * @param straight factor of the horizontal and vertical bands, 32 fractional bits, unsigned
 * @param diagonal factor of the diagonal band, 32 fractional bits, unsigned
 * @param cubeShift bits dropped from the cube of a visible coefficient
 * @param referenceSquareShift bits dropped from the square of a reference coefficient
 * @param referenceCubeShift bits dropped from its cube
 */
public record CoarseCsf(long straight, long diagonal, int cubeShift, int referenceSquareShift,
        int referenceCubeShift) {
    /** Bits that weighting drops. */
    public static final int WEIGH_SHIFT = 28;
    /** What makes weighted magnitudes 1/30, in 32 fractional bits. */
    public static final long THIRTIETH = 143165577;
    /** What makes them 1/15. */
    public static final long FIFTEENTH = 286331153;
    /** Bits that the products with these drop. */
    public static final int MASK_SHIFT = 32;
    /** What is added before: the C means half of the last place, but its 2^31 turns negative in an int. */
    public static final long MASK_ROUND = Integer.MIN_VALUE;
    /** Bits dropped from the square of a visible coefficient. */
    public static final int SQUARE_SHIFT = 30;

    private static final int[] REFERENCE_SQUARE_SHIFT = {31, 30, 31};

    /** Figures for {@code scale} 1 to 3 and its {@code region}. */
    static CoarseCsf of(AdmSettings settings, int scale, Region region) {
        Sensitivity sensitivity = Sensitivity.at(scale, settings);
        return new CoarseCsf(fixed(sensitivity.straight()), fixed(sensitivity.diagonal()),
                Region.ceilLog2(region.width()), REFERENCE_SQUARE_SHIFT[scale - 1],
                Region.ceilLog2(region.right() - region.left()));
    }

    // Barten's sensitivities pass 1 and lose their whole part, as in the C.
    private static long fixed(float factor) {
        return Integer.toUnsignedLong((int) (long) (factor * 0x1p32));
    }

    /** The factor of band {@code theta}. */
    public long factor(int theta) {
        return theta == Theta.D ? diagonal : straight;
    }
}
