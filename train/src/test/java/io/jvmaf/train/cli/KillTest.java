package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.TestCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An extraction that is killed goes on where it was, and ends with the table of one that was not. */
final class KillTest {
    @TempDir
    private Path folder;

    private Process start(Path root, Path table) throws IOException {
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), TrainMain.class.getName(),
                "extract-features", "--data-root", root.toString(), "--dataset", "nflx-local", "--output",
                table.toString(), "--jobs", "1")).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
    }

    @Test
    @Timeout(120)
    void resumesWithTheSameBytes() throws IOException, InterruptedException {
        Path root = folder.resolve("corpus");
        TestCorpus.write(root, 2, 9, 150);
        Path table = folder.resolve("killed.parquet");
        Path cache = root.resolve(".cache/nflx_features.parquet");
        Process process = start(root, table);
        while (process.isAlive() && !Files.exists(cache)) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertFalse(Files.exists(table), "it was killed in the middle");
        assertTrue(Files.exists(cache));

        process = start(root, table);
        assertEquals(0, process.waitFor());
        String log = Files.readString(folder.resolve("log"));
        assertFalse(log.contains("cache: 0 hits"), log);
        assertFalse(log.contains("18 hits"), log);

        Path whole = folder.resolve("whole.parquet");
        assertEquals(0, TestCorpus.run("extract-features", "--data-root", root.toString(), "--dataset", "nflx-local",
                "--output", whole.toString(), "--no-cache").status());
        assertEquals(-1, Files.mismatch(whole, table));
        try (var files = Files.list(root.resolve(".cache"))) {
            assertEquals(2, files.count(), "the cache and its lock, and nothing half written");
        }
    }
}
