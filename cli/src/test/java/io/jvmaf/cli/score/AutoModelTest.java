package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.ScoringPlan;
import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model is picked, and what is said of it. */
final class AutoModelTest {
    private static AutoModel pick(int width, int height, double rate, String display) {
        return AutoModel.of(new VideoFormat(width, height, PixelFormat.YUV420, 8), rate,
                display == null ? null : Display.of(display).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 25, , 3d0h", "1920, 800, 24, , 3d0h", "576, 324, 30, , 3d0h", "1080, 1920, 30, , 3d0h",
        "2560, 1440, 30, , 3d0h", "3840, 2160, 30, , 1d5h_2160", "3840, 1600, 24, , 1d5h_2160",
        "2160, 3840, 30, , 1d5h_2160", "1920, 1080, 50, , hfr_3d0h", "3840, 2160, 59.94, , hfr_1d5h_2160",
        "1920, 1080, 48, , hfr_3d0h", "1920, 1080, 0, , 3d0h", "3840, 2160, 25, 1080p, 3d0h",
        "1920, 1080, 25, phone, 5d0h", "1920, 1080, 60, phone, hfr_5d0h", "1920, 1080, 25, 4k, 1d5h_2160",
    })
    void byDisplaySizeAndRate(int width, int height, double rate, String display, String model) {
        String version = pick(width, height, rate, display).version();
        assertEquals("vmaf_v1.0.16_" + model, version);
        assertTrue(BuiltInModels.names().contains(version));
    }

    @Test
    void theReasonNamesWhatItWasPickedBy() {
        assertEquals("1920x800 is closest to a 1080-line display seen from 3 picture heights, and 24 frames/s are no "
                + "high rate", pick(1920, 800, 24, null).why());
        assertEquals("--display asks for a phone, and 60 frames/s are a high rate", pick(1920, 1080, 60, "phone").why());
        assertEquals("--display asks for a 2160-line display seen from 1.5 picture heights, and no frame rate is given, "
                + "so no high one is taken for granted", pick(640, 360, 0, "4k").why());
    }

    @Test
    void itTakesThePlaceOfTheModelToBePickedAndNothingElse() {
        ModelSpec other = ModelSpec.builtIn("vmaf_v0.6.1").named("old");
        ModelSpec auto = new ModelSpec("auto", null, "new", true, false, Map.of("vif", Map.of("debug", "true")));
        ScoringPlan plan = ScoringPlan.empty().model(other).model(auto).feature("psnr").subsample(3).threads(2);
        ScoringPlan picked = pick(1920, 1080, 25, null).in(plan);
        assertEquals(List.of(other, new ModelSpec("vmaf_v1.0.16_3d0h", null, "new", true, false,
                Map.of("vif", Map.of("debug", "true")))), picked.models());
        assertEquals(plan, new ScoringPlan(plan.models(), picked.features(), picked.subsample(), picked.threads(),
                picked.tier(), picked.predict()));
    }
}
