package io.jvmaf.feature.floatansnr;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.LibM;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * Anti-noise signal-to-noise ratio of luma in dB, and the same with the peak for signal (libvmaf's float_ansnr.c and
 * ansnr.c). The distorted picture is filtered more strongly than the reference, so that noise in it weighs less than
 * lost detail.
 */
public final class FloatAnsnrExtractor implements FeatureExtractor {
    private static final String ANSNR = "float_ansnr";
    private static final String ANPSNR = "float_anpsnr";
    /** Stands for the noise of pictures without any. */
    private static final double LEAST_NOISE = 1e-10;

    @Override
    public String name() {
        return ANSNR;
    }

    @Override
    public String summary() {
        return "anti-noise signal-to-noise ratio of luma, floating point";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public List<String> provided() {
        return List.of(ANSNR, ANPSNR);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        AnsnrKernel kernel = tier.select(AnsnrKernel.class, new ScalarAnsnr());
        AnsnrWorkspace workspace = new AnsnrWorkspace(format.width());
        double peak = ((1 << format.bitDepth()) - 1) / (double) (1 << (format.bitDepth() - 8));
        double peakPower = peak * peak * format.width() * format.height();
        double limit = 6 * format.bitDepth() + 12;
        return (window, sink) -> {
            AnsnrKernel.Power power = kernel.power(window.current().reference().luma(),
                    window.current().distorted().luma(), workspace);
            float ratio = power.signal() / power.noise();
            sink.put(ANSNR, power.noise() == 0 ? limit : 10 * LibM.log10(ratio));
            double peakRatio = peakPower / Math.max(power.noise(), LEAST_NOISE);
            sink.put(ANPSNR, Math.min(10 * LibM.log10(peakRatio), limit));
        };
    }
}
