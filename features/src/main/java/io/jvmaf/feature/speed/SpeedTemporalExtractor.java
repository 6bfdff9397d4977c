package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * SpEED on the luma difference from one picture to the next: how far the temporal entropies of the distorted video are
 * from those of the reference, 0 for not at all and for the first picture (Bampis et al., "SpEED-QA", IEEE SPL 2017;
 * libvmaf's speed.c). {@code speed_max_val} shows in the name only, as in the reference.
 */
public final class SpeedTemporalExtractor implements FeatureExtractor {
    static final String SCORE = "Speed_temporal_feature_speed_temporal_score";
    private static final String AGAINST_REFERENCE = "speed_use_ref_diff";
    private static final List<Option> OPTIONS = Stream.concat(SpeedSettings.OPTIONS.stream(),
            Stream.of(Option.bool(AGAINST_REFERENCE, "urd", false))).toList();

    @Override
    public String name() {
        return "speed_temporal";
    }

    @Override
    public String summary() {
        return "difference of temporal entropies";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public List<String> provided() {
        return List.of(SCORE);
    }

    @Override
    public Needs needs(OptionValues options) {
        return new Needs(false, 1, true);
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        SpeedSettings settings = SpeedSettings.of(options, 0);
        SpeedGeometry geometry = SpeedGeometry.of(format.width(), format.height(), settings.prescale());
        SpeedKernel kernel = new SpeedKernel();
        return new SpeedTemporalFrame(new SpeedScorer(settings, geometry, kernel), format.width(), kernel,
                options.bool(AGAINST_REFERENCE));
    }
}
