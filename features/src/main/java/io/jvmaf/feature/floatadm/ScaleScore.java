package io.jvmaf.feature.floatadm;

/**
 * What a scale gives.
 *
 * @param numerator contrast that is left and seen
 * @param denominator contrast of the reference
 * @param additive contrast that was added and is seen
 */
record ScaleScore(float numerator, float denominator, float additive) {
    /** A scale left out: a trace of contrast, so that nothing is divided by zero. */
    static final ScaleScore SKIPPED = new ScaleScore(0, 1e-10f, 0);
}
