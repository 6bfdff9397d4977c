package io.jvmaf.train.extract;

import io.jvmaf.train.json.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the cache of a data root is. */
public final class CacheLocation {
    private static final String FOLDER = ".cache";
    private static final int DIGITS = 16;

    private CacheLocation() {}

    /** The file {@code name} in the root's {@code .cache}; where the root cannot be written to, in the user's. */
    public static Path of(Path root, String name, Map<String, String> environment) {
        Path inside = root.resolve(FOLDER);
        if (Files.isWritable(Files.exists(inside) ? inside : root)) {
            return inside.resolve(name);
        }
        String cache = environment.get("XDG_CACHE_HOME");
        Path user = cache != null && !cache.isEmpty() ? Path.of(cache)
                : Path.of(System.getProperty("user.home"), FOLDER);
        String which = AtomicFile.sha256(root.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return user.resolve("jvmaf").resolve(which).resolve(name);
    }
}
