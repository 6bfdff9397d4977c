package io.jvmaf.feature.adm;

import io.jvmaf.feature.FeatureException;

/**
 * How sensitive the eye is to a scale's detail bands.
 *
 * @param straight factor of the horizontal and vertical bands
 * @param diagonal factor of the diagonal band
 */
record Sensitivity(float straight, float diagonal) {
    /** Luminance that Barten's function is taken at, in cd/m2 (libvmaf's DEFAULT_ADM_CSF_LUM). */
    private static final float LUMINANCE = 100;

    /**
     * The sensitivity at {@code scale} (0 finest) under {@code settings}.
     *
     * @throws FeatureException where the mode has no figures for the viewing condition
     */
    static Sensitivity at(int scale, AdmSettings settings) {
        double distance = settings.viewingDistance();
        int height = settings.displayHeight();
        return switch (settings.csfMode()) {
            case WATSON -> new Sensitivity(1.0f / Watson.step(scale, Theta.V, distance, height),
                    1.0f / Watson.step(scale, Theta.D, distance, height));
            case BARTEN -> new Sensitivity(
                    Barten.sensitivity(scale, distance, height, LUMINANCE, settings.csfScale()),
                    Barten.sensitivity(scale, distance, height, LUMINANCE, settings.csfDiagonalScale()));
            case BLEND, BLEND_MAE -> BlendedCsf.at(scale, settings);
        };
    }

    /** The factor of band {@code theta}. */
    float of(int theta) {
        return theta == Theta.D ? diagonal : straight;
    }
}
