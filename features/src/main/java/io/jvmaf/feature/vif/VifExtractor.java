package io.jvmaf.feature.vif;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Visual information fidelity in fixed point, luma only (libvmaf's integer_vif.c): per scale, the share of the
 * reference's information that the distorted picture keeps, 0 to about 1, above 1 where contrast was raised.
 */
public final class VifExtractor implements FeatureExtractor {
    private static final double MAX_GAIN = 100;
    private static final List<Option> OPTIONS = List.of(
            Option.bool("debug", "debug", false).unnamed(),
            Option.number("vif_enhn_gain_limit", "egl", MAX_GAIN, 1, MAX_GAIN),
            Option.bool("vif_skip_scale0", "ssclz", false));
    private static final List<String> SCORES = perScale("VMAF_integer_feature_vif_scale", "_score");
    private static final List<String> NUMS = perScale("integer_vif_num_scale", "");
    private static final List<String> DENS = perScale("integer_vif_den_scale", "");

    private static List<String> perScale(String prefix, String suffix) {
        List<String> names = new ArrayList<>();
        for (int scale = 0; scale < VifFilters.SCALES; scale++) {
            names.add(prefix + scale + suffix);
        }
        return List.copyOf(names);
    }

    @Override
    public String name() {
        return "vif";
    }

    @Override
    public String summary() {
        return "visual information fidelity at four scales";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public List<String> provided() {
        List<String> names = new ArrayList<>(SCORES);
        names.addAll(List.of("integer_vif", "integer_vif_num", "integer_vif_den"));
        for (int scale = 0; scale < VifFilters.SCALES; scale++) {
            names.add(NUMS.get(scale));
            names.add(DENS.get(scale));
        }
        return List.copyOf(names);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        if (Math.min(format.width(), format.height()) < VifSetup.MIN_SIZE) {
            throw new FeatureException("vif needs pictures of at least " + VifSetup.MIN_SIZE + "x" + VifSetup.MIN_SIZE
                    + ", these are " + format.width() + "x" + format.height());
        }
        VifSetup setup = new VifSetup(format.width(), format.height(), format.bitDepth(),
                options.number("vif_enhn_gain_limit"), options.bool("vif_skip_scale0"));
        VifKernel.Worker worker = tier.select(VifKernel.class, new ScalarVif()).open(setup);
        boolean debug = options.bool("debug");
        return (window, sink) -> {
            FramePair pair = window.current();
            VifSums[] sums = worker.measure(pair.reference().luma(), pair.distorted().luma());
            write(sums, setup.skipScale0(), debug, sink);
        };
    }

    // In libvmaf's order (write_scores). A skipped scale 0 shows as 0, in the debug outputs as 0 over -1.
    private static void write(VifSums[] sums, boolean skipScale0, boolean debug, FeatureSink sink) {
        float[] num = new float[VifFilters.SCALES];
        float[] den = new float[VifFilters.SCALES];
        int first = skipScale0 ? 1 : 0;
        double totalNum = 0;
        double totalDen = 0;
        for (int scale = first; scale < VifFilters.SCALES; scale++) {
            num[scale] = sums[scale].num();
            den[scale] = sums[scale].den();
            totalNum += num[scale];
            totalDen += den[scale];
        }
        for (int scale = 0; scale < VifFilters.SCALES; scale++) {
            sink.put(SCORES.get(scale), scale < first ? 0 : num[scale] / den[scale]);
        }
        if (!debug) {
            return;
        }
        sink.put("integer_vif", totalDen == 0 ? 1 : totalNum / totalDen);
        sink.put("integer_vif_num", totalNum);
        sink.put("integer_vif_den", totalDen);
        for (int scale = 0; scale < VifFilters.SCALES; scale++) {
            sink.put(NUMS.get(scale), num[scale]);
            sink.put(DENS.get(scale), scale < first ? -1 : den[scale]);
        }
    }
}
