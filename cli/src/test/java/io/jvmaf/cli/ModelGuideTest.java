package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.ModelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What models take for granted about the viewer. */
final class ModelGuideTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vmaf_v0.6.1|false|1080|1080-line television seen from 3 picture heights",
        "vmaf_v0.6.1|true|1080|1080p video on a phone",
        "vmaf_v0.6.1neg|false|1080|1080-line television seen from 3 picture heights, no credit for enhancement",
        "vmaf_b_v0.6.3|false|1080|1080-line television seen from 3 picture heights, with a 95 % interval",
        "vmaf_4k_v0.6.1|false|2160|2160-line television seen from 1.5 picture heights",
        "vmaf_4k_v0.6.1neg|true|2160|2160-line television seen from 1.5 picture heights, no credit for enhancement",
        "vmaf_float_v0.6.1|false|1080|1080-line television seen from 3 picture heights, floating-point features",
        "vmaf_v1.0.16_3d0h|false|1080|1080-line display seen from 3 picture heights",
        "vmaf_v1.0.16_5d0h|true|1080|1080-line display seen from 5 picture heights",
        "vmaf_v1.0.16_1d5h_2160|false|2160|2160-line display seen from 1.5 picture heights",
        "vmaf_v1.0.16_hfr_3d0h_2160|false|2160|2160-line display seen from 3 picture heights, high frame rate",
    })
    void namesTellTheViewingCondition(String name, boolean transform, int height, String viewing) {
        assertEquals(new ModelGuide(height, viewing), ModelGuide.of(name, transform));
    }

    @Test
    void everyBuiltInModelHasAGuide() {
        for (String name : BuiltInModels.names()) {
            assertNotNull(ModelGuide.of(name, false), name);
        }
    }

    @Test
    void filesAndUnknownNamesHaveNone() {
        assertNull(ModelGuide.of(ModelSpec.file("vmaf_v0.6.1.json")));
        assertNull(ModelGuide.of("vmaf_v2.0", false));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, true", "1920, 800, true", "1440, 1080, true", "1080, 1920, true", "1998, 1080, true",
        "2048, 858, true", "1280, 720, false", "3840, 2160, false", "576, 324, false", "1728, 972, true",
        "1727, 900, false"})
    void aVideoFitsIfOneSideFillsTheDisplay(int width, int height, boolean fits) {
        assertEquals(fits, ModelGuide.of("vmaf_v0.6.1", false).fits(width, height));
    }
}
