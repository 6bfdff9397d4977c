package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.adm.Theta;

/**
 * Three rows of detail coefficients, a band each, weighted by the eye's sensitivity, and what they mask in others; the
 * latest three of a scale are kept, row y at y modulo 3.
 */
final class Coefficients {
    private static final int ROWS = 3;

    private final FloatAdmKernel kernel;
    private final int width;
    private final float[][][] weighted;
    private final float[][][] masking;

    /** For bands of {@code width} columns. */
    Coefficients(int width, FloatAdmKernel kernel) {
        this.kernel = kernel;
        this.width = width;
        this.weighted = new float[ROWS][Theta.BANDS][width + FloatAdmKernel.SLACK];
        this.masking = new float[ROWS][Theta.BANDS][width + 2 + FloatAdmKernel.SLACK];
    }

    /** The weighted coefficients of row {@code y}, column x at index x. */
    float[] weighted(int y, int theta) {
        return weighted[y % ROWS][theta];
    }

    /** What row {@code y} masks, column x at index x + 1, with one more on either side. */
    float[] masking(int y, int theta) {
        return masking[y % ROWS][theta];
    }

    /** Weighs row {@code y} of a band by {@code factor}, columns {@code from} to before {@code to}. */
    void weigh(float[] band, int y, int theta, float factor, int from, int to) {
        float[] mask = masking(y, theta);
        kernel.weigh(band, factor, weighted(y, theta), mask, from, to);
        // Beyond the left border lies the second column, beyond the right one the last again.
        mask[0] = mask[2];
        mask[width + 1] = mask[width];
    }
}
