package io.jvmaf.feature.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature motion=..., printed with %.17g. */
final class MotionExtractorTest {
    private static final String SAD = "VMAF_integer_feature_motion_sad_score";
    private static final String MOTION = "VMAF_integer_feature_motion_score";
    private static final String MOTION2 = "VMAF_integer_feature_motion2_score";
    private static final String MOTION3 = "VMAF_integer_feature_motion3_score";

    private static Run run(int width, int height, PixelFormat chroma, int bitDepth, int frames,
            Map<String, String> settings, int... visit) {
        List<FramePair> clip = Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), frames, 7);
        return Run.of(new MotionExtractor(), settings, KernelTier.best(), clip, visit);
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
        assertEquals(List.of(SAD, MOTION2, MOTION3), run.names());
        assertScores(run, SAD, 0, 10.154129464285715, 9.118832333138172, 8.768411519320843, 8.508046692037471);
        assertScores(run, MOTION2, 0, 9.118832333138172, 8.768411519320843, 8.508046692037471, 8.508046692037471);
        assertScores(run, MOTION3, 10.154129464285715, 9.118832333138172, 8.768411519320843, 8.508046692037471,
                8.508046692037471);
    }

    @Test
    void scoresDoNotDependOnTheOrderOfVisit() {
        Run run = run8Bit(Map.of(), 3, 0, 4, 1, 2);
        assertScores(run, SAD, 0, 10.154129464285715, 9.118832333138172, 8.768411519320843, 8.508046692037471);
    }

    @Test
    void fiveFrameWindowBlendWeightAndAverage() {
        Run run = run8Bit(Map.of("debug", "true", "motion_five_frame_window", "true", "motion_moving_average", "true",
                "motion_blend_factor", "0.5", "motion_blend_offset", "4", "motion_fps_weight", "0.7"));
        assertEquals(List.of(SAD, MOTION, MOTION2, MOTION3), run.names());
        assertScores(run, SAD, 0, 0, 7.624199538934425, 7.068017418032786, 6.633577100409836);
        assertScores(run, MOTION, 0, 0, 7.624199538934425, 7.068017418032786, 6.633577100409836);
        assertScores(run, MOTION2, 0, 0, 7.068017418032786, 6.633577100409836, 6.633577100409836);
        assertScores(run, MOTION3, 5.8120997694672125, 5.8120997694672125, 5.673054239241803, 5.4253986296106556,
                5.316788550204918);
    }

    @Test
    void greatestValue() {
        Run run = run8Bit(Map.of("motion_max_val", "9", "motion_moving_average", "true"));
        assertScores(run, SAD, 0, 9, 9, 8.768411519320843, 8.508046692037471);
        assertScores(run, MOTION2, 0, 9, 8.768411519320843, 8.508046692037471, 8.508046692037471);
        assertScores(run, MOTION3, 9, 9, 8.884205759660421, 8.638229105679157, 8.508046692037471);
    }

    @Test
    void forcedToZero() {
        Run run = run8Bit(Map.of("motion_force_zero", "true"));
        for (String feature : List.of(SAD, MOTION2, MOTION3)) {
            assertScores(run, feature, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void higherDepths() {
        assertScores(run(60, 36, PixelFormat.YUV420, 10, 4, Map.of()), SAD,
                0, 9.162991898148148, 8.908255570023147, 8.634412977430555);
        assertScores(run(34, 18, PixelFormat.YUV420, 12, 4, Map.of()), SAD,
                0, 13.692899816176471, 11.170955882352942, 9.54971532883987);
        assertScores(run(35, 23, PixelFormat.YUV444, 16, 4, Map.of()), SAD,
                0, 12.131419836956521, 9.904076086956522, 8.697719332298137);
    }

    @Test
    void clipsShorterThanTheWindow() {
        Map<String, String> window = Map.of("motion_five_frame_window", "true");
        assertScores(run(35, 23, PixelFormat.YUV444, 16, 2, window), MOTION3, 0, 0);
        assertScores(run(35, 23, PixelFormat.YUV444, 16, 3, window), MOTION2, 0, 0, 12.590843361801243);
        assertScores(run(35, 23, PixelFormat.YUV444, 16, 1, Map.of()), MOTION3, 0);
    }
}
