package io.jvmaf.feature.adm;

import io.jvmaf.feature.CNumbers;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import java.util.List;

/**
 * The options of {@code adm}, read.
 *
 * @param debug whether numerators and denominators are written
 * @param csfScale factor of Barten's sensitivity in the horizontal and vertical bands
 * @param csfDiagonalScale the same in the diagonal band
 * @param dlmWeight weight of detail loss in adm3, additive impairment taking the rest
 * @param gainLimit most that an enhanced contrast may count, 1 for not at all
 * @param viewingDistance in heights of the screen
 * @param displayHeight height of the screen, in pixels
 * @param csfMode the contrast sensitivity function
 * @param noiseWeight noise added to a pooled coefficient
 * @param skipAim whether additive impairment is left out
 * @param skipScale0 whether the finest scale is left out
 * @param minimum least value of adm3
 */
record AdmSettings(boolean debug, double csfScale, double csfDiagonalScale, double dlmWeight, double gainLimit,
        double viewingDistance, int displayHeight, CsfMode csfMode, double noiseWeight, boolean skipAim,
        boolean skipScale0, double minimum) {
    /** Viewing distance times height of the screen below which the 16-bit arithmetic does not suffice. */
    static final double LEAST_DETAIL = 3.0 * 1080;
    /** The options of libvmaf's integer_adm.c, in its order. */
    static final List<Option> OPTIONS = List.of(
            Option.bool("debug", "debug", false).unnamed(),
            Option.number("adm_csf_scale", "scf", 1, 0, 50),
            Option.number("adm_csf_diag_scale", "scfd", 1, 0, 50),
            Option.number("adm_dlm_weight", "dlmw", 0.5, 0, 1),
            Option.number("adm_enhn_gain_limit", "egl", 100, 1, 100),
            Option.number("adm_norm_view_dist", "nvd", 3, 0.75, 24),
            Option.integer("adm_ref_display_height", "rdh", 1080, 1, 4320),
            Option.integer("adm_csf_mode", "csf", 0, 0, 3),
            Option.number("adm_noise_weight", "nw", 0.03125, 0, 1500),
            Option.bool("adm_skip_aim", "adm_skip_aim", false).unnamed(),
            Option.bool("adm_skip_scale0", "ssz", false),
            Option.number("adm_min_val", "min", 0, 0, 1));

    /** @throws FeatureException where the viewing condition is too coarse for the arithmetic */
    static AdmSettings of(OptionValues values) {
        AdmSettings settings = new AdmSettings(values.bool("debug"), values.number("adm_csf_scale"),
                values.number("adm_csf_diag_scale"), values.number("adm_dlm_weight"),
                values.number("adm_enhn_gain_limit"), values.number("adm_norm_view_dist"),
                values.integer("adm_ref_display_height"), CsfMode.values()[values.integer("adm_csf_mode")],
                values.number("adm_noise_weight"), values.bool("adm_skip_aim"), values.bool("adm_skip_scale0"),
                values.number("adm_min_val"));
        if (settings.detail() < LEAST_DETAIL) {
            throw new FeatureException("adm: adm_norm_view_dist times adm_ref_display_height is "
                    + CNumbers.g(settings.detail()) + ", and must be at least 3240 (1080 lines seen from 3 heights)");
        }
        return settings;
    }

    /** Viewing distance times height of the screen, in pixels. */
    double detail() {
        return viewingDistance * displayHeight;
    }
}
