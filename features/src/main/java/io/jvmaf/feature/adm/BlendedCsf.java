package io.jvmaf.feature.adm;

import io.jvmaf.feature.FeatureException;

/**
 * Sensitivities fitted between Watson's and Barten's, known for some viewing conditions alone (libvmaf's
 * barten_csf_tools.h, BLENDED_CSF_*). Conditions below 1080 lines at 3 heights, which the extractor refuses, are left
 * out.
 */
final class BlendedCsf {
    private static final Condition[] CONDITIONS = {
        new Condition(1080, 3.0,
                new float[] {0.01183f, 0.025026f, 0.04295f, 0.058621f},
                new float[] {0.004302f, 0.011778f, 0.023918f, 0.035901f},
                new float[] {0.011249f, 0.022606f, 0.035930f, 0.045673f},
                new float[] {0.004097f, 0.010921f, 0.021430f, 0.031313f}),
        new Condition(1080, 5.0,
                new float[] {0.004212f, 0.014809f, 0.029642f, 0.047464f},
                new float[] {0.000984f, 0.005852f, 0.0146f, 0.027574f},
                new float[] {0.004052f, 0.013939f, 0.026298f, 0.038833f},
                new float[] {0.000927f, 0.005544f, 0.013415f, 0.024515f}),
        // As many pixels a degree as 1080 lines at 3 heights.
        new Condition(2160, 1.5,
                new float[] {0.01183f, 0.025026f, 0.04295f, 0.058621f},
                new float[] {0.004302f, 0.011778f, 0.023918f, 0.035901f},
                new float[] {0.011249f, 0.022606f, 0.035930f, 0.045673f},
                new float[] {0.004097f, 0.010921f, 0.021430f, 0.031313f}),
        new Condition(2160, 3.0,
                new float[] {0.00226f, 0.01183f, 0.025026f, 0.04295f},
                new float[] {0.000479f, 0.004302f, 0.011778f, 0.023918f},
                new float[] {0.002166f, 0.011249f, 0.022606f, 0.035930f},
                new float[] {0.000447f, 0.004097f, 0.010921f, 0.021430f}),
        new Condition(2160, 5.0,
                new float[] {0.000092f, 0.004212f, 0.014809f, 0.029642f},
                new float[] {0.000050f, 0.000984f, 0.005852f, 0.0146f},
                new float[] {0.000077f, 0.004052f, 0.013939f, 0.026298f},
                new float[] {0.000045f, 0.000927f, 0.005544f, 0.013415f}),
        new Condition(720, 5.0,
                new float[] {0.010144f, 0.022561f, 0.040309f, 0.05672f},
                new float[] {0.003463f, 0.010282f, 0.021839f, 0.034641f},
                new float[] {0.009689f, 0.020577f, 0.034162f, 0.044523f},
                new float[] {0.003302f, 0.009579f, 0.019661f, 0.030318f}),
    };

    private record Condition(int height, double distance, float[] straight, float[] diagonal, float[] straightMae,
            float[] diagonalMae) {}

    private BlendedCsf() {}

    /** @throws FeatureException where there are no figures for the viewing condition */
    static Sensitivity at(int scale, AdmSettings settings) {
        for (Condition known : CONDITIONS) {
            if (known.height == settings.displayHeight() && known.distance == settings.viewingDistance()) {
                return settings.csfMode() == CsfMode.BLEND
                        ? new Sensitivity(known.straight[scale], known.diagonal[scale])
                        : new Sensitivity(known.straightMae[scale], known.diagonalMae[scale]);
            }
        }
        throw new FeatureException("adm: adm_csf_mode " + settings.csfMode().ordinal() + " has no figures for "
                + "adm_ref_display_height " + settings.displayHeight() + " at adm_norm_view_dist "
                + settings.viewingDistance() + "; it knows 1080 at 3 and 5, 2160 at 1.5, 3 and 5, and 720 at 5");
    }
}
