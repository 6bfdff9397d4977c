package io.jvmaf.feature.adm;

/**
 * Splitting a distorted coefficient into a restored part, which is what is left of the reference, and an additive
 * impairment (Li, Zhang, Ma, Ngan: "Image quality assessment by separately evaluating detail losses and additive
 * impairments", 2011; libvmaf's adm_decouple and adm_decouple_s123).
 */
public final class Decoupling {
    /** Up to this magnitude of a reference coefficient the fixed-point quotient plays no part. */
    public static final int EXACT = 1 << 14;
    /** The squared cosine of one degree. */
    public static final float COS_1DEG_SQ = cosineSquared();

    private static final int ONE = 1 << 15;
    private static final int HALF = 1 << 14;

    private Decoupling() {}

    private static float cosineSquared() {
        double cosine = StrictMath.cos(1.0 * Math.PI / 180.0);
        return (float) (cosine * cosine);
    }

    /**
     * Whether reference and distorted gradients point the same way within a degree: the distortion is then taken for
     * a change of contrast alone. All three are rounded to float first, and compared in double, as in the C.
     */
    public static boolean aligned(long dot, long referenceSquared, long distortedSquared) {
        double product = (float) dot;
        return product >= 0
                && product * product >= (double) COS_1DEG_SQ * (float) referenceSquared * (float) distortedSquared;
    }

    /**
     * The part of reference coefficient {@code o} found in distorted coefficient {@code t}: {@code o} times the quotient
     * {@code t / o}, held to 0..1.
     *
     * <p>The quotient has 15 fractional bits and comes from the truncated reciprocal of {@code o} rounded to 15 bits.
     * For {@code |o|} up to {@link #EXACT} this equals {@code t} held to 0..{@code o}: with {@code n = |o|} and
     * {@code 0 <= m = |t| <= n}, truncating the reciprocal lowers the result by less than {@code nm / 2^30 <= 1/4},
     * rounding the quotient moves it by at most {@code n / 2^16 <= 1/4}, and the last step rounds to nearest. For
     * {@code m >= n} the quotient is at least {@code (2^30 - n + 1 + 2^14) / 2^15}, so 1.
     */
    static int restore(int o, int t) {
        if (Math.abs(o) <= EXACT) {
            return o >= 0 ? Math.max(0, Math.min(o, t)) : Math.min(0, Math.max(o, t));
        }
        return restoreByQuotient(o, t);
    }

    // 2^14 < |o| < 2^31. Reciprocal up to 2^16, times t below 2^47.
    static int restoreByQuotient(int o, int t) {
        int magnitude = Math.abs(o);
        int shift = Math.max(0, 17 - Integer.numberOfLeadingZeros(magnitude));
        int mantissa = (magnitude + ((1 << shift) >> 1)) >>> shift;
        long product = (long) ((1 << 30) / mantissa) * (o < 0 ? -(long) t : t);
        long quotient = (product + (1L << (14 + shift))) >> (15 + shift);
        return (int) ((Math.max(0, Math.min(ONE, quotient)) * o + HALF) >> 15);
    }

    /**
     * A restored coefficient of an aligned gradient, enhanced up to {@code gain} times but not past {@code t}. A
     * product past the range of ints stops at its ends.
     */
    static int enhance(int restored, int t, double gain) {
        int limit = (int) (restored * gain);
        return Math.max(Math.min(limit, 0), Math.min(Math.max(limit, 0), t));
    }
}
