package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.adm.Theta;

/**
 * Three rows of detail coefficients, a band each, weighted by the eye's sensitivity, and what they mask in others; the
 * latest three of a scale are kept, row y at y modulo 3.
 */
final class Coefficients {
    /** Makes a weighted magnitude the share that masks a neighbour (libvmaf's FLOAT_ONE_BY_30). */
    private static final double THIRTIETH = 0.0333333351;
    private static final int ROWS = 3;

    private final int width;
    private final float[][][] weighted;
    private final float[][][] masking;

    /** For bands of {@code width} columns. */
    Coefficients(int width) {
        this.width = width;
        this.weighted = new float[ROWS][Theta.BANDS][width];
        this.masking = new float[ROWS][Theta.BANDS][width + 2];
    }

    /** The weighted coefficients of row {@code y}, column x at index x. */
    float[] weighted(int y, int theta) {
        return weighted[y % ROWS][theta];
    }

    /** What row {@code y} masks, column x at index x + 1, with one more on either side. */
    float[] masking(int y, int theta) {
        return masking[y % ROWS][theta];
    }

    /** Weights row {@code y} of a band by {@code factor}, columns {@code from} to before {@code to}. */
    void weigh(float[] band, int y, int theta, float factor, int from, int to) {
        float[] out = weighted(y, theta);
        float[] mask = masking(y, theta);
        for (int x = from; x < to; x++) {
            float value = factor * band[x];
            out[x] = value;
            mask[x + 1] = (float) (THIRTIETH * Math.abs(value));
        }
        // Beyond the left border lies the second column, beyond the right one the last again.
        mask[0] = mask[2];
        mask[width + 1] = mask[width];
    }
}
