package io.jvmaf.feature.psnrhvs;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.LibM;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/** PSNR-HVS-M of each plane and of all three, in dB (libvmaf's third_party/xiph/psnr_hvs.c). */
public final class PsnrHvsExtractor implements FeatureExtractor {
    private static final List<String> FEATURES = List.of("psnr_hvs_y", "psnr_hvs_cb", "psnr_hvs_cr", "psnr_hvs");
    private static final List<HvsWeights> WEIGHTS = List.of(HvsWeights.LUMA, HvsWeights.CB, HvsWeights.CR);
    private static final int MOST_BITS = 12;

    @Override
    public String name() {
        return "psnr_hvs";
    }

    @Override
    public String summary() {
        return "PSNR weighted by contrast sensitivity and masking";
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public List<String> provided() {
        return FEATURES;
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.ALL_PLANES;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        if (format.bitDepth() > MOST_BITS) {
            throw new FeatureException("psnr_hvs takes up to 12 bits a sample, not " + format.bitDepth());
        }
        if (format.pixelFormat() == PixelFormat.YUV400) {
            throw new FeatureException("psnr_hvs needs chroma, and the pictures have none");
        }
        if (Math.min(format.planeWidth(1), format.planeHeight(1)) < HvsKernel.BLOCK) {
            throw new FeatureException("psnr_hvs needs chroma planes of at least 8x8, not "
                    + format.planeWidth(1) + "x" + format.planeHeight(1));
        }
        HvsKernel kernel = tier.select(HvsKernel.class, new ScalarHvs());
        HvsWorkspace workspace = new HvsWorkspace(format.width());
        int peak = (1 << format.bitDepth()) - 1;
        return (window, sink) -> {
            FramePair pair = window.current();
            double[] errors = new double[WEIGHTS.size()];
            for (int p = 0; p < errors.length; p++) {
                float error = kernel.error(pair.reference().plane(p), pair.distorted().plane(p), WEIGHTS.get(p),
                        workspace);
                errors[p] = error / coefficients(format, p) / (peak * peak);
                sink.put(FEATURES.get(p), decibels(errors[p]));
            }
            sink.put(FEATURES.get(3), decibels(errors[0] * 0.8 + 0.1 * (errors[1] + errors[2])));
        };
    }

    private static int coefficients(VideoFormat format, int p) {
        return HvsKernel.blocks(format.planeWidth(p)) * HvsKernel.blocks(format.planeHeight(p))
                * HvsKernel.BLOCK * HvsKernel.BLOCK;
    }

    private static double decibels(double error) {
        return 10 * -LibM.log10(error);
    }
}
