package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.LibM;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.feature.adm.Sensitivity;

/** How sensitive the eye is to a scale's detail bands by the options (libvmaf's adm_tools.c, adm_csf_s). */
final class SensitivityOptions {
    private static final int BARTEN = 1;
    private static final int NATIVE = 2;
    /** By how much the eye is less sensitive to diagonals, as a factor of their frequency. */
    private static final double OBLIQUE = 0.7;

    private SensitivityOptions() {}

    /** The sensitivity at {@code scale} (0 finest); a mode without a function of its own is Watson's. */
    static Sensitivity at(int scale, OptionValues values) {
        double distance = values.number("adm_norm_view_dist");
        int height = values.integer("adm_ref_display_height");
        Sensitivity modelled = switch (values.integer("adm_csf_mode")) {
            case BARTEN -> Sensitivity.barten(scale, distance, height, values.number("adm_csf_scale"),
                    values.number("adm_csf_diag_scale"));
            case NATIVE -> new Sensitivity(ownFunction(scale, distance, height, 1),
                    ownFunction(scale, distance, height, OBLIQUE));
            default -> Sensitivity.watson(scale, distance, height);
        };
        double straight = values.number("adm_f1s" + scale);
        double diagonal = values.number("adm_f2s" + scale);
        return new Sensitivity(straight >= 0 ? (float) straight : modelled.straight(),
                diagonal >= 0 ? (float) diagonal : modelled.diagonal());
    }

    /** The function of the paper on detail loss (libvmaf's adm_csf_tools.h). */
    private static float ownFunction(int scale, double distance, int height, double oblique) {
        float pixelsPerDegree = (float) (distance * height * Math.PI / 180.0);
        float frequency = (float) (pixelsPerDegree / StrictMath.scalb(1.0, scale + 1));
        frequency = (float) (frequency / oblique);
        return (float) ((0.31 + 0.69 * frequency) * LibM.exp(-0.29 * frequency));
    }
}
