package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.cli.Terminal;
import io.jvmaf.train.SyntheticTable;
import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table to a registered model, by the commands. */
class TrainPathTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int jvmaf(String... arguments) {
        out.reset();
        err.reset();
        return TrainMain.run(arguments, new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false));
    }

    private String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void done(String... arguments) {
        assertEquals(0, jvmaf(arguments), this::complaints);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Fields evaluated(String model, String features) throws IOException {
        done("eval", "--model", model, "--features", features, "--split", "test", "--json", path("eval.json"),
                "--html", path("eval.html"));
        return new Fields(JsonFiles.read(folder.resolve("eval.json"), 1 << 20), "eval").objects("models").get(0);
    }

    @Test
    void fitsTheSameBytesTwiceAndTheGraphScoresAsTheCheckpoint() throws IOException {
        String features = SyntheticTable.write(folder.resolve("t.parquet"), 7, 7, 3).toString();
        Path config = Files.writeString(folder.resolve("c.yaml"), "model: svr_rbf\nmodel_args:\n  C: [10, 100]\n"
                + "  gamma: 0.05\nseed: 3\n");
        for (String run : new String[] {"a", "b"}) {
            done("fit", "--config", config.toString(), "--features", features, "--output", path(run));
            done("export", "--checkpoint", path(run + "/best.ckpt"), "--features", features, "--output",
                    path(run + "/m.onnx"));
        }
        for (String file : new String[] {"best.ckpt", "last.ckpt", "metrics.csv", "learning_curve.svg",
            "cross_validation.csv", "m.onnx", "m.json"}) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("a").resolve(file)),
                    Files.readAllBytes(folder.resolve("b").resolve(file)), file);
        }
        Fields java = evaluated(path("a/best.ckpt"), features);
        Fields graph = evaluated(path("a/m.onnx"), features);
        assertEquals(java.number("rmse"), graph.number("rmse"), 1e-4);
        assertTrue(java.number("plcc") > 0.99, () -> "PLCC " + java.number("plcc"));
        assertTrue(java.number("rmse") < 3, () -> "RMSE " + java.number("rmse"));
        assertTrue(Files.readString(folder.resolve("eval.html")).contains("<svg"));
        done("register", "--model", path("a/m.onnx"), "--license", "CC0-1.0");
        done("register", "--check", path("a/registry.json"));
        Files.write(folder.resolve("a/m.onnx"), new byte[] {0x08, 0x08}, StandardOpenOption.APPEND);
        assertEquals(1, jvmaf("eval", "--model", path("a/m.onnx"), "--features", features));
        assertTrue(complaints().contains("SHA-256"), this::complaints);
        assertEquals(1, jvmaf("register", "--check", path("a/registry.json")));
    }

    @Test
    void thePublishedModelReproducesTheTeacherAndItsGraphNearly() throws IOException {
        String features = SyntheticTable.write(folder.resolve("t.parquet"), 3, 4, 2).toString();
        done("eval", "--model", "vmaf_v0.6.1", "--features", features, "--split", "all", "--json", path("e.json"));
        Fields exact = new Fields(JsonFiles.read(folder.resolve("e.json"), 1 << 20), "e").objects("models").get(0);
        assertEquals(0, exact.number("max_abs_difference"));
        assertEquals(0, exact.number("rmse"));
        done("export", "--vmaf-model", "vmaf_v0.6.1", "--features", features, "--output", path("v.onnx"));
        done("eval", "--model", path("v.onnx"), "--features", features, "--split", "all", "--json", path("e.json"));
        Fields graph = new Fields(JsonFiles.read(folder.resolve("e.json"), 1 << 20), "e").objects("models").get(0);
        assertTrue(graph.number("max_abs_difference") <= 1e-4);
        assertFalse(graph.number("max_abs_difference") == 0);
    }

    @Test
    void refusesWhatItCannotDoInOneLine() throws IOException {
        String features = SyntheticTable.write(folder.resolve("t.parquet"), 3, 4, 2).toString();
        assertEquals(2, jvmaf("fit", "--features", features));
        assertEquals(2, jvmaf("eval", "--features", features));
        assertEquals(1, jvmaf("eval", "--features", features, "--model", "nothing_of_that_name"));
        assertEquals(2, jvmaf("eval", "--features", features, "--model", "vmaf_v0.6.1", "--split", "rest"));
        assertEquals(3, jvmaf("eval", "--features", features, "--model", "vmaf_v0.6.1", "--split", "all",
                "--min-plcc", "1.5"));
        assertEquals(1, jvmaf("eval", "--features", features, "--model", "vmaf_v1.0.16_3d0h", "--split", "all"));
        assertEquals(1, complaints().lines().count());
    }

    @Test
    void leavesEachSourceOutOnce() throws IOException {
        String features = SyntheticTable.write(folder.resolve("t.parquet"), 4, 5, 2).toString();
        Path config = Files.writeString(folder.resolve("c.yaml"), "model: ridge\nmodel_args: {lambda: 0.01}\n");
        done("eval", "--loso", "--config", config.toString(), "--features", features, "--json", path("l.json"));
        Fields result = new Fields(JsonFiles.read(folder.resolve("l.json"), 1 << 20), "l")
                .objects("leave_one_source_out").get(0);
        assertEquals(4, result.objects("folds").size());
        assertEquals(40, result.object("pooled").whole("n_samples"));
        assertTrue(result.number("mean_plcc") > 0.95);
    }
}
