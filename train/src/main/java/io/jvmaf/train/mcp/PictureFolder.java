package io.jvmaf.train.mcp;

import io.jvmaf.train.json.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where pictures go: the folder that the environment names, or one of this server's own, made when the first is written
 * and readable to its user alone. Each call has a folder of its own in it.
 */
final class PictureFolder {
    /** The environment variable that names the folder. */
    static final String VARIABLE = "JVMAF_MCP_OUTPUT";

    private final Path named;
    private Path own;

    private PictureFolder(Path named) {
        this.named = named;
    }

    static PictureFolder of(Map<String, String> environment) {
        String folder = environment.getOrDefault(VARIABLE, "");
        return new PictureFolder(folder.isBlank() ? null : Path.of(folder).toAbsolutePath());
    }

    /** The folder as far as it is known, for people. */
    synchronized String text() {
        return named != null ? named.toString() : own != null ? own.toString() : "a folder for temporary files";
    }

    /** A new folder for the pictures of one call. */
    synchronized Path next() throws IOException {
        if (named != null) {
            Files.createDirectories(named);
            return Files.createTempDirectory(named, "frames-");
        }
        if (own == null) {
            own = Files.createTempDirectory("jvmaf-mcp-");
        }
        return Files.createTempDirectory(own, "frames-");
    }

    /** Writes {@code png} as {@code name} into {@code folder}, whole or not at all. */
    static Path write(Path folder, String name, byte[] png) throws IOException {
        Path file = folder.resolve(name);
        AtomicFile.write(file, png);
        return file;
    }
}
