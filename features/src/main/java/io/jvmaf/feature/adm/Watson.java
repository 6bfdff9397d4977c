package io.jvmaf.feature.adm;

import io.jvmaf.feature.LibM;

/**
 * Quantisation step of wavelet coefficients that is just visible: A. B. Watson, G. Y. Yang, J. A. Solomon,
 * J. Villasenor, "Visibility of Wavelet Quantization Noise", IEEE Transactions on Image Processing 6(8), 1997, formulas
 * (1), (7), (9) and tables IV and V; libvmaf's dwt_quant_step.
 */
public final class Watson {
    private static final float A = 0.495f;
    private static final float K = 0.466f;
    private static final float F0 = 0.401f;
    private static final float G_STRAIGHT = 1.0f;
    private static final float G_DIAGONAL = 0.534f;
    /** Amplitudes of the basis functions, a scale a row: horizontal and vertical, diagonal. */
    private static final float[][] AMPLITUDE = {
        {0.67234f, 0.72709f}, {0.41317f, 0.49428f}, {0.22727f, 0.28688f}, {0.11792f, 0.15214f}};

    private Watson() {}

    /** The step for luma at {@code scale} 0..3 in band {@code theta}, the screen being {@code height} pixels high. */
    public static float step(int scale, int theta, double viewingDistance, int height) {
        boolean diagonal = theta == Theta.D;
        float pixelsPerDegree = (float) (viewingDistance * height * Math.PI / 180.0);
        double ratio = StrictMath.scalb(1.0, scale + 1) * F0 * (diagonal ? G_DIAGONAL : G_STRAIGHT) / pixelsPerDegree;
        float octaves = (float) LibM.log10(ratio);
        return (float) (2.0 * A * LibM.pow(10.0, K * octaves * octaves) / AMPLITUDE[scale][diagonal ? 1 : 0]);
    }
}
