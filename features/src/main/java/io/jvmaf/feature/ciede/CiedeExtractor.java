package io.jvmaf.feature.ciede;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.LibM;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * Colour difference: 45 - 20 log10 of the mean CIEDE2000 difference between pixels (libvmaf's ciede.c; Sharma, Wu and
 * Dalal, "The CIEDE2000 color-difference formula", 2005). Infinite for identical pictures.
 */
public final class CiedeExtractor implements FeatureExtractor {
    private static final String CIEDE = "ciede2000";

    @Override
    public String name() {
        return "ciede";
    }

    @Override
    public String summary() {
        return "CIEDE2000 colour difference";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public List<String> provided() {
        return List.of(CIEDE);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.ALL_PLANES;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        if (format.pixelFormat() == PixelFormat.YUV400) {
            throw new FeatureException("ciede needs chroma, and the pictures have none");
        }
        CiedeKernel kernel = tier.select(CiedeKernel.class, new ScalarCiede());
        ColourDifference colours = new ColourDifference(kernel, format);
        double pixels = (double) format.width() * format.height();
        return (window, sink) -> {
            double sum = colours.sum(window.current().reference(), window.current().distorted());
            sink.put(CIEDE, 45 - 20 * LibM.log10(sum / pixels));
        };
    }
}
