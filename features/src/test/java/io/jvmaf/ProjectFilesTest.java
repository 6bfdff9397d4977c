package io.jvmaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about the repository itself. */
final class ProjectFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void videoCachesAndOutputsAreNeverCommitted() throws IOException {
        List<String> ignored = Files.readAllLines(ROOT.resolve(".gitignore"));
        for (String line : List.of("*.yuv", "*.y4m", ".workingdir2/", ".cache/", "*.parquet", "runs/", "target/",
                "fetch_manifest.json")) {
            assertTrue(ignored.contains(line), line);
        }
    }

    @Test
    void onlyTheVectorPackageImportsTheVectorApi() throws IOException {
        try (Stream<Path> sources = Files.walk(ROOT.resolve("features/src/main/java/io"))) {
            List<Path> offenders = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("kernel/vector"))
                    .filter(path -> read(path).contains("import jdk.incubator"))
                    .toList();
            assertEquals(List.of(), offenders);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
