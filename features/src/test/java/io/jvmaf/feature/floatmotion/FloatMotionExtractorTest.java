package io.jvmaf.feature.floatmotion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature float_motion=..., printed with %.17g. */
final class FloatMotionExtractorTest {
    private static final String MOTION = "VMAF_feature_motion_score";
    private static final String MOTION2 = "VMAF_feature_motion2_score";
    private static final String MOTION3 = "VMAF_feature_motion3_score";

    private static Run run(int width, int height, PixelFormat chroma, int bitDepth, int frames,
            Map<String, String> settings, int... visit) {
        List<FramePair> clip = Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), frames, 7);
        return Run.of(new FloatMotionExtractor(), settings, KernelTier.best(), clip, visit);
    }

    private static Run run8Bit(Map<String, String> settings, int... visit) {
        return run(61, 35, PixelFormat.YUV444, 8, 5, settings, visit);
    }

    private static void assertScores(Run run, String feature, double... scores) {
        assertArrayEquals(scores, run.column(feature), feature);
    }

    @Test
    void defaults() {
        Run run = run8Bit(Map.of());
        assertEquals(List.of(MOTION2, "difference", MOTION, MOTION3), run.names());
        assertScores(run, MOTION, 0, 10.154199600219727, 9.11887264251709, 8.768448829650879, 8.508073806762695);
        assertScores(run, MOTION2, 0, 9.11887264251709, 8.768448829650879, 8.508073806762695, 8.508073806762695);
        assertScores(run, MOTION3, 10.154199600219727, 9.11887264251709, 8.768448829650879, 8.508073806762695,
                8.508073806762695);
    }

    @Test
    void scoresDoNotDependOnTheOrderOfVisit() {
        Run run = run8Bit(Map.of(), 3, 0, 4, 1, 2);
        assertScores(run, MOTION, 0, 10.154199600219727, 9.11887264251709, 8.768448829650879, 8.508073806762695);
    }

    @Test
    void smallFilterBlendAndWeight() {
        Run run = run8Bit(Map.of("motion_filter_size", "3", "motion_fps_weight", "0.7", "motion_blend_factor", "0.5",
                "motion_blend_offset", "4"));
        assertScores(run, MOTION2, 0, 13.037447929382324, 12.861399841308593, 12.72551155090332, 12.72551155090332);
        assertScores(run, MOTION3, 8.869673919677734, 8.518723964691162, 8.430699920654297, 8.36275577545166,
                8.36275577545166);
    }

    @Test
    void halfSize() {
        Map<String, String> settings = Map.of("motion_add_scale1", "true");
        assertScores(run8Bit(settings), MOTION, 0, 19.423423767089844, 17.373077392578125, 16.62472152709961,
                15.952442169189453);
        assertScores(run(60, 36, PixelFormat.YUV420, 10, 4, settings), MOTION,
                0, 16.960134506225586, 16.283058166503906, 15.752357482910156);
        assertScores(run(35, 23, PixelFormat.YUV444, 16, 4, settings), MOTION,
                0, 23.271907806396484, 18.85262680053711, 16.59344482421875);
    }

    @Test
    void chroma() {
        Map<String, String> settings = Map.of("motion_add_uv", "true");
        assertScores(run(60, 36, PixelFormat.YUV420, 10, 4, settings), MOTION,
                0, 38.50977039337158, 32.467209815979004, 28.675500869750977);
        assertScores(run(35, 23, PixelFormat.YUV444, 16, 4, settings), MOTION,
                0, 36.07374858856201, 29.531235694885254, 26.18172550201416);
        assertScores(run(34, 18, PixelFormat.YUV420, 12, 4, settings), MOTION,
                0, 59.63817596435547, 53.79492664337158, 47.0142126083374);
        assertThrows(FeatureException.class, () -> run(34, 18, PixelFormat.YUV400, 8, 1, settings));
    }

    @Test
    void noFilterClippedWithoutDebug() {
        Run run = run8Bit(Map.of("motion_filter_size", "1", "motion_max_val", "7", "debug", "false"));
        assertEquals(List.of(MOTION2, "difference", MOTION3), run.names());
        assertScores(run, MOTION2, 0, 7, 7, 7, 7);
        assertScores(run, MOTION3, 7, 7, 7, 7, 7);
    }

    @Test
    void forcedToZero() {
        Run run = run8Bit(Map.of("motion_force_zero", "true"));
        assertEquals(List.of(MOTION2, MOTION3, MOTION), run.names());
        for (String feature : run.names()) {
            assertScores(run, feature, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void clipOfOnePicture() {
        Run run = run(35, 23, PixelFormat.YUV444, 16, 1, Map.of());
        for (String feature : List.of(MOTION, MOTION2, MOTION3)) {
            assertScores(run, feature, 0);
        }
    }
}
