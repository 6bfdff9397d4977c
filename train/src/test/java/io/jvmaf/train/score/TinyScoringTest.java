package io.jvmaf.train.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.cli.Terminal;
import io.jvmaf.train.cli.TrainMain;
import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.Fields;
import io.jvmaf.train.onnx.OnnxExport;
import io.jvmaf.train.onnx.SampleRows;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring with a tiny model: the published one as ONNX, whose scores are known. */
class TinyScoringTest {
    private static final int FRAMES = 5;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void prepare() throws IOException {
        clip("ref.y4m", 0);
        clip("dis.y4m", 24);
        new OnnxExport(folder.resolve("m.onnx"), 17, 1e-4).write("vmaf_v0.6.1", SampleRows.plausible());
    }

    /** Moving noise, more and less of it. */
    private void clip(String name, int noise) throws IOException {
        VideoFormat format = new VideoFormat(96, 64, PixelFormat.YUV420, 8);
        Random random = new Random(noise);
        try (FrameWriter writer = FrameWriter.y4m(folder.resolve(name), format, 25, 1)) {
            for (int i = 0; i < FRAMES; i++) {
                Frame frame = new Frame(format, true);
                for (int y = 0; y < 64; y++) {
                    for (int x = 0; x < 96; x++) {
                        int texture = 40 + ((x + 2 * i) * (y + 3) * 7 >> 3) % 160;
                        frame.plane(0).set(x, y, texture + (noise == 0 ? 0 : random.nextInt(noise)));
                    }
                }
                writer.write(frame);
            }
        }
    }

    private int score(String... options) {
        List<String> arguments = new ArrayList<>(List.of("-r", path("ref.y4m"), "-d", path("dis.y4m"),
                "--json", "--precision", "max", "-o", path("r.json"), "--tiny-model", path("m.onnx")));
        arguments.addAll(List.of(options));
        return TrainMain.run(arguments.toArray(String[]::new), new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theBlockHasThePublishedModelsScores() {
        assertEquals(0, score(), err::toString);
        Fields report = new Fields(JsonFiles.read(folder.resolve("r.json"), 1 << 20), "report");
        Fields tiny = report.object("tiny_model");
        List<Fields> frames = report.objects("frames");
        double[] scores = tiny.numbers("per_frame");
        assertEquals(FRAMES, scores.length);
        for (int i = 0; i < FRAMES; i++) {
            assertEquals(frames.get(i).object("metrics").number("vmaf"), scores[i], 1e-4);
        }
        assertTrue(scores[2] > 5 && scores[2] < 99, () -> "picture 2 scores " + scores[2]);
        assertEquals(report.object("pooled_metrics").object("vmaf").number("mean"), tiny.number("mean"), 1e-4);
        assertEquals("cpu", tiny.text("device_used"));
        assertEquals(64, tiny.text("sha256").length());
        assertEquals(2, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void everyOtherPictureAndAnotherModelChangeNothingForIt() {
        assertEquals(0, score("--subsample", "2", "-m", "version=vmaf_4k_v0.6.1:name=uhd"), err::toString);
        Fields report = new Fields(JsonFiles.read(folder.resolve("r.json"), 1 << 20), "report");
        assertEquals(3, report.object("tiny_model").numbers("per_frame").length);
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertEquals(1, score("--tiny-device", "cuda"));
        assertEquals(255, score("--tiny-model-verify"));
        assertEquals(255, score("--tiny-model", path("nothing.onnx")));
        assertEquals(3, err.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("jvmaf: "))
                .filter(line -> !line.contains("warning")).count());
    }
}
