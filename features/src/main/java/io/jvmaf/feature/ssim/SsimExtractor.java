package io.jvmaf.feature.ssim;

import io.jvmaf.feature.FeatureException;
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
 * SSIM of the luma planes, 1 for equal ones, after bringing the shorter side to about 256 samples (Wang et al., IEEE TIP
 * 2004; libvmaf's float_ssim.c and ssim.c).
 */
public final class SsimExtractor implements FeatureExtractor {
    static final String SCORE = "float_ssim";
    private static final String SCALE = "scale";
    private static final float AUTOMATIC_SIDE = 256;
    private static final List<Option> OPTIONS = Stream.concat(Decibels.OPTIONS.stream(),
            Stream.of(Option.integer(SCALE, SCALE, 0, 0, 10).unnamed())).toList();

    @Override
    public String name() {
        return SCORE;
    }

    @Override
    public String summary() {
        return "structural similarity";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public List<String> provided() {
        return List.of(SCORE, SCORE + "_l", SCORE + "_c", SCORE + "_s");
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        int factor = options.integer(SCALE);
        if (factor == 0) {
            factor = Math.max(1, (int) (Math.min(format.width(), format.height()) / AUTOMATIC_SIDE + 0.5f));
        }
        int width = factor == 1 ? format.width() : BoxDecimation.decimated(format.width(), factor);
        int height = factor == 1 ? format.height() : BoxDecimation.decimated(format.height(), factor);
        if (width < SsimKernel.WINDOW || height < SsimKernel.WINDOW) {
            throw new FeatureException("SSIM: image too small, at a scale of " + factor + " its " + width + "x" + height
                    + " samples have no room for a window of 11x11");
        }
        SsimKernel kernel = tier.select(SsimKernel.class, new ScalarSsimKernel());
        return new SsimFrame(format, factor, new Decibels(format, options), kernel);
    }
}
