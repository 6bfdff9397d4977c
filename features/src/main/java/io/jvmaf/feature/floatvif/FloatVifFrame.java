package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.feature.speed.GaussianTaps;
import java.util.List;

/** A worker's {@code float_vif}: four scales, and the scores made of them (libvmaf's compute_vif and extract). */
final class FloatVifFrame implements FrameExtractor {
    static final int SCALES = 4;
    static final List<String> SCORES = List.of("VMAF_feature_vif_scale0_score", "VMAF_feature_vif_scale1_score",
            "VMAF_feature_vif_scale2_score", "VMAF_feature_vif_scale3_score");

    private final ScaledLuma luma;
    private final int first;
    private final boolean debug;
    private final double[] minimum;
    private final FloatPicture[] reference = new FloatPicture[SCALES];
    private final FloatPicture[] distorted = new FloatPicture[SCALES];
    private final Halving[] halvings = new Halving[SCALES];
    private final Information[] information = new Information[SCALES];
    private final float[] numerators = new float[SCALES];
    private final float[] denominators = new float[SCALES];

    FloatVifFrame(ScaledLuma luma, OptionValues options, FloatVifKernel kernel) {
        VisualNoise noise = VisualNoise.of(options.number("vif_sigma_nsq"),
                (float) options.number("vif_enhn_gain_limit"));
        this.luma = luma;
        this.first = options.bool("vif_skip_scale0") ? 1 : 0;
        this.debug = options.bool("debug");
        this.minimum = new double[] {Double.NEGATIVE_INFINITY, options.number("vif_scale1_min_val"),
            options.number("vif_scale2_min_val"), options.number("vif_scale3_min_val")};
        reference[0] = luma.picture();
        distorted[0] = luma.picture();
        for (int scale = 0; scale < SCALES; scale++) {
            float[] taps = GaussianTaps.ofScale(scale, (float) options.number("vif_kernelscale"));
            if (scale > 0) {
                int width = reference[scale - 1].width();
                int height = reference[scale - 1].height();
                halvings[scale] = new Halving(taps, width, kernel);
                reference[scale] = FloatPicture.of(width / 2, height / 2);
                distorted[scale] = FloatPicture.of(width / 2, height / 2);
            }
            information[scale] = new Information(taps, reference[scale].width(), noise, kernel);
        }
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        luma.read(window.current().reference().luma(), reference[0]);
        luma.read(window.current().distorted().luma(), distorted[0]);
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0) {
                halvings[scale].halve(reference[scale - 1], reference[scale]);
                halvings[scale].halve(distorted[scale - 1], distorted[scale]);
            }
            if (scale >= first) {
                information[scale].measure(reference[scale], distorted[scale]);
                numerators[scale] = information[scale].kept();
                denominators[scale] = information[scale].total();
            }
        }
        write(sink);
    }

    // A skipped scale 0 shows as 0, in the debug outputs as 0 over -1.
    private void write(FeatureSink sink) {
        double numerator = 0;
        double denominator = 0;
        for (int scale = 0; scale < SCALES; scale++) {
            double score = (double) numerators[scale] / denominators[scale];
            double least = minimum[scale];
            sink.put(SCORES.get(scale), scale < first ? 0 : scale == 0 || score > least ? score : least);
            if (scale >= first) {
                numerator += numerators[scale];
                denominator += denominators[scale];
            }
        }
        if (!debug) {
            return;
        }
        sink.put("vif", denominator == 0 ? 1 : numerator / denominator);
        sink.put("vif_num", numerator);
        sink.put("vif_den", denominator);
        for (int scale = 0; scale < SCALES; scale++) {
            sink.put("vif_num_scale" + scale, numerators[scale]);
            sink.put("vif_den_scale" + scale, scale < first ? -1 : denominators[scale]);
        }
    }
}
