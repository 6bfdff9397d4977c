package io.jvmaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.FrameSources;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example: compiled, run, and the same text as in the README. */
final class ReadmeExampleTest {
    private static final VideoFormat FORMAT = new VideoFormat(176, 144, PixelFormat.YUV420, 8);
    private static final String BEGIN = "<!-- begin example: features/src/test/java/io/jvmaf/ReadmeExampleTest.java -->";

    @TempDir
    private Path folder;

    private static double score(String reference, String distorted) throws IOException, InterruptedException {
        double score;
        // example
        ScoringPlan plan = ScoringPlan.standard().feature("psnr").threads(2);
        try (SourcePair clip = FrameSources.openPair(reference, distorted, null)) {
            ScoreResult result = Vmaf.score(clip.reference(), clip.distorted(), plan,
                    done -> System.err.println(done + " pictures done"));
            FeatureTable table = result.table();
            System.out.println("VMAF " + result.score().orElseThrow().mean());
            System.out.println("worst 5 % below " + table.percentile("vmaf", 5).orElseThrow());
            System.out.println("PSNR of picture 0: " + table.get("psnr_y", 0));
            // end
            score = result.score().orElseThrow().mean();
        }
        return score;
    }

    @Test
    void itRuns() throws Exception {
        List<FramePair> clip = Pictures.clip(FORMAT, 4, 11);
        Path reference = folder.resolve("reference.y4m");
        Path distorted = folder.resolve("distorted.y4m");
        try (FrameWriter references = FrameWriter.y4m(reference, FORMAT, 25, 1);
                FrameWriter distorteds = FrameWriter.y4m(distorted, FORMAT, 25, 1)) {
            for (FramePair pair : clip) {
                references.write(pair.reference());
                distorteds.write(pair.distorted());
            }
        }
        double score = score(reference.toString(), distorted.toString());
        assertTrue(score > 0 && score < 100, "score " + score);
    }

    @Test
    void theReadmeShowsIt() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String shown = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf("<!-- end example -->"))
                .replace("```java", "").replace("```", "").strip();
        String source = Files.readString(Path.of("src/test/java/io/jvmaf/ReadmeExampleTest.java"));
        String body = source.substring(source.indexOf("// example\n") + 11, source.indexOf("            // end\n"))
                .stripTrailing().stripIndent().strip();
        assertEquals(shown, body + "\n}");
    }
}
