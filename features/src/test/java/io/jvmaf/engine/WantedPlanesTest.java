package io.jvmaf.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.ScoringPlan;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run reads is what its extractors look at. */
final class WantedPlanesTest {
    private static final VideoFormat FORMAT = new VideoFormat(32, 16, PixelFormat.YUV420, 8);

    @ParameterizedTest
    @CsvSource({
        "vif, 1, ALL, ALL",
        "ciede, 3, ALL, ALL",
        "speed_chroma, 3, CHROMA, CHROMA",
        "speed_chroma motion, 3, ALL, ALL",
        "speed_chroma vif, 3, ALL, ALL",
        "motion, 1, ALL, NOTHING",
        "motion float_motion, 1, ALL, NOTHING",
        "motion float_moment, 1, ALL, ALL",
    })
    void framesWantWhatSomeExtractorLooksAt(String features, int planes, Frame.Wanted reference,
            Frame.Wanted distorted) {
        ScoringPlan plan = ScoringPlan.empty();
        for (String feature : features.split(" ")) {
            plan = plan.feature(feature);
        }
        ExtractorSet set = ExtractorSet.of(plan);
        assertEquals(reference, set.referenceFrame(FORMAT).wanted());
        assertEquals(distorted, set.distortedFrame(FORMAT).wanted());
        assertEquals(planes, set.referenceFrame(FORMAT).planes());
        assertEquals(planes, set.distortedFrame(FORMAT).planes());
    }
}
