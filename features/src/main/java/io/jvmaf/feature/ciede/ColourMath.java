package io.jvmaf.feature.ciede;

/**
 * The elementary functions of the colour difference, within 10<sup>-15</sup> over the ranges it needs.
 *
 * <p>libvmaf calls the C library and rounds nearly every result to {@code float} (ciede.c). At this accuracy the float
 * comes out another way about once in 10<sup>8</sup>, as it may between any two libraries; and being sums and products
 * in a fixed order, the functions are the same to the bit in a vector. Series are Taylor's unless said otherwise.
 */
public final class ColourMath {
    /** Bits of x to the power -1/3, for x from 0.0088 to 7, are about these less a third of those of x. */
    public static final long CUBE_GUESS = 0x553e770000000000L;
    /** 2<sup>14</sup> / 3. */
    public static final int THIRD = 5461;
    /** Bits of x to the power -1/5, for x from 0.089 to 2.3, are about these less a fifth of those of x. */
    public static final long FIFTH_GUESS = 0x4cb8bb0000000000L;
    /** 2<sup>14</sup> / 5. */
    public static final int FIFTH = 3277;
    /** Leaves of a double's bits the exponent and five digits. */
    public static final int GUESS_SHIFT = 47;
    /** Undoes {@link #GUESS_SHIFT} and the 2<sup>14</sup> of the factor. */
    public static final int GUESS_SCALE = GUESS_SHIFT - 14;

    /** (1 - e) to the power -1/3: coefficients of e, e<sup>2</sup> and so on. */
    public static final double C1 = 1.0 / 3;
    public static final double C2 = 2.0 / 9;
    public static final double C3 = 14.0 / 81;
    public static final double C4 = 35.0 / 243;
    /** (1 - e) to the power -1/5: coefficients of e, e<sup>2</sup> and so on. */
    public static final double F1 = 1.0 / 5;
    public static final double F2 = 3.0 / 25;
    public static final double F3 = 11.0 / 125;
    public static final double F4 = 44.0 / 625;

    /** Adding it rounds a double below 2<sup>51</sup> to an integer in the lowest bits; subtracting recovers it. */
    public static final double ROUNDER = 0x1.8p52;
    /** Pi / 2 to 33 bits, so that small multiples are exact. */
    public static final double HALF_PI_HIGH = 0x1.921fb544p0;
    /** The rest of pi / 2. */
    public static final double HALF_PI_LOW = 0x1.0b4611a626331p-34;
    /** Two over pi. */
    public static final double TWO_OVER_PI = 2 / Math.PI;
    /** The logarithm of 2 to 32 bits. */
    public static final double LN2_HIGH = 0x1.62e42feep-1;
    /** The rest of the logarithm of 2. */
    public static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** One over the logarithm of 2. */
    public static final double LOG2_E = 0x1.71547652b82fep0;
    /** The tangent of pi / 8. */
    public static final double TAN_PI_8 = 0.41421356237309503;

    /** Cosine and sine of 30 degrees, which CIEDE2000's T turns the hue by, and so on. */
    public static final double COS_30 = StrictMath.cos(Math.PI / 6);
    public static final double SIN_30 = 0.5;
    public static final double COS_6 = StrictMath.cos(Math.PI / 30);
    public static final double SIN_6 = StrictMath.sin(Math.PI / 30);
    public static final double COS_63 = StrictMath.cos(7 * Math.PI / 20);
    public static final double SIN_63 = StrictMath.sin(7 * Math.PI / 20);

    /** The sine over x, less 1, over x<sup>2</sup>: series in x<sup>2</sup> for |x| up to pi / 2. */
    static final double[] SIN = new double[11];
    /** The cosine, less 1, over x<sup>2</sup>: series in x<sup>2</sup> for |x| up to pi / 4. */
    static final double[] COS = new double[9];
    /** The exponential, for |x| up to ln 2 / 2. */
    static final double[] EXP = new double[14];
    /** The arc tangent over x, less 1, over -x<sup>2</sup>, for |x| up to 7/16 (fdlibm's s_atan.c, aT). */
    static final double[] ATAN = {3.33333333333329318027e-01, -1.99999999998764832476e-01, 1.42857142725034663711e-01,
        -1.11111104054623557880e-01, 9.09088713343650656196e-02, -7.69187620504482999495e-02,
        6.66107313738753120669e-02, -5.83357013379057348645e-02, 4.97687799461593236017e-02,
        -3.65315727442169155270e-02, 1.62858201153657823623e-02};

