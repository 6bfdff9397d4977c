package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.LibM;

/**
 * The information in the reference, and what the distorted picture keeps of it, at one scale; summed in float, a row
 * from left to right and then row to row (libvmaf's vif_tools.c, vif_statistic_s).
 */
final class Information {
    private static final float EPS = 1.0e-10f;
    private static final double PEAK_SQUARED = 255.0 * 255.0;

    private final Filter filter;
    private final int width;
    private final float gainLimit;
    private final double noise;
    private final float varianceShare;
    private final float[] meanReference;
    private final float[] meanDistorted;
    private final float[] squaresReference;
    private final float[] squaresDistorted;
    private final float[] products;
    private float kept;
    private float total;

    /**
     * @param gainLimit most that an enhanced contrast may count
     * @param noise the variance of the neural noise
     */
    Information(float[] taps, int width, float gainLimit, double noise) {
        this.filter = new Filter(taps, width);
        this.width = width;
        this.gainLimit = gainLimit;
        this.noise = noise;
        this.varianceShare = (float) (LibM.powf((float) noise, 2) / PEAK_SQUARED);
        this.meanReference = new float[width];
        this.meanDistorted = new float[width];
        this.squaresReference = new float[width];
        this.squaresDistorted = new float[width];
        this.products = new float[width];
    }

    /** Of the pictures measured last, what is kept. */
    float kept() {
        return kept;
    }

    /** Of the pictures measured last, what there is to keep. */
    float total() {
        return total;
    }

    void measure(FloatPicture reference, FloatPicture distorted) {
        kept = 0;
        total = 0;
        for (int y = 0; y < reference.height(); y++) {
            filter.samples(reference, y, meanReference);
            filter.samples(distorted, y, meanDistorted);
            filter.products(reference, reference, y, squaresReference);
            filter.products(distorted, distorted, y, squaresDistorted);
            filter.products(reference, distorted, y, products);
            addRow();
        }
    }

    private void addRow() {
        float rowKept = 0;
        float rowTotal = 0;
        for (int x = 0; x < width; x++) {
            float mean1 = meanReference[x];
            float mean2 = meanDistorted[x];
            float variance1 = Math.max(squaresReference[x] - mean1 * mean1, 0);
            float variance2 = Math.max(squaresDistorted[x] - mean2 * mean2, 0);
            float covariance = products[x] - mean1 * mean2;
            rowKept += kept(variance1, variance2, covariance);
            rowTotal += variance1 < noise ? 1 : log2(1.0f + (variance1 < EPS ? 0 : variance1) / noise);
        }
        kept += rowKept;
        total += rowTotal;
    }

    private float kept(float variance1, float variance2, float covariance) {
        float signal = variance1 < EPS ? 0 : variance1;
        if (signal < noise) {
            return 1 - variance2 * varianceShare;
        }
        if (covariance < 0) {
            return 0;
        }
        float gain = covariance / (variance1 + EPS);
        float residue = variance2 - gain * covariance;
        if (variance1 < EPS) {
            gain = 0;
            residue = variance2;
        }
        if (variance2 < EPS) {
            gain = 0;
            residue = 0;
        }
        residue = Math.max(residue, EPS);
        gain = Math.min(gain, gainLimit);
        return log2(1.0f + (gain * gain * signal) / (residue + noise));
    }

    /** The binary logarithm of a number from 1 up, by a polynomial in the mantissa (log2f_approx). */
    private static float log2(double number) {
        float x = (float) number;
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits >>> 23 & 0xff) - 127;
        float y = Float.intBitsToFloat(bits & 0x007fffff | 0x3f800000) - 1;
        float sum = -0.012671635276421f;
        sum = sum * y + 0.064841182402670f;
        sum = sum * y + -0.157048836463065f;
        sum = sum * y + 0.257167726303123f;
        sum = sum * y + -0.353800560300520f;
        sum = sum * y + 0.480131410397451f;
        sum = sum * y + -0.721314327952201f;
        sum = sum * y + 1.442694803896991f;
        return exponent + sum * y;
    }
}
