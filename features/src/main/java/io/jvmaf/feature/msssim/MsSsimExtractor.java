package io.jvmaf.feature.msssim;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.feature.ssim.Decibels;
import io.jvmaf.feature.ssim.ScalarSsimKernel;
import io.jvmaf.feature.ssim.SsimKernel;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * MS-SSIM of the luma planes over five scales, 1 for equal ones (Wang et al., Asilomar 2003; libvmaf's float_ms_ssim.c
 * and ms_ssim.c).
 */
public final class MsSsimExtractor implements FeatureExtractor {
    static final String SCORE = "float_ms_ssim";

    /** The feature of one part, {@code l}, {@code c} or {@code s}, at one scale. */
    static String part(String part, int scale) {
        return SCORE + "_" + part + "_scale" + scale;
    }

    @Override
    public String name() {
        return SCORE;
    }

    @Override
    public String summary() {
        return "structural similarity over five scales";
    }

    @Override
    public List<Option> options() {
        return Decibels.OPTIONS;
    }

    @Override
    public List<String> provided() {
        List<String> features = new ArrayList<>(List.of(SCORE));
        for (String part : List.of("l", "c", "s")) {
            for (int scale = 0; scale < MsSsimFrame.SCALES; scale++) {
                features.add(part(part, scale));
            }
        }
        return List.copyOf(features);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        int shift = MsSsimFrame.SCALES - 1;
        if (format.width() >> shift < SsimKernel.WINDOW || format.height() >> shift < SsimKernel.WINDOW) {
            int least = SsimKernel.WINDOW << shift;
            throw new FeatureException("MS-SSIM: image too small, " + format.width() + "x" + format.height()
                    + " is below " + least + "x" + least);
        }
        SsimKernel kernel = tier.select(SsimKernel.class, new ScalarSsimKernel());
        return new MsSsimFrame(format, new Decibels(format, options), kernel);
    }
}