    static {
        double factorial = 1;
        EXP[0] = 1;
        for (int n = 1; n < 2 * SIN.length + 2; n++) {
            factorial *= n; // exact up to 22!; 23! rounds once
            if (n < EXP.length) {
                EXP[n] = 1 / factorial;
            }
            int half = n / 2 - 1;
            if (half >= 0 && n % 2 == 0 && half < COS.length) {
                COS[half] = (half % 2 == 0 ? -1 : 1) / factorial;
            }
            if (half >= 0 && n % 2 == 1 && half < SIN.length) {
                SIN[half] = (half % 2 == 0 ? -1 : 1) / factorial;
            }
        }
    }

    private ColourMath() {}

    /** Copies of the series, in the order sine, cosine, exponential, arc tangent: the constant term comes first. */
    public static double[][] series() {
        return new double[][] {SIN.clone(), COS.clone(), EXP.clone(), ATAN.clone()};
    }

    /** The cube root of {@code x}, from 0.0088 to 7. */
    static double cubeRoot(double x) {
        double y = guess(x, CUBE_GUESS, THIRD);
        double e = 1 - x * (y * y * y);
        y += y * (e * (C1 + e * (C2 + e * (C3 + e * C4))));
        e = 1 - x * (y * y * y);
        y += y * (e * (C1 + e * C2));
        double root = x * (y * y);
        // One step of Newton's takes off the rounding of the products.
        return root + (x - root * root * root) * (y * y * C1);
    }

    /** {@code x}, from 0.089 to 2.3, to the power of 2.4: (x x<sup>-1/5</sup>)<sup>3</sup>. */
    static double power2p4(double x) {
        double y = guess(x, FIFTH_GUESS, FIFTH);
        double e = 1 - x * (y * y * (y * y) * y);
        y += y * (e * (F1 + e * (F2 + e * (F3 + e * F4))));
        e = 1 - x * (y * y * (y * y) * y);
        y += y * (e * (F1 + e * (F2 + e * F3)));
        double root = x * y;
        return root * root * root;
    }

    private static double guess(double x, long bits, int factor) {
        long part = (Double.doubleToRawLongBits(x) >>> GUESS_SHIFT) * factor;
        return Double.longBitsToDouble(bits - (part << GUESS_SCALE));
    }

    /** The sine of {@code x}, within pi / 2 of 0. */
    static double sin(double x) {
        double z = x * x;
        return x + x * (z * horner(SIN, z));
    }

    /** The cosine of {@code x}, within pi / 4 of 0. */
    static double cos(double x) {
        double z = x * x;
        return 1 + z * horner(COS, z);
    }

    /** The exponential of {@code x}, from -700 to 0. */
    static double exp(double x) {
        double shifted = x * LOG2_E + ROUNDER;
        double k = shifted - ROUNDER;
        double rest = x - k * LN2_HIGH - k * LN2_LOW;
        long bits = Double.doubleToRawLongBits(horner(EXP, rest));
        return Double.longBitsToDouble(bits + (Double.doubleToRawLongBits(shifted) << 52));
    }

    /** The angle of the point ({@code x}, {@code y}) in radians, above -pi and up to pi; not for the origin. */
    static double atan2(double y, double x) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double least = Math.min(ax, ay);
        double most = Math.max(ax, ay);
        boolean steep = least > TAN_PI_8 * most;
        double t = steep ? (least - most) / (least + most) : least / most;
        double z = t * t;
        double angle = (steep ? Math.PI / 4 : 0) + (t - t * (z * horner(ATAN, z)));
        angle = ay > ax ? Math.PI / 2 - angle : angle;
        angle = x < 0 ? Math.PI - angle : angle;
        return y < 0 ? -angle : angle;
    }

    /** CIEDE2000's T, from 0 to 2, of the hue with cosine {@code c} and sine {@code s}. */
    static double hueWeight(double c, double s) {
        double cos2 = 2 * c * c - 1;
        double sin2 = 2 * s * c;
        double cos3 = c * (2 * cos2 - 1);
        double sin3 = s * (2 * cos2 + 1);
        double cos4 = 2 * cos2 * cos2 - 1;
        double sin4 = 2 * sin2 * cos2;
        return 1 - 0.17 * (c * COS_30 + s * SIN_30) + 0.24 * cos2 + 0.32 * (cos3 * COS_6 - sin3 * SIN_6)
                - 0.20 * (cos4 * COS_63 + sin4 * SIN_63);
    }

    private static double horner(double[] series, double x) {
        double sum = series[series.length - 1];
        for (int i = series.length - 2; i >= 0; i--) {
            sum = sum * x + series[i];
        }
        return sum;
    }
}
