package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.feature.adm.Sensitivity;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of {@code float_adm}, read.
 *
 * @param debug whether numerators and denominators are written
 * @param gainLimit most that an enhanced contrast may count, 1 for not at all
 * @param noiseWeight noise added to a pooled coefficient
 * @param minimum least value of adm3
 * @param sensitivities of the eye, a scale each
 * @param harmonic whether adm3 is the harmonic mean of detail loss and additive impairment
 * @param bypassMasking whether contrast masking is left out
 * @param norm the exponent of the pooling
 * @param dlmWeight weight of detail loss in adm3, additive impairment taking the rest
 * @param skipAimScale the scale left out of additive impairment; -1 for none
 * @param skipScale0 whether the finest scale is left out
 */
record FloatAdmSettings(boolean debug, double gainLimit, double noiseWeight, double minimum,
        List<Sensitivity> sensitivities, boolean harmonic, boolean bypassMasking, double norm, double dlmWeight,
        int skipAimScale, boolean skipScale0) {
    static final int SCALES = 4;
    /** The options of libvmaf's float_adm.c, in its order. */
    static final List<Option> OPTIONS = options();

    private static List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(
                Option.bool("debug", "debug", false).unnamed(),
                Option.number("adm_enhn_gain_limit", "egl", 100, 1, 100),
                Option.number("adm_norm_view_dist", "nvd", 3, 0.75, 24),
                Option.number("adm_noise_weight", "nw", 0.03125, 0, 1500),
                Option.number("adm_csf_scale", "scf", 1, 0, 50),
                Option.number("adm_csf_diag_scale", "scfd", 1, 0, 50),
                Option.integer("adm_ref_display_height", "rdf", 1080, 1, 4320),
                Option.integer("adm_csf_mode", "csf", 0, 0, 9),
                Option.integer("adm_bypass_cm", "bcm", 0, 0, 1),
                Option.bool("adm_adm3_apply_hm", "aah", false),
                Option.number("adm_p_norm", "apn", 3, 1, 20),
                Option.number("adm_dlm_weight", "dlmw", 0.5, 0, 1),
                Option.number("adm_min_val", "min", 0, 0, 1)));
        for (String factor : List.of("f1s", "f2s")) {
            for (int scale = 0; scale < SCALES; scale++) {
                options.add(Option.number("adm_" + factor + scale, factor + scale, -1, -1, 10));
            }
        }
        options.add(Option.integer("adm_skip_aim_scale", "sasc", -1, 0, SCALES - 1));
        options.add(Option.bool("adm_skip_scale0", "ssz", false));
        return List.copyOf(options);
    }

    static FloatAdmSettings of(OptionValues values) {
        List<Sensitivity> sensitivities = new ArrayList<>();
        for (int scale = 0; scale < SCALES; scale++) {
            sensitivities.add(SensitivityOptions.at(scale, values));
        }
        return new FloatAdmSettings(values.bool("debug"), values.number("adm_enhn_gain_limit"),
                values.number("adm_noise_weight"), values.number("adm_min_val"), List.copyOf(sensitivities),
                values.bool("adm_adm3_apply_hm"), values.integer("adm_bypass_cm") != 0, values.number("adm_p_norm"),
                values.number("adm_dlm_weight"), values.integer("adm_skip_aim_scale"),
                values.bool("adm_skip_scale0"));
    }
}
