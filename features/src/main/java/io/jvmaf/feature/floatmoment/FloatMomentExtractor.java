package io.jvmaf.feature.floatmoment;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * Mean and mean square of each picture's luma, samples taken as 8 bits with a fraction (libvmaf's float_moment.c).
 */
public final class FloatMomentExtractor implements FeatureExtractor {
    private static final String REFERENCE_MEAN = "float_moment_ref1st";
    private static final String DISTORTED_MEAN = "float_moment_dis1st";
    private static final String REFERENCE_SQUARE = "float_moment_ref2nd";
    private static final String DISTORTED_SQUARE = "float_moment_dis2nd";

    @Override
    public String name() {
        return "float_moment";
    }

    @Override
    public String summary() {
        return "mean and mean square of luma, floating point";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public List<String> provided() {
        return List.of(REFERENCE_MEAN, DISTORTED_MEAN, REFERENCE_SQUARE, DISTORTED_SQUARE);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        MomentKernel kernel = tier.select(MomentKernel.class, new ScalarMoment());
        double scale = 1 << (format.bitDepth() - 8);
        int pixels = format.width() * format.height();
        return (window, sink) -> {
            Plane reference = window.current().reference().luma();
            Plane distorted = window.current().distorted().luma();
            sink.put(REFERENCE_MEAN, kernel.sum(reference) / scale / pixels);
            sink.put(DISTORTED_MEAN, kernel.sum(distorted) / scale / pixels);
            sink.put(REFERENCE_SQUARE, kernel.squares(reference) / (scale * scale) / pixels);
            sink.put(DISTORTED_SQUARE, kernel.squares(distorted) / (scale * scale) / pixels);
        };
    }
}
