package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.LibM;
import io.jvmaf.feature.adm.Theta;
import java.util.Arrays;

/** Sums of powers over a scale's detail bands, in float: a row from left to right, then row to row. */
final class Pooling {
    private static final double CUBE = 3;

    private final double norm;
    private final float exponent;
    private final float[] sums = new float[Theta.BANDS];

    Pooling(double norm) {
        this.norm = norm;
        this.exponent = (float) norm;
    }

    void begin() {
        Arrays.fill(sums, 0);
    }

    /** Raises the first {@code width} magnitudes to the power of the norm, in place. */
    void raise(float[] magnitudes, int width) {
        if (norm == CUBE) {
            for (int x = 0; x < width; x++) {
                magnitudes[x] = magnitudes[x] * magnitudes[x] * magnitudes[x];
            }
        } else {
            for (int x = 0; x < width; x++) {
                magnitudes[x] = LibM.powf(magnitudes[x], exponent);
            }
        }
    }

    /** Adds the sum of a row's powers. */
    void add(int theta, float sum) {
        sums[theta] += sum;
    }

    /** The norms of the three bands together, each with the noise of {@code area} coefficients added. */
    float norms(int area, double noiseWeight) {
        float root = (float) (1.0f / norm);
        float noise = LibM.powf((float) (area * noiseWeight), root);
        float horizontal = LibM.powf(sums[Theta.H], root) + noise;
        float vertical = LibM.powf(sums[Theta.V], root) + noise;
        float diagonal = LibM.powf(sums[Theta.D], root) + noise;
        return horizontal + vertical + diagonal;
    }
}
