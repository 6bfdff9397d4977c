package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.TestCorpus;
import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From videos to scores of a model that was fitted to them, twice, with the same bytes at every step. */
class WholeWayTest {
    @TempDir
    Path folder;

    private void done(String... arguments) {
        TestCorpus.Result result = TestCorpus.run(arguments);
        assertEquals(0, result.status(), result::err);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Fields evaluated(String model, String features, String split) {
        done("eval", "--model", model, "--features", features, "--split", split, "--json", path("eval.json"));
        return new Fields(JsonFiles.read(folder.resolve("eval.json"), 1 << 20), "eval").objects("models").get(0);
    }

    @Test
    void extractsFitsExportsAndEvaluates() throws IOException {
        TestCorpus.write(folder.resolve("corpus"), 4, 6, 4);
        Path config = Files.writeString(folder.resolve("tiny.yaml"), """
                model: fr_regressor
                model_args: {in_features: 6, hidden: 16, depth: 2, dropout: 0.0, lr: 5e-3}
                min_steps: 600
                early_stopping: {patience: 0}
                """);
        for (String run : new String[] {"a", "b"}) {
            done("extract-features", "--data-root", path("corpus"), "--dataset", "nflx-local", "--output",
                    path(run + ".parquet"));
            done("fit", "--config", config.toString(), "--features", path(run + ".parquet"), "--output", path(run));
            done("export", "--checkpoint", path(run + "/best.ckpt"), "--features", path(run + ".parquet"), "--output",
                    path(run + "/m.onnx"), "--opset", "17");
        }
        for (String file : new String[] {".parquet", "/best.ckpt", "/last.ckpt", "/metrics.csv", "/m.onnx",
            "/m.json"}) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("a" + file)),
                    Files.readAllBytes(folder.resolve("b" + file)), file);
        }
        Fields graph = evaluated(path("a/m.onnx"), path("a.parquet"), "all");
        assertEquals(24, graph.whole("n_samples"));
        assertTrue(graph.number("plcc") > 0.9, () -> "PLCC " + graph.number("plcc"));
        assertEquals(evaluated(path("a/best.ckpt"), path("a.parquet"), "all").number("rmse"), graph.number("rmse"),
                1e-4);
    }

    @Test
    void thePublishedModelReproducesTheTeacherOnExtractedFrames() throws IOException {
        TestCorpus.write(folder.resolve("corpus"), 2, 3, 4);
        done("extract-features", "--data-root", path("corpus"), "--dataset", "nflx-local", "--level", "frame",
                "--output", path("f.parquet"));
        Fields exact = evaluated("vmaf_v0.6.1", path("f.parquet"), "all");
        assertEquals(24, exact.whole("n_samples"));
        assertEquals(0, exact.number("max_abs_difference"));
    }
}
