package io.jvmaf.model;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An extractor that has libvmaf's name and those of its options that models set, and extracts nothing. */
record StubExtractor(String name, List<Option> options) implements FeatureExtractor {
    private static final List<Option> ADM = List.of(Option.number("adm_enhn_gain_limit", "egl", 100, 1, 100),
            Option.number("adm_norm_view_dist", "nvd", 3, 0.75, 24),
            Option.integer("adm_ref_display_height", "rdh", 1080, 1, 4320),
            Option.integer("adm_csf_mode", "csf", 0, 0, 3), Option.number("adm_dlm_weight", "dlmw", 0.5, 0, 1),
            Option.number("adm_noise_weight", "nw", 0.03125, 0, 1500), Option.number("adm_min_val", "min", 0, 0, 1));
    private static final List<Option> VIF = List.of(Option.number("vif_enhn_gain_limit", "egl", 100, 1, 100));
    private static final List<Option> MOTION = List.of(Option.number("motion_max_val", "mmxv", 10000, 0, 10000),
            Option.bool("motion_five_frame_window", "mffw", false), Option.bool("motion_moving_average", "mma", false));
    private static final List<Option> CAMBI = List.of(Option.number("cambi_max_val", "cmxv", 1000, 0, 1000),
            Option.number("cambi_vis_lum_threshold", "vlt", 0, 0, 300),
            Option.integer("cambi_high_res_speedup", "hrs", 0, 0, 2160));
    private static final List<Option> SPEED = List.of(Option.number("speed_kernelscale", "ks", 1, 0.1, 4),
            Option.number("speed_prescale", "ps", 1, 0.1, 4), Option.string("speed_prescale_method", "psm", "nearest"),
            Option.number("speed_sigma_nn", "snn", 0.29, 0.1, 2), Option.number("speed_nn_floor", "nnf", 0, 0, 1),
            Option.number("speed_max_val", "mxv", 1000, 0, 1000),
            Option.integer("speed_weight_var_mode", "wvm", 0, 0, 6));

    /** Start of an internal feature name to the extractor behind it. */
    private static final Map<String, StubExtractor> BY_PREFIX = Map.of(
            "VMAF_integer_feature_adm", new StubExtractor("adm", ADM),
            "VMAF_integer_feature_vif", new StubExtractor("vif", VIF),
            "VMAF_integer_feature_motion", new StubExtractor("motion", MOTION),
            "VMAF_feature_adm", new StubExtractor("float_adm", ADM),
            "VMAF_feature_vif", new StubExtractor("float_vif", VIF),
            "VMAF_feature_motion", new StubExtractor("float_motion", List.of()),
            "Cambi_feature_cambi", new StubExtractor("cambi", CAMBI),
            "Speed_chroma_feature", new StubExtractor("speed_chroma", SPEED));

    /** The look-up that {@link LoadedModel} asks for. */
    static Optional<FeatureExtractor> providing(String feature) {
        return BY_PREFIX.entrySet().stream().filter(entry -> feature.startsWith(entry.getKey()))
                .map(entry -> (FeatureExtractor) entry.getValue()).findFirst();
    }

    @Override
    public String summary() {
        return name;
    }

    @Override
    public List<String> provided() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Needs needs(OptionValues values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues values, KernelTier tier) {
        throw new UnsupportedOperationException();
    }
}
