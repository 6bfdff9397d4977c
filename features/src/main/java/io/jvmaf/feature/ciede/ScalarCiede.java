package io.jvmaf.feature.ciede;

import io.jvmaf.feature.LibM;

/**
 * {@link CiedeKernel} pixel by pixel. A value is a {@code float} where it is one in libvmaf; what lies between two of
 * them is double.
 */
public final class ScalarCiede implements CiedeKernel {
    /** 25 to the power of 7, and that as a float. */
    private static final double POW_25_7 = 6103515625.0;
    private static final float POW_25_7F = 6103515625f;
    /** The weights of lightness, chroma and hue (ciede.c, extract, default_ksub). */
    private static final float K_L = 0.65f;
    private static final float K_H = 4;

    @Override
    public void lab(ColourTile tile, int count) {
        for (int i = 0; i < count; i++) {
            lab(tile, i, tile.y[i], tile.u[i], tile.v[i]);
        }
    }

    private static void lab(ColourTile tile, int i, double luma, double u, double v) {
        double r = linear(luma + 1.28033 * v);
        double g = linear(luma - 0.21482 * u - 0.38059 * v);
        double b = linear(luma + 2.12798 * u);
        double x = r * 0.4124564390896921 + g * 0.357576077643909 + b * 0.18043748326639894;
        double y = r * 0.21267285140562248 + g * 0.715152155287818 + b * 0.07217499330655958;
        double z = r * 0.019333895582329317 + g * 0.119192025881303 + b * 0.9503040785363677;
        double fx = perceived(x * (1 / 0.95047));
        double fy = perceived(y);
        double fz = perceived(z * (1 / 1.08883));
        tile.l[i] = (float) (116 * fy - 16);
        tile.a[i] = (float) (500 * (fx - fy));
        tile.b[i] = (float) (200 * (fy - fz));
    }

    /** sRGB's curve undone: within -1.2 and 2.4, up to 7. */
    private static double linear(double c) {
        return c > 10 / 255.0 ? ColourMath.power2p4((c + 0.055) * (1 / 1.055)) : c * (1 / 12.92);
    }

    /** CIELAB's curve. */
    private static float perceived(double c) {
        return (float) (c > 216 / 24389.0 ? ColourMath.cubeRoot(c) : (24389 / 27.0 * c + 16) * (1 / 116.0));
    }

    @Override
    public void difference(ColourTile reference, ColourTile distorted, int count, double[] difference) {
        for (int i = 0; i < count; i++) {
            difference[i] = ciede2000((float) reference.l[i], (float) reference.a[i], (float) reference.b[i],
                    (float) distorted.l[i], (float) distorted.a[i], (float) distorted.b[i]);
        }
    }

    private static float ciede2000(float l1, float a1, float b1, float l2, float a2, float b2) {
        if (l1 == l2 && a1 == a2 && b1 == b2) {
            return 0; // so do all terms below come out
        }
        float deltaL = l2 - l1;
        float lBar = (l1 + l2) / 2;
        float c1 = hypotenuse(a1, b1);
        float c2 = hypotenuse(a2, b2);
        double pow7 = power7((c1 + c2) / 2);
        double grey = 1 - Math.sqrt(pow7 / (pow7 + POW_25_7));
        float aPrime1 = (float) (a1 + a1 / 2 * grey);
        float aPrime2 = (float) (a2 + a2 / 2 * grey);
        float cPrime1 = hypotenuse(aPrime1, b1);
        float cPrime2 = hypotenuse(aPrime2, b2);
        float cBarPrime = (cPrime1 + cPrime2) / 2;
        float h1 = hue(b1, aPrime1);
        float h2 = hue(b2, aPrime2);
        float deltaHue = c1 == 0 || c2 == 0 ? 0 : hueDifference(h1, h2);
        float deltaH = (float) (2 * Math.sqrt(cPrime1 * cPrime2) * ColourMath.sin(deltaHue / 2.0));
        float hBar = meanHue(h1, h2);

        double offset = lBar - 50;
        float sL = (float) (1 + 0.015 * (offset * offset) / Math.sqrt(20 + offset * offset));
        float sC = (float) (1 + 0.045 * cBarPrime);
        float sH = (float) (1 + 0.015 * cBarPrime * hueWeight(hBar));
        float lightness = deltaL / (K_L * sL);
        float chroma = (cPrime2 - cPrime1) / sC;
        float hue = deltaH / (K_H * sH);
        return (float) Math.sqrt((double) lightness * lightness + (double) chroma * chroma + (double) hue * hue
                + rotation(cBarPrime, hBar) * chroma * hue);
    }

    private static float hypotenuse(float a, float b) {
        return (float) Math.sqrt((double) a * a + (double) b * b);
    }

    private static double power7(float c) {
        double square = (double) c * c;
        return square * square * square * c;
    }

    private static float hue(float b, float aPrime) {
        if (b == 0 && aPrime == 0) {
            return 0;
        }
        float hue = (float) ColourMath.atan2(b, aPrime);
        return hue < 0 ? (float) (hue + 2 * Math.PI) : hue;
    }

    private static float hueDifference(float h1, float h2) {
        float difference = h2 - h1;
        if (Math.abs(difference) <= Math.PI) {
            return difference;
        }
        return (float) (h2 <= h1 ? difference + 2 * Math.PI : difference - 2 * Math.PI);
    }

    private static float meanHue(float h1, float h2) {
        return (float) (Math.abs(h1 - h2) > Math.PI ? (h1 + h2 + 2 * Math.PI) / 2 : (h1 + h2) / 2.0);
    }

    /** T: 1 - 0.17 cos(h - 30) + 0.24 cos(2 h) + 0.32 cos(3 h + 6) - 0.2 cos(4 h - 63), in degrees. */
    private static float hueWeight(float h) {
        double shifted = h * ColourMath.TWO_OVER_PI + ColourMath.ROUNDER;
        double quarters = shifted - ColourMath.ROUNDER;
        double rest = h - quarters * ColourMath.HALF_PI_HIGH - quarters * ColourMath.HALF_PI_LOW;
        double sin = ColourMath.sin(rest);
        double cos = ColourMath.cos(rest);
        // From h - quarters pi / 2 to h by as many quarter turns.
        long turns = Double.doubleToRawLongBits(shifted);
        double c = (turns & 1) == 0 ? cos : sin;
        double s = (turns & 1) == 0 ? sin : cos;
        c = (turns + 1 & 2) == 0 ? c : -c;
        s = (turns & 2) == 0 ? s : -s;
        return (float) ColourMath.hueWeight(c, s);
    }

    /** R_T. */
    private static float rotation(float cBarPrime, float hBar) {
        float degrees = (float) (((float) (hBar * (180 / Math.PI)) - 275.0) * (1 / 25.0));
        float pow7 = LibM.powf(cBarPrime, 7);
        float ratio = pow7 / (pow7 + POW_25_7F);
        float bell = (float) (60 * ColourMath.exp(-(degrees * degrees)));
        float radians = (float) (bell * (Math.PI / 180));
        return (float) (-2 * Math.sqrt(ratio) * ColourMath.sin(radians));
    }
}
