package io.jvmaf.feature.floatvif;

/** The binary logarithm by a polynomial in the mantissa less 1 (libvmaf's vif_tools.c, log2f_approx). */
public final class Log2Series {
    /** Coefficients, that of the highest power first; there is no constant term. */
    public static final float C8 = -0.012671635276421f;
    public static final float C7 = 0.064841182402670f;
    public static final float C6 = -0.157048836463065f;
    public static final float C5 = 0.257167726303123f;
    public static final float C4 = -0.353800560300520f;
    public static final float C3 = 0.480131410397451f;
    public static final float C2 = -0.721314327952201f;
    public static final float C1 = 1.442694803896991f;
    /** A float's exponent is its bits shifted right by this, less {@link #BIAS}. */
    public static final int EXPONENT_SHIFT = 23;
    public static final int BIAS = 127;
    /** The bits of a float's mantissa. */
    public static final int MANTISSA = 0x007fffff;
    /** The bits of 1. */
    public static final int ONE = 0x3f800000;

    private Log2Series() {}

    /** The logarithm of {@code x}, from 1 up. */
    static float log2(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits >>> EXPONENT_SHIFT) - BIAS;
        float y = Float.intBitsToFloat(bits & MANTISSA | ONE) - 1;
        float sum = C8 * y + C7;
        sum = sum * y + C6;
        sum = sum * y + C5;
        sum = sum * y + C4;
        sum = sum * y + C3;
        sum = sum * y + C2;
        sum = sum * y + C1;
        return exponent + sum * y;
    }
}
