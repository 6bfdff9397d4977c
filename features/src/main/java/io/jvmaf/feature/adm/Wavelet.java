package io.jvmaf.feature.adm;

/**
 * The Daubechies-2 wavelet in 15 fractional bits (libvmaf's integer_adm.h, dwt2_db2_coeffs_lo and _hi). Output
 * {@code i} is filtered from samples {@code 2i - 1 .. 2i + 2}. The high-pass taps are the low-pass ones reversed with
 * alternating signs: -{@link #C3} is absent since {@code C3} is negative itself.
 *
 * <p>The magnitudes add up to 54822, which bounds every band: at scale 0 by 22,918 (samples are centred and scaled to
 * 15 bits, 27,395 after the pass down), at scales 1 to 3 by 2.103e9, 1.472e9 and 2.059e9, all below 2<sup>31</sup>.
 */
public final class Wavelet {
    /** Samples that an output is filtered from. */
    public static final int TAPS = 4;
    /** The low-pass taps. */
    public static final int C0 = 15826;
    static final int C1 = 27411;
    static final int C2 = 7345;
    public static final int C3 = -4240;
    /** What the low-pass taps add up to; the high-pass ones add up to 0. */
    public static final int LOW_SUM = C0 + C1 + C2 + C3;

    private Wavelet() {}

    static int low(int s0, int s1, int s2, int s3) {
        return C0 * s0 + C1 * s1 + C2 * s2 + C3 * s3;
    }

    static int high(int s0, int s1, int s2, int s3) {
        return C3 * s0 - C2 * s1 + C1 * s2 - C0 * s3;
    }

    static double lowWide(double s0, double s1, double s2, double s3) {
        return C0 * s0 + C1 * s1 + C2 * s2 + C3 * s3;
    }

    static double highWide(double s0, double s1, double s2, double s3) {
        return C3 * s0 - C2 * s1 + C1 * s2 - C0 * s3;
    }

    /** Half of the last place when {@code shift} bits are dropped. */
    static long half(int shift) {
        return (1L << shift) >> 1;
    }
}
