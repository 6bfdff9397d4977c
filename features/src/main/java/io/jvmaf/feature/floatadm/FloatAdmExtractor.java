package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * Detail loss and additive impairment in floating point: Li, Zhang, Ma, Ngan, "Image quality assessment by separately
 * evaluating detail losses and additive impairments", IEEE Transactions on Multimedia 13(5), 2011; libvmaf's
 * float_adm.c, adm.c and adm_tools.c.
 */
public final class FloatAdmExtractor implements FeatureExtractor {
    /** Below this, the coarsest scale's bands are a single coefficient across or down, which has no neighbours. */
    private static final int LEAST_SIZE = 17;

    @Override
    public String name() {
        return "float_adm";
    }

    @Override
    public String summary() {
        return "detail loss and additive impairment, floating point";
    }

    @Override
    public List<Option> options() {
        return FloatAdmSettings.OPTIONS;
    }

    @Override
    public List<String> provided() {
        return FloatAdmFrame.NAMES;
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        if (Math.min(format.width(), format.height()) < LEAST_SIZE) {
            throw new FeatureException("float_adm: a picture of " + format.width() + "x" + format.height()
                    + " is too small for four wavelet scales, which take at least " + LEAST_SIZE + "x" + LEAST_SIZE);
        }
        return new FloatAdmFrame(format.width(), format.height(), FloatAdmSettings.of(options),
                tier.select(FloatAdmKernel.class, new ScalarFloatAdm()));
    }
}
