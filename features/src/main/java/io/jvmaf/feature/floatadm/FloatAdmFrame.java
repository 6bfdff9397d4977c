package io.jvmaf.feature.floatadm;

import static io.jvmaf.feature.floatadm.FloatAdmSettings.SCALES;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.Plane;
import java.util.List;

/** A worker's {@code float_adm}: four scales, and the scores made of them (libvmaf's compute_adm and extract). */
final class FloatAdmFrame implements FrameExtractor {
    /** What libvmaf says it provides, in its order; its debug output {@code adm} is not among them. */
    static final List<String> NAMES = List.of("VMAF_feature_adm2_score", "VMAF_feature_aim_score",
            "VMAF_feature_adm3_score", "VMAF_feature_adm_scale0_score", "VMAF_feature_adm_scale1_score",
            "VMAF_feature_adm_scale2_score", "VMAF_feature_adm_scale3_score", "adm_num", "adm_den", "adm_scale0",
            "adm_num_scale0", "adm_den_scale0", "adm_num_scale1", "adm_den_scale1", "adm_num_scale2",
            "adm_den_scale2", "adm_num_scale3", "adm_den_scale3");

    private static final double FULL_HD = 1920.0 * 1080.0;

    private final FloatAdmKernel kernel;
    private final FloatAdmSettings settings;
    private final double least;
    private final FloatPicture[] reference = new FloatPicture[SCALES + 1];
    private final FloatPicture[] distorted = new FloatPicture[SCALES + 1];
    private final ScalePass[] passes = new ScalePass[SCALES];

    FloatAdmFrame(int width, int height, FloatAdmSettings settings, FloatAdmKernel kernel) {
        this.kernel = kernel;
        this.settings = settings;
        this.least = 1e-10 * (width * height) / FULL_HD;
        reference[0] = FloatPicture.of(width, height);
        distorted[0] = FloatPicture.of(width, height);
        for (int scale = 0; scale < SCALES; scale++) {
            int across = (reference[scale].width() + 1) / 2;
            int down = (reference[scale].height() + 1) / 2;
            reference[scale + 1] = FloatPicture.of(across, down);
            distorted[scale + 1] = FloatPicture.of(across, down);
            passes[scale] = new ScalePass(reference[scale].width(), reference[scale].height(),
                    settings.sensitivities().get(scale), settings, kernel);
        }
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        read(window.current().reference().luma(), reference[0]);
        read(window.current().distorted().luma(), distorted[0]);
        double numerator = 0;
        double denominator = 0;
        double additive = 0;
        double additiveDenominator = 0;
        ScaleScore[] scores = new ScaleScore[SCALES];
        for (int scale = 0; scale < SCALES; scale++) {
            scores[scale] = measure(scale);
            numerator += scores[scale].numerator();
            denominator += scores[scale].denominator();
            if (scale != settings.skipAimScale()) {
                additive += scores[scale].additive();
                additiveDenominator += scores[scale].denominator();
            }
        }
        numerator = numerator < least ? 0 : numerator;
        denominator = denominator < least ? 0 : denominator;
        // With nothing to lose nothing is lost or added; the C leaves AIM unset there.
        double score = denominator == 0 ? 1 : numerator / denominator;
        double aim = denominator == 0 ? 0 : Math.min(additive / additiveDenominator, 1);
        write(score, aim, scores, sink);
        if (settings.debug()) {
            debug(score, numerator, denominator, scores, sink);
        }
    }

    private void read(Plane plane, FloatPicture out) {
        for (int y = 0; y < out.height(); y++) {
            kernel.read(plane, y, out.samples(), out.row(y));
        }
    }

    private ScaleScore measure(int scale) {
        FloatPicture nextReference = reference[scale + 1];
        FloatPicture nextDistorted = distorted[scale + 1];
        if (scale == 0 && settings.skipScale0()) {
            passes[0].reduce(reference[0], distorted[0], nextReference, nextDistorted);
            return ScaleScore.SKIPPED;
        }
        return passes[scale].run(reference[scale], distorted[scale], nextReference, nextDistorted);
    }

    private void write(double score, double aim, ScaleScore[] scores, FeatureSink sink) {
        double mixed = settings.harmonic() ? 2 * score * aim / (score + aim)
                : score * settings.dlmWeight() + (1 - aim) * (1 - settings.dlmWeight());
        int name = 0;
        sink.put(NAMES.get(name++), score);
        sink.put(NAMES.get(name++), aim);
        sink.put(NAMES.get(name++), mixed > settings.minimum() ? mixed : settings.minimum());
        for (ScaleScore scale : scores) {
            sink.put(NAMES.get(name++), (double) scale.numerator() / scale.denominator());
        }
    }

    private static void debug(double score, double numerator, double denominator, ScaleScore[] scores,
            FeatureSink sink) {
        sink.put("adm", score);
        sink.put("adm_num", numerator);
        sink.put("adm_den", denominator);
        for (int scale = 0; scale < SCALES; scale++) {
            sink.put("adm_num_scale" + scale, scores[scale].numerator());
            sink.put("adm_den_scale" + scale, scores[scale].denominator());
        }
    }
}
