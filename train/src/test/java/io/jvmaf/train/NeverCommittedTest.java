package io.jvmaf.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Video and what is made of it stays out of the project's history. */
final class NeverCommittedTest {
    @Test
    void gitPassesOverCorporaCachesAndRuns() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of("..", ".gitignore"));
        assertEquals(List.of(), List.of("*.yuv", ".workingdir2/", ".cache/", "*.parquet", "runs/", "fetch_manifest.json",
                "*.run-manifest.json").stream().filter(pattern -> !ignored.contains(pattern)).toList());
    }
}
