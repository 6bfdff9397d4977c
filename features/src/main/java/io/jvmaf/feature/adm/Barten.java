package io.jvmaf.feature.adm;

import io.jvmaf.feature.LibM;

/**
 * Barten's contrast sensitivity as HDR-VDP-2.2.1 simplifies it: R. Mantiuk, K. J. Kim, A. G. Rempel, W. Heidrich,
 * "HDR-VDP-2: A calibrated visual metric for visibility and quality predictions in all luminance conditions", ACM
 * Transactions on Graphics 30(4), 2011; libvmaf's barten_csf_tools.h, with its mixture of float and double.
 */
public final class Barten {
    /** Luminance in cd/m2 of the neural function's measured parameters. */
    private static final float[] ANCHORS = {0.002f, 0.02f, 0.2f, 2, 20, 150};
    private static final float[][] NEURAL = {
        {0.991265f, 3.74038f, 0.50722f, 4.46044f},
        {0.800889f, 3.54104f, 0.682505f, 4.94958f},
        {0.476505f, 4.37453f, 0.750315f, 5.28678f},
        {0.405782f, 4.40602f, 0.935314f, 5.61425f},
        {0.334278f, 3.79542f, 1.07327f, 6.4635f},
        {0.394533f, 2.7755f, 1.16577f, 7.45665f}};
    private static final float PEAK = 30.162f;
    private static final float DROP = 4.0627f;
    private static final float TRANSITION_SLOPE = 1.6596f;
    private static final float LOW_SLOPE = 0.2712f;
    private static final float[] OPTICAL_WEIGHTS = {
        0.424838596301290f, 0.572435103936480f, 0.000167576239164937f, 0.00255872352306433f};
    private static final float[] OPTICAL_DECAYS = {0.028f, 0.37f, 37, 360};

    private Barten() {}

    /**
     * The sensitivity at {@code scale} 0..3 times {@code gain}.
     *
     * @param viewingDistance in heights of the screen
     * @param height of the screen, in pixels
     * @param luminance in cd/m2
     */
    public static float sensitivity(int scale, double viewingDistance, int height, double luminance, double gain) {
        float pixelsPerDegree = (float) (viewingDistance * height * Math.PI / 180.0);
        float frequency = (float) (pixelsPerDegree / StrictMath.scalb(1.0, scale + 1));
        return (float) (neural(frequency, luminance) * optical(frequency) * luminanceGain((float) luminance) * gain);
    }

    private static float neural(float frequency, double luminance) {
        float[] p = parameters(Math.max(ANCHORS[0], Math.min(ANCHORS[ANCHORS.length - 1], luminance)));
        float a = (float) (1.0f + LibM.pow(p[0] * frequency, p[1]));
        double square = LibM.pow(frequency / 7, 2);
        float b = (float) (1.0f / LibM.pow(1 - LibM.exp(-square), p[2]));
        return (float) (p[3] / LibM.pow(a * b, 0.5));
    }

    /** The neural function's parameters, interpolated between the anchors in the logarithm of the luminance. */
    private static float[] parameters(double luminance) {
        int i = 0;
        while (i < ANCHORS.length - 2 && luminance > ANCHORS[i + 1]) {
            i++;
        }
        float left = (float) LibM.log10(ANCHORS[i]);
        float right = (float) LibM.log10(ANCHORS[i + 1]);
        float at = (float) LibM.log10(luminance);
        float[] p = new float[NEURAL[i].length];
        for (int k = 0; k < p.length; k++) {
            p[k] = NEURAL[i][k] + (NEURAL[i + 1][k] - NEURAL[i][k]) / (right - left) * (at - left);
        }
        return p;
    }

    /** The modulation transfer function of the eye's optics. */
    private static float optical(float frequency) {
        float mtf = 0;
        for (int i = 0; i < OPTICAL_WEIGHTS.length; i++) {
            mtf = (float) (mtf + OPTICAL_WEIGHTS[i] * LibM.exp(-OPTICAL_DECAYS[i] * frequency));
        }
        return mtf;
    }

    /** The sensitivity of cones and rods, which rises with luminance and levels off. */
    private static float luminanceGain(float luminance) {
        return (float) (PEAK
                * LibM.pow(LibM.pow(DROP / luminance, TRANSITION_SLOPE) + 1, -LOW_SLOPE));
    }
}
