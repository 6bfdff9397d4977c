package io.jvmaf.feature.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/adding-a-metric.md: compiled, run, and the same text as on that page. */
final class GradientMseExtractorTest {
    private static final GradientMseExtractor METRIC = new GradientMseExtractor();

    /** A black picture, and one that a single sample of {@code value} was put into. */
    private static FramePair dot(int bitDepth, int x, int y, int value) {
        VideoFormat format = new VideoFormat(5, 4, PixelFormat.YUV400, bitDepth);
        Frame distorted = new Frame(format, false);
        distorted.luma().set(x, y, value);
        return new FramePair(0, new Frame(format, false), distorted);
    }

    private static double score(Map<String, String> settings, FramePair pair) {
        return Run.of(METRIC, settings, KernelTier.scalar(), List.of(pair)).get("gradient_mse", 0);
    }

    @Test
    void aDotHasFourEdges() {
        assertEquals(4 * 9 / 12.0, score(Map.of(), dot(8, 2, 1, 3)));
        assertEquals(4 * 9 / 12.0, score(Map.of(), dot(10, 2, 1, 12)));
    }

    @Test
    void aStepOfTwoLooksPastTheNeighbour() {
        assertEquals(3 * 9 / 6.0, score(Map.of("gradient_step", "2"), dot(8, 2, 1, 3)));
        OptionValues two = OptionValues.of(METRIC.options(), Map.of("gradient_step", "2"));
        assertEquals("gradient_mse_gst_2", FeatureName.column("gradient_mse", two));
    }

    @Test
    void equalPicturesScoreNothingAndTooSmallOnesAreRefused() {
        FramePair pair = dot(8, 0, 0, 0);
        assertArrayEquals(new double[] {0}, Run.of(METRIC, Map.of(), KernelTier.scalar(), List.of(pair))
                .column("gradient_mse"));
        assertThrows(FeatureException.class, () -> score(Map.of("gradient_step", "4"), pair));
    }

    @Test
    void thePageShowsIt() throws IOException {
        String folder = "src/test/java/io/jvmaf/feature/gradient/";
        String page = Files.readString(Path.of("..", "docs", "adding-a-metric.md"));
        String begin = "<!-- begin example: features/" + folder + "GradientMseExtractor.java -->";
        String shown = page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- end example -->"))
                .replace("```java", "").replace("```", "").strip();
        assertEquals(Files.readString(Path.of(folder, "GradientMseExtractor.java")).strip(), shown);
    }
}
