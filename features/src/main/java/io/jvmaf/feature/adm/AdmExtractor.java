package io.jvmaf.feature.adm;

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
 * Detail loss and additive impairment in fixed point: Li, Zhang, Ma, Ngan, "Image quality assessment by separately
 * evaluating detail losses and additive impairments", IEEE Transactions on Multimedia 13(5), 2011; libvmaf's
 * integer_adm.c.
 */
public final class AdmExtractor implements FeatureExtractor {
    /** Below this, the coarsest scale's bands are a single coefficient across or down, which has no neighbours. */
    static final int LEAST_SIZE = 17;

    @Override
    public String name() {
        return "adm";
    }

    @Override
    public String summary() {
        return "detail loss and additive impairment, four wavelet scales";
    }

    @Override
    public List<Option> options() {
        return AdmSettings.OPTIONS;
    }

    @Override
    public List<String> provided() {
        return AdmFrame.NAMES;
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        if (Math.min(format.width(), format.height()) < LEAST_SIZE) {
            throw new FeatureException("adm: a picture of " + format.width() + "x" + format.height()
                    + " is too small for four wavelet scales, which take at least " + LEAST_SIZE + "x" + LEAST_SIZE);
        }
        return new AdmFrame(format.width(), format.height(), AdmSettings.of(options), tier);
    }
}
