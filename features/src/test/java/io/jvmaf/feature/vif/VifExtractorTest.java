package io.jvmaf.feature.vif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names, order, options and the least size of the extractor. */
final class VifExtractorTest {
    private static final FeatureExtractor VIF = Extractors.byName("vif").orElseThrow();
    private static final List<String> SCORES = List.of("VMAF_integer_feature_vif_scale0_score",
            "VMAF_integer_feature_vif_scale1_score", "VMAF_integer_feature_vif_scale2_score",
            "VMAF_integer_feature_vif_scale3_score");
    private static final List<String> DEBUG = List.of("integer_vif", "integer_vif_num", "integer_vif_den",
            "integer_vif_num_scale0", "integer_vif_den_scale0", "integer_vif_num_scale1", "integer_vif_den_scale1",
            "integer_vif_num_scale2", "integer_vif_den_scale2", "integer_vif_num_scale3", "integer_vif_den_scale3");

    private static Map<String, Double> extract(FramePair pair, Map<String, String> settings) {
        Map<String, Double> scores = new LinkedHashMap<>();
        FrameWindow window = new FrameWindow() {
            @Override
            public FramePair current() {
                return pair;
            }

            @Override
            public FramePair before(int distance) {
                throw new AssertionError("vif looks at one pair alone");
            }
        };
        FeatureSink sink = new FeatureSink() {
            @Override
            public void put(String feature, double value) {
                scores.put(feature, value);
            }

            @Override
            public void keep(String column, double value) {
                throw new AssertionError("vif keeps nothing");
            }
        };
        VIF.open(pair.reference().format(), OptionValues.of(VIF.options(), settings), KernelTier.best())
                .extract(window, sink);
        return scores;
    }

    @Test
    void scoresComeInOrder() {
        FramePair pair = Content.TEXTURE.pair(40, 30, 8, 1);
        assertEquals(SCORES, new ArrayList<>(extract(pair, Map.of()).keySet()));
        List<String> all = new ArrayList<>(SCORES);
        all.addAll(DEBUG);
        assertEquals(all, new ArrayList<>(extract(pair, Map.of("debug", "true")).keySet()));
        assertEquals(all, VIF.provided());
    }

    @Test
    void withoutScale0TheTotalsLeaveItOut() {
        FramePair pair = Content.TEXTURE.pair(70, 50, 8, 2);
        Map<String, Double> whole = extract(pair, Map.of("debug", "true"));
        Map<String, Double> rest = extract(pair, Map.of("debug", "true", "vif_skip_scale0", "true"));
        assertEquals(0, rest.get("VMAF_integer_feature_vif_scale0_score"));
        assertEquals(0, rest.get("integer_vif_num_scale0"));
        assertEquals(-1, rest.get("integer_vif_den_scale0"));
        assertEquals(whole.get("integer_vif_num_scale1") + whole.get("integer_vif_num_scale2")
                + whole.get("integer_vif_num_scale3"), rest.get("integer_vif_num"));
        assertEquals(whole.get("VMAF_integer_feature_vif_scale1_score"),
                rest.get("VMAF_integer_feature_vif_scale1_score"));
    }

    @Test
    void gainAboveTheLimitDoesNotCount() {
        FramePair pair = Content.ENHANCED.pair(80, 60, 8, 3);
        String scale1 = "VMAF_integer_feature_vif_scale1_score";
        double free = extract(pair, Map.of()).get(scale1);
        double limited = extract(pair, Map.of("vif_enhn_gain_limit", "1.0")).get(scale1);
        assertTrue(free > 1 && limited < 1, free + " " + limited);
    }

    @Test
    void identicalPicturesKeepAllInformation() {
        FramePair pair = Content.IDENTICAL.pair(33, 35, 12, 4);
        assertEquals(1, extract(pair, Map.of()).get("VMAF_integer_feature_vif_scale0_score"), 1e-3);
    }

    @Test
    void aLoneSampleAtTheCoarsestScaleIsItsOwnSurroundings() {
        FramePair pair = Content.NOISE.pair(8, 8, 8, 5);
        Map<String, Double> scores = extract(pair, Map.of("debug", "true"));
        // One flat sample without variance: libvmaf reads what the scale before left in its buffers.
        assertEquals(1, scores.get("integer_vif_num_scale3"));
        assertEquals(1, scores.get("integer_vif_den_scale3"));
    }

    @Test
    void picturesWithoutACoarsestScaleAreRefused() {
        for (int[] size : new int[][] {{7, 8}, {8, 7}, {1, 1}}) {
            VideoFormat format = new VideoFormat(size[0], size[1], PixelFormat.YUV420, 8);
            OptionValues options = OptionValues.of(VIF.options(), Map.of());
            FeatureException refusal = assertThrows(FeatureException.class,
                    () -> VIF.open(format, options, KernelTier.scalar()));
            assertEquals("vif needs pictures of at least 8x8, these are " + size[0] + "x" + size[1],
                    refusal.getMessage());
        }
    }
}
