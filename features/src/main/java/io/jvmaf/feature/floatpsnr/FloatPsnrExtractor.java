package io.jvmaf.feature.floatpsnr;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.LibM;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.feature.psnr.SquaredErrors;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/** Peak signal-to-noise ratio of luma in dB, in single precision (libvmaf's float_psnr.c and psnr.c). */
public final class FloatPsnrExtractor implements FeatureExtractor {
    private static final String PSNR = "float_psnr";
    /** Stands for the error of identical planes. */
    private static final double LEAST_MSE = 1e-10;

    @Override
    public String name() {
        return PSNR;
    }

    @Override
    public String summary() {
        return "peak signal-to-noise ratio of luma, floating point";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public List<String> provided() {
        return List.of(PSNR);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        SquaredErrors errors = new SquaredErrors();
        double scale = 1 << (format.bitDepth() - 8);
        double peak = ((1 << format.bitDepth()) - 1) / scale;
        int limit = 6 * format.bitDepth() + 12;
        int pixels = format.width() * format.height();
        return (window, sink) -> {
            double sum = errors.sum(window.current().reference().luma(), window.current().distorted().luma());
            double error = sum / (scale * scale) / pixels;
            double psnr = 10 * LibM.log10(peak * peak / Math.max(error, LEAST_MSE));
            sink.put(PSNR, Math.min(psnr, limit));
        };
    }
}
