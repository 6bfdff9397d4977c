package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.LibM;

/**
 * What limits the eye, and an enhanced picture (libvmaf's vif_tools.c, vif_statistic_s).
 *
 * @param variance that of the neural noise, 0 to 5
 * @param leastSignal the least float that is not below {@code variance}
 * @param varianceShare what each unit of variance takes off where the reference lies below the noise
 * @param gainLimit most that an enhanced contrast may count
 */
public record VisualNoise(double variance, float leastSignal, float varianceShare, float gainLimit) {
    /** Variances below it are taken for 0. */
    public static final float EPS = 1.0e-10f;
    private static final double PEAK_SQUARED = 255.0 * 255.0;

    static VisualNoise of(double variance, float gainLimit) {
        float nearest = (float) variance;
        return new VisualNoise(variance, nearest < variance ? Math.nextUp(nearest) : nearest,
                (float) (LibM.powf(nearest, 2) / PEAK_SQUARED), gainLimit);
    }
}
