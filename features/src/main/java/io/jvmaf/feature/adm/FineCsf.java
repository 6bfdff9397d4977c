package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Theta.D;

/**
 * Sensitivity and rounding of the finest scale.
 *
 * @param straight factor of the horizontal and vertical bands, 21 fractional bits, below 2<sup>16</sup>
 * @param diagonal factor of the diagonal band, 23 fractional bits, below 2<sup>16</sup>
 * @param cubeShift bits dropped from a cube of a horizontal or vertical coefficient; one more for a diagonal one
 */
public record FineCsf(int straight, int diagonal, int cubeShift) {
    /** What makes weighted coefficients 1/30, in 17 fractional bits. */
    public static final int THIRTIETH = 4369;
    /** What makes them 1/15. */
    public static final int FIFTEENTH = 8738;
    /** Watson's factors at 1080 lines from 3 heights, as libvmaf has rounded them. */
    private static final int STRAIGHT_AT_1080 = 36453;
    private static final int DIAGONAL_AT_1080 = 49417;
    private static final double NEAR = 1.0e-8;

    /** Figures for bands of {@code width} columns, at least 9. */
    static FineCsf of(AdmSettings settings, int width) {
        int cubeShift = Region.ceilLog2(width) - 4;
        if (settings.csfMode() == CsfMode.WATSON && Math.abs(settings.detail() - AdmSettings.LEAST_DETAIL) < NEAR) {
            return new FineCsf(STRAIGHT_AT_1080, DIAGONAL_AT_1080, cubeShift);
        }
        Sensitivity sensitivity = Sensitivity.at(0, settings);
        // Too large a factor, which Barten's gives, loses its upper bits as in the C.
        return new FineCsf((int) (sensitivity.straight() * 0x1p21) & 0xffff,
                (int) (sensitivity.diagonal() * 0x1p23) & 0xffff, cubeShift);
    }

    /** The factor of band {@code theta}. */
    public int factor(int theta) {
        return theta == D ? diagonal : straight;
    }

    /** The bits that weighting a coefficient of band {@code theta} drops, to leave 12 fractional ones. */
    static int weighShift(int theta) {
        return theta == D ? 17 : 15;
    }

    /** What is added before they are dropped; one short of a half for the diagonal band. */
    static int weighRound(int theta) {
        return theta == D ? 65535 : 1 << 14;
    }

    /** The bits that a threshold lacks in band {@code theta}. */
    static int thresholdShift(int theta) {
        return theta == D ? 12 : 10;
    }

    /** The bits dropped from a square in band {@code theta}. */
    static int squareShift(int theta) {
        return theta == D ? 30 : 29;
    }

    /** The bits dropped from a cube in band {@code theta}. */
    public int cubeShift(int theta) {
        return theta == D ? cubeShift + 1 : cubeShift;
    }

    /** The fractional bits of a sum of cubes, less those dropped from each. */
    static int cubeBits(int theta) {
        return theta == D ? 57 : 52;
    }

    /** Half of the last place when {@code shift} bits are dropped. */
    public static long half(int shift) {
        return (1L << shift) >> 1;
    }
}
