package io.jvmaf.feature.adm;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.Plane;
import java.util.List;

/** A worker's {@code adm}: four scales, and the scores made of them (libvmaf's integer_compute_adm and extract). */
final class AdmFrame implements FrameExtractor {
    /** What is written, in libvmaf's order; from the eighth on in debug mode alone. */
    static final List<String> NAMES = List.of("VMAF_integer_feature_adm2_score", "VMAF_integer_feature_aim_score",
            "VMAF_integer_feature_adm3_score", "integer_adm_scale0", "integer_adm_scale1", "integer_adm_scale2",
            "integer_adm_scale3", "integer_adm", "integer_adm_num", "integer_adm_den", "integer_adm_num_scale0",
            "integer_adm_den_scale0", "integer_adm_num_scale1", "integer_adm_den_scale1", "integer_adm_num_scale2",
            "integer_adm_den_scale2", "integer_adm_num_scale3", "integer_adm_den_scale3");

    private static final int SCALES = 4;
    private static final double FULL_HD = 1920.0 * 1080.0;

    private final AdmSettings settings;
    private final double least;
    private final FineScale fine;
    private final CoarseScale[] coarse = new CoarseScale[SCALES - 1];
    /** The picture that each scale leaves behind; the next one's input. */
    private final Picture[] reference = new Picture[SCALES];
    private final Picture[] distorted = new Picture[SCALES];
    private final ScaleScore[] scores = new ScaleScore[SCALES];

    AdmFrame(int width, int height, AdmSettings settings, KernelTier tier) {
        this.settings = settings;
        least = 1e-10 * (width * height) / FULL_HD;
        DecouplingKernel decoupling = tier.select(DecouplingKernel.class, new ScalarDecoupling());
        WaveletKernel wavelet = tier.select(WaveletKernel.class, FineWavelet::new);
        Region region = Region.ofPicture(width, height);
        fine = new FineScale(width, region, settings, wavelet, decoupling);
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0) {
                int across = region.width();
                region = Region.ofPicture(across, region.height());
                coarse[scale - 1] = new CoarseScale(scale, across, region, settings, decoupling);
            }
            reference[scale] = Picture.of(region.width(), region.height());
            distorted[scale] = Picture.of(region.width(), region.height());
        }
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        measure(window.current().reference().luma(), window.current().distorted().luma());
        double numerator = 0;
        double denominator = 0;
        double additive = 0;
        for (ScaleScore score : scores) {
            numerator += score.numerator();
            denominator += score.denominator();
            additive += score.additive();
        }
        write(numerator < least ? 0 : numerator, denominator < least ? 0 : denominator, additive, sink);
    }

    private void measure(Plane referencePlane, Plane distortedPlane) {
        if (settings.skipScale0()) {
            fine.reduce(referencePlane, distortedPlane, reference[0], distorted[0]);
            scores[0] = ScaleScore.SKIPPED;
        } else {
            scores[0] = fine.run(referencePlane, distortedPlane, reference[0], distorted[0]);
        }
        for (int scale = 1; scale < SCALES; scale++) {
            scores[scale] = coarse[scale - 1].run(reference[scale - 1], distorted[scale - 1], reference[scale],
                    distorted[scale]);
        }
    }

    private void write(double numerator, double denominator, double additive, FeatureSink sink) {
        // With nothing to lose (no contrast, no noise weight) nothing is lost or added; the C leaves AIM unset there.
        double score = denominator == 0 ? 1 : numerator / denominator;
        double aim = denominator == 0 ? 0 : additive / denominator;
        double mixed = score * settings.dlmWeight() + (1 - aim) * (1 - settings.dlmWeight());
        int name = 0;
        sink.put(NAMES.get(name++), score);
        sink.put(NAMES.get(name++), aim);
        sink.put(NAMES.get(name++), mixed > settings.minimum() ? mixed : settings.minimum());
        for (ScaleScore scale : scores) {
            sink.put(NAMES.get(name++), (double) scale.numerator() / scale.denominator());
        }
        if (!settings.debug()) {
            return;
        }
        sink.put(NAMES.get(name++), score);
        sink.put(NAMES.get(name++), numerator);
        sink.put(NAMES.get(name++), denominator);
        for (ScaleScore scale : scores) {
            sink.put(NAMES.get(name++), scale.numerator());
            sink.put(NAMES.get(name++), scale.denominator());
        }
    }
}
