package io.jvmaf.feature.adm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names, options and refusals of {@code adm}. */
final class AdmExtractorTest {
    private final AdmExtractor adm = new AdmExtractor();

    private Run run(Map<String, String> settings, FramePair... clip) {
        return Run.of(adm, settings, KernelTier.best(), List.of(clip));
    }

    private String refusal(int width, int height, Map<String, String> settings) {
        VideoFormat format = new VideoFormat(width, height, PixelFormat.YUV420, 8);
        return assertThrows(FeatureException.class, () -> adm.open(format,
                OptionValues.of(adm.options(), settings), KernelTier.best())).getMessage();
    }

    @Test
    void isRegistered() {
        assertEquals("adm", Extractors.byName("adm").orElseThrow().name());
        assertEquals("adm", Extractors.providing("VMAF_integer_feature_adm3_score").orElseThrow().name());
    }

    @Test
    void writesLibvmafsNamesInItsOrder() {
        Run run = run(Map.of(), AdmPictures.FADED.pair(40, 34, 8, 1));
        assertEquals(List.of("integer_adm2", "integer_aim", "integer_adm3", "integer_adm_scale0",
                "integer_adm_scale1", "integer_adm_scale2", "integer_adm_scale3"),
                run.names().stream().map(FeatureName::alias).toList());
        assertEquals(18, run(Map.of("debug", "true"), AdmPictures.FADED.pair(40, 34, 8, 1)).names().size());
    }

    @Test
    void declaresLibvmafsOptions() {
        List<String> named = adm.options().stream().filter(Option::inName).map(Option::alias).toList();
        assertEquals(List.of("scf", "scfd", "dlmw", "egl", "nvd", "rdh", "csf", "nw", "ssz", "min"), named);
        OptionValues set = OptionValues.of(adm.options(), Map.of("adm_enhn_gain_limit", "1.0", "adm_csf_mode", "2",
                "adm_skip_aim", "true", "debug", "true", "adm_skip_scale0", "true"));
        assertEquals("integer_adm2_csf_2_egl_1_ssz",
                FeatureName.column("VMAF_integer_feature_adm2_score", set));
        assertEquals("integer_adm_scale1_csf_2_egl_1_ssz", FeatureName.column("integer_adm_scale1", set));
    }

    @Test
    void refusesOptionsOutOfRange() {
        for (String[] bad : new String[][] {{"adm_csf_scale", "50.1"}, {"adm_csf_diag_scale", "-1"},
            {"adm_dlm_weight", "1.01"}, {"adm_enhn_gain_limit", "0.9"}, {"adm_enhn_gain_limit", "101"},
            {"adm_norm_view_dist", "0.7"}, {"adm_norm_view_dist", "24.5"}, {"adm_ref_display_height", "4321"},
            {"adm_csf_mode", "4"}, {"adm_noise_weight", "1501"}, {"adm_min_val", "2"}, {"adm_skip_aim", "1"}}) {
            assertThrows(FeatureException.class,
                    () -> OptionValues.of(adm.options(), Map.of(bad[0], bad[1])), bad[0] + "=" + bad[1]);
        }
    }

    @Test
    void refusesTooLittleDetail() {
        assertEquals("adm: adm_norm_view_dist times adm_ref_display_height is 3237, and must be at least 3240 "
                + "(1080 lines seen from 3 heights)", refusal(100, 100, Map.of("adm_ref_display_height", "1079")));
        assertEquals("adm: adm_norm_view_dist times adm_ref_display_height is 3229.2, and must be at least 3240 "
                + "(1080 lines seen from 3 heights)", refusal(100, 100, Map.of("adm_norm_view_dist", "2.99")));
    }

    @Test
    void refusesBlendsWithoutFigures() {
        assertEquals("adm: adm_csf_mode 3 has no figures for adm_ref_display_height 1080 at adm_norm_view_dist 4.0; "
                + "it knows 1080 at 3 and 5, 2160 at 1.5, 3 and 5, and 720 at 5",
                refusal(100, 100, Map.of("adm_csf_mode", "3", "adm_norm_view_dist", "4")));
    }

    @Test
    void refusesPicturesWithoutACoarsestScale() {
        assertEquals("adm: a picture of 16x17 is too small for four wavelet scales, which take at least 17x17",
                refusal(16, 17, Map.of()));
        assertEquals("adm: a picture of 1920x16 is too small for four wavelet scales, which take at least 17x17",
                refusal(1920, 16, Map.of()));
    }

    @Test
    void aPictureWithoutContrastLosesAndGainsNothing() {
        // No contrast and no noise weight leave 0 / 0 at each scale; the reference then leaves AIM unset.
        Run run = run(Map.of("adm_noise_weight", "0"), AdmPictures.FLAT.pair(64, 48, 8, 1));
        assertEquals(1, run.get("VMAF_integer_feature_adm2_score", 0));
        assertEquals(0, run.get("VMAF_integer_feature_aim_score", 0));
        assertEquals(1, run.get("VMAF_integer_feature_adm3_score", 0));
        assertEquals(Double.NaN, run.column("integer_adm_scale2")[0]);
    }

    @Test
    void aPictureDoesNotDependOnTheOneBefore() {
        FramePair first = AdmPictures.EXTREMES.pair(57, 43, 8, 1);
        FramePair second = AdmPictures.ENHANCED.pair(57, 43, 8, 2);
        Run together = run(Map.of("debug", "true"), first, second, first);
        Run alone = run(Map.of("debug", "true"), second);
        for (String name : alone.names()) {
            assertEquals(alone.get(name, 0), together.get(name, 1), name);
            assertEquals(together.get(name, 0), together.get(name, 2), name);
        }
    }
}
