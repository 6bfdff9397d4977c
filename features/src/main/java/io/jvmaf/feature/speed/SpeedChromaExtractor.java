package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * SpEED on the chroma planes: how far the spatial entropies of the distorted Cb and Cr are from those of the reference,
 * 0 for not at all (Bampis et al., "SpEED-QA", IEEE SPL 2017; libvmaf's speed.c).
 */
public final class SpeedChromaExtractor implements FeatureExtractor {
    static final String U = "Speed_chroma_feature_speed_chroma_u_score";
    static final String V = "Speed_chroma_feature_speed_chroma_v_score";
    static final String UV = "Speed_chroma_feature_speed_chroma_uv_score";
    private static final List<Option> OPTIONS = Stream.concat(SpeedSettings.OPTIONS.stream(),
            Stream.of(Option.integer("speed_weight_var_mode", "wvm", 0, 0, 6))).toList();

    @Override
    public String name() {
        return "speed_chroma";
    }

    @Override
    public String summary() {
        return "difference of spatial entropies of the chroma planes";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public List<String> provided() {
        return List.of(U, V, UV);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.CHROMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        PixelFormat chroma = format.pixelFormat();
        if (chroma == PixelFormat.YUV400) {
            throw new FeatureException("SpEED: speed_chroma needs chroma planes, the pictures have none");
        }
        // An odd picture's last chroma column or row is left out, as in the reference.
        int width = chroma == PixelFormat.YUV444 ? format.width() : format.width() / 2;
        int height = chroma == PixelFormat.YUV420 ? format.height() / 2 : format.height();
        SpeedSettings settings = SpeedSettings.of(options, options.integer("speed_weight_var_mode"));
        SpeedGeometry geometry = SpeedGeometry.of(width, height, settings.prescale());
        SpeedKernel kernel = new SpeedKernel();
        return new SpeedChromaFrame(new SpeedScorer(settings, geometry, kernel), width, kernel,
                options.number("speed_max_val"));
    }
}
