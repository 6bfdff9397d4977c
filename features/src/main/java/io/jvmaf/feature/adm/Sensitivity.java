package io.jvmaf.feature.adm;

import io.jvmaf.feature.FeatureException;

/**
 * How sensitive the eye is to a scale's detail bands.
 *
 * @param straight factor of the horizontal and vertical bands
 * @param diagonal factor of the diagonal band
 */
public record Sensitivity(float straight, float diagonal) {
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
            case WATSON -> watson(scale, distance, height);
            case BARTEN -> barten(scale, distance, height, settings.csfScale(), settings.csfDiagonalScale());
            case BLEND, BLEND_MAE -> BlendedCsf.at(scale, settings);
        };
    }

    /** {@link Watson}'s at {@code scale} (0 finest), the screen being {@code height} pixels high. */
    public static Sensitivity watson(int scale, double distance, int height) {
        return new Sensitivity(1.0f / Watson.step(scale, Theta.V, distance, height),
                1.0f / Watson.step(scale, Theta.D, distance, height));
    }

    /** {@link Barten}'s, times {@code gain} and in the diagonal band {@code diagonalGain}. */
    public static Sensitivity barten(int scale, double distance, int height, double gain, double diagonalGain) {
        return new Sensitivity(Barten.sensitivity(scale, distance, height, LUMINANCE, gain),
                Barten.sensitivity(scale, distance, height, LUMINANCE, diagonalGain));
    }

    /** The factor of band {@code theta}. */
    public float of(int theta) {
        return theta == Theta.D ? diagonal : straight;
    }
}
