package io.jvmaf.train.table;

import java.util.List;

/**
 * The six features of vmaf_v0.6.1, of a picture or averaged over a clip; NaN where one is missing.
 *
 * @param adm2 detail loss, integer kernel
 * @param vifScale0 visual information fidelity at full size, integer kernel
 * @param vifScale1 the same at half size
 * @param vifScale2 the same at a quarter
 * @param vifScale3 the same at an eighth
 * @param motion2 motion, the lesser of that to the picture before and to the one after
 */
public record VmafFeatures(double adm2, double vifScale0, double vifScale1, double vifScale2, double vifScale3,
        double motion2) {
    /** Column names in tensor order. */
    public static final List<String> ORDER = List.of("adm2", "vif_scale0", "vif_scale1", "vif_scale2", "vif_scale3",
            "motion2");

    /** The values in {@link #ORDER}. */
    public double[] toArray() {
        return new double[] {adm2, vifScale0, vifScale1, vifScale2, vifScale3, motion2};
    }

    /** The features whose values stand in {@link #ORDER}. */
    public static VmafFeatures of(double... values) {
        if (values.length != ORDER.size()) {
            throw new IllegalArgumentException(values.length + " values, not " + ORDER.size());
        }
        return new VmafFeatures(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    /** Whether no feature is missing. */
    public boolean isComplete() {
        return !Double.isNaN(adm2 + vifScale0 + vifScale1 + vifScale2 + vifScale3 + motion2);
    }
}
