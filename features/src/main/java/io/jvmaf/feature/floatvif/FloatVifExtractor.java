package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.feature.speed.GaussianTaps;
import io.jvmaf.feature.speed.ScalingMethod;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Visual information fidelity of luma in floating point: Sheikh, Bovik, "Image information and visual quality", IEEE
 * Transactions on Image Processing 15(2), 2006; libvmaf's float_vif.c, vif.c and vif_tools.c.
 */
public final class FloatVifExtractor implements FeatureExtractor {
    private static final String METHOD = "vif_prescale_method";
    /** As wide as libvmaf scales bilinearly (VIF_BILINEAR_MAX_WIDTH). */
    private static final int BILINEAR_MAX_WIDTH = 7680;
    private static final List<Option> OPTIONS = List.of(
            Option.bool("debug", "debug", false).unnamed(),
            Option.number("vif_enhn_gain_limit", "egl", 100, 1, 100),
            Option.number("vif_kernelscale", "ks", 1, 0.1, 4),
            Option.number("vif_prescale", "ps", 1, 0.1, 4),
            Option.number("vif_scale1_min_val", "s1miv", 0, 0, 1),
            Option.number("vif_scale2_min_val", "s2miv", 0, 0, 1),
            Option.number("vif_scale3_min_val", "s3miv", 0, 0, 1),
            Option.string(METHOD, "pm", "nearest"),
            Option.number("vif_sigma_nsq", "snsq", 2, 0, 5),
            Option.bool("vif_skip_scale0", "ssclz", false));

    @Override
    public String name() {
        return "float_vif";
    }

    @Override
    public String summary() {
        return "visual information fidelity at four scales, floating point";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public List<String> provided() {
        List<String> names = new ArrayList<>(FloatVifFrame.SCORES);
        names.addAll(List.of("vif", "vif_num", "vif_den"));
        for (int scale = 0; scale < FloatVifFrame.SCALES; scale++) {
            names.add("vif_num_scale" + scale);
            names.add("vif_den_scale" + scale);
        }
        return List.copyOf(names);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        float kernelScale = (float) options.number("vif_kernelscale");
        if (!GaussianTaps.isKernelScale(kernelScale)) {
            throw new FeatureException("float_vif: invalid vif_kernelscale " + kernelScale);
        }
        double prescale = options.number("vif_prescale");
        int width = (int) (format.width() * prescale + 0.5);
        int height = (int) (format.height() * prescale + 0.5);
        ScalingMethod method = ScalingMethod.of(METHOD, options.string(METHOD));
        if (method == ScalingMethod.BILINEAR && width > BILINEAR_MAX_WIDTH) {
            throw new FeatureException("float_vif: bilinear scaling goes up to a width of " + BILINEAR_MAX_WIDTH
                    + ", not " + width);
        }
        checkSize(width, height, kernelScale);
        FloatVifKernel kernel = tier.select(FloatVifKernel.class, new ScalarFloatVif());
        ScaledLuma luma = new ScaledLuma(format, width, height, method, kernel);
        return new FloatVifFrame(luma, options, kernel);
    }

    /** A filter may reflect about a border once: it must not reach as far as the picture is large. */
    private static void checkSize(int width, int height, float kernelScale) {
        for (int scale = 0; scale < FloatVifFrame.SCALES; scale++) {
            int radius = GaussianTaps.ofScale(scale, kernelScale).length / 2;
            int before = Math.max(0, scale - 1);
            if (Math.min(width >> before, height >> before) <= radius
                    || Math.min(width >> scale, height >> scale) <= radius) {
                throw new FeatureException("float_vif: a picture of " + width + "x" + height
                        + " is too small for its filters at scale " + scale);
            }
        }
    }
}
