package io.jvmaf.feature.libm;

/** The power function and the logarithm to base 2 of C's {@code float} (glibc's e_powf.c and e_log2f.c). */
public final class FloatPow {
    private static final int OFFSET = 0x3f330000;
    private static final int ONE = 0x3f800000;
    /** log2(1 + r) by powers of r from the fifth down to the first, for {@code pow}. */
    private static final double P5 = 0x1.27616c9496e0bp-2;
    private static final double P4 = -0x1.71969a075c67ap-2;
    private static final double P3 = 0x1.ec70a6ca7baddp-2;
    private static final double P2 = -0x1.7154748bef6c8p-1;
    private static final double P1 = 0x1.71547652ab82bp0;
    /** log2(1 + r) by powers of r from the fourth down to the first, for {@code log2}. */
    private static final double L4 = -0x1.712b6f70a7e4dp-2;
    private static final double L3 = 0x1.ecabf496832ep-2;
    private static final double L2 = -0x1.715479ffae3dep-1;
    private static final double L1 = 0x1.715475f35c8b8p0;
    /** 2^r - 1 by powers of r from the third down to the first. */
    private static final double E3 = 0x1.c6af84b912394p-5;
    private static final double E2 = 0x1.ebfce50fac4f3p-3;
    private static final double E1 = 0x1.62e42ff0c52d6p-1;
    /** Added, it leaves a number rounded to a 32nd in the low bits. */
    private static final double SHIFT = 0x1.8p47;
    /** From here up 2^x is beyond the greatest float. */
    private static final double OVERFLOW = 0x1.fffffffd1d571p6;

    private FloatPow() {}

    /** {@code x} to the power {@code y}, as C has it: 1 to any power is 1, and so is -1 to an infinite one. */
    public static float pow(float x, float y) {
        if (x == 1 || y == 0 || x == -1 && Float.isInfinite(y)) {
            return 1;
        }
        boolean special = x == 0 || y - y != 0 || x - x != 0;
        if (special || x < 0 && y != Math.rint(y)) {
            return (float) StrictMath.pow(x, y);
        }
        boolean negative = x < 0 && Math.abs(y) < 0x1p24f && ((long) y & 1) != 0;
        double power = y * powLog2(bits(Math.abs(x)));
        double size = power > OVERFLOW ? Double.POSITIVE_INFINITY : power <= -150 ? 0 : exp2(power);
        return (float) (negative ? -size : size);
    }

    /** The logarithm of {@code x} to base 2. */
    public static float log2(float x) {
        if (!(x > 0 && x <= Float.MAX_VALUE)) {
            return x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
        }
        int bits = bits(x);
        if (bits == ONE) {
            return 0;
        }
        int above = bits - OFFSET;
        int index = 2 * (above >> 19 & 15);
        double r = Math.fma((double) part(bits, above), TABLE[index], -1);
        double r2 = r * r;
        double y = Math.fma(r2, L4, Math.fma(L3, r, L2));
        return (float) Math.fma(r2, y, Math.fma(r, L1, (above >> 23) + TABLE[index + 1]));
    }

    private static double powLog2(int bits) {
        int above = bits - OFFSET;
        int index = 2 * (above >> 19 & 15);
        double r = Math.fma((double) part(bits, above), TABLE[index], -1);
        double r2 = r * r;
        double q = Math.fma(r, P1, (above >> 23) + TABLE[index + 1]);
        q = Math.fma(r2, Math.fma(P3, r, P2), q);
        return Math.fma(Math.fma(P5, r, P4), r2 * r2, q);
    }

    private static double exp2(double x) {
        double shifted = x + SHIFT;
        long k = Double.doubleToRawLongBits(shifted);
        double r = x - (shifted - SHIFT);
        double scale = Double.longBitsToDouble(EXP2_TABLE[(int) (k & 31)] + (k << 47));
        return Math.fma(Math.fma(E3, r, E2), r * r, Math.fma(r, E1, 1)) * scale;
    }

    /** The number of these bits, brought to the range from sqrt(1/2) to sqrt(2) by a power of 2. */
    private static float part(int bits, int above) {
        return Float.intBitsToFloat(bits - (above & 0xff800000));
    }

    private static int bits(float x) {
        return x < Float.MIN_NORMAL ? Float.floatToRawIntBits(x * 0x1p23f) - (23 << 23) : Float.floatToRawIntBits(x);
    }

    /** 1/c and log2(c) for a number c near the middle of each 16th from 0.7 to 1.4. */
    private static final double[] TABLE = {
        0x1.661ec79f8f3bep0, -0x1.efec65b963019p-2, 0x1.571ed4aaf883dp0, -0x1.b0b6832d4fca4p-2,
        0x1.49539f0f010bp0, -0x1.7418b0a1fb77bp-2, 0x1.3c995b0b80385p0, -0x1.39de91a6dcf7bp-2,
        0x1.30d190c8864a5p0, -0x1.01d9bf3f2b631p-2, 0x1.25e227b0b8eap0, -0x1.97c1d1b3b7afp-3,
        0x1.1bb4a4a1a343fp0, -0x1.2f9e393af3c9fp-3, 0x1.12358f08ae5bap0, -0x1.960cbbf788d5cp-4,
        0x1.0953f419900a7p0, -0x1.a6f9db6475fcep-5, 0x1.0p0, 0x0.0p0,
        0x1.e608cfd9a47acp-1, 0x1.338ca9f24f53dp-4, 0x1.ca4b31f026aap-1, 0x1.476a9543891bap-3,
        0x1.b2036576afce6p-1, 0x1.e840b4ac4e4d2p-3, 0x1.9c2d163a1aa2dp-1, 0x1.40645f0c6651cp-2,
        0x1.886e6037841edp-1, 0x1.88e9c2c1b9ff8p-2, 0x1.767dcf5534862p-1, 0x1.ce0a44eb17bccp-2,
    };

    /** For i from 0 to 31: the bits of 2^(i/32) less i &lt;&lt; 47. */
    private static final long[] EXP2_TABLE = {
        0x3ff0000000000000L, 0x3fefd9b0d3158574L, 0x3fefb5586cf9890fL, 0x3fef9301d0125b51L,
        0x3fef72b83c7d517bL, 0x3fef54873168b9aaL, 0x3fef387a6e756238L, 0x3fef1e9df51fdee1L,
        0x3fef06fe0a31b715L, 0x3feef1a7373aa9cbL, 0x3feedea64c123422L, 0x3feece086061892dL,
        0x3feebfdad5362a27L, 0x3feeb42b569d4f82L, 0x3feeab07dd485429L, 0x3feea47eb03a5585L,
        0x3feea09e667f3bcdL, 0x3fee9f75e8ec5f74L, 0x3feea11473eb0187L, 0x3feea589994cce13L,
        0x3feeace5422aa0dbL, 0x3feeb737b0cdc5e5L, 0x3feec49182a3f090L, 0x3feed503b23e255dL,
        0x3feee89f995ad3adL, 0x3feeff76f2fb5e47L, 0x3fef199bdd85529cL, 0x3fef3720dcef9069L,
        0x3fef5818dcfba487L, 0x3fef7c97337b9b5fL, 0x3fefa4afa2a490daL, 0x3fefd0765b6e4540L,
    };
}
