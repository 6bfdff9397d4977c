package io.jvmaf.feature.adm;

import io.jvmaf.feature.LibM;

/**
 * What one scale gives.
 *
 * @param numerator what is visible of the restored coefficients
 * @param denominator what there is of the reference's
 * @param additive what is visible of the added ones
 */
record ScaleScore(float numerator, float denominator, float additive) {
    /** A scale that is left out; its denominator keeps the quotient finite. */
    static final ScaleScore SKIPPED = new ScaleScore(0, 1e-10f, 0);
    private static final float THIRD = 1.0f / 3.0f;

    /** The sum of three bands' pooled values, from their sums of cubes and the noise of {@code area} coefficients. */
    static float pool(float h, float v, float d, int area, double noiseWeight) {
        float noise = root((float) (area * noiseWeight));
        return root(h) + noise + (root(v) + noise) + (root(d) + noise);
    }

    private static float root(float cubes) {
        return LibM.powf(cubes, THIRD);
    }

    /** The cube of a sensitivity, rounded once. */
    static double cube(float factor) {
        return (double) factor * factor * factor;
    }

    /** An unsigned sum as a double, rounded once. */
    static double unsigned(long sum) {
        return sum >= 0 ? sum : 2.0 * (sum >>> 1 | sum & 1);
    }
}
