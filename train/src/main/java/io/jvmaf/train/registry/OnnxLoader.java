package io.jvmaf.train.registry;

import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.onnx.OnnxModel;
import io.jvmaf.train.onnx.OnnxRules;
import io.jvmaf.train.onnx.Sidecar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens ONNX files that others made. In this order: the path is resolved, held against the folder that models may come
 * from, and must be a regular file of a bounded size; its bytes are read once; its operators are looked at; they must
 * hash to what the sidecar and a registry beside it say; then a runtime gets those same bytes.
 */
public final class OnnxLoader {
    /** The environment variable that names the only folder models may come from. */
    public static final String JAIL = "JVMAF_MODEL_DIR";
    /** Its name in the fork that this follows. */
    public static final String OLD_JAIL = "VMAF_TINY_MODEL_DIR";

    private OnnxLoader() {}

    /** A model with what its sidecar says. */
    public record Loaded(OnnxModel model, Sidecar sidecar, String sha256) {}

    /**
     * Opens the model at {@code path}, from the folder that the environment names if it does.
     *
     * @throws ModelException in one line, if a rule refuses it
     */
    public static Loaded load(Path path, int threads) {
        String jail = Optional.ofNullable(System.getenv(JAIL)).orElse(System.getenv(OLD_JAIL));
        return load(path, threads, jail == null ? null : Path.of(jail));
    }

    /** The same from {@code jail}, or from anywhere if that is {@code null}. */
    public static Loaded load(Path path, int threads, Path jail) {
        Path real = resolved(path, jail);
        byte[] bytes = bytes(real, path);
        OnnxRules.check(bytes, path.toString());
        Path sidecarPath = Sidecar.beside(real);
        if (!Files.isRegularFile(sidecarPath)) {
            throw new ModelException(path + " has no sidecar: " + sidecarPath.getFileName()
                    + " beside it must say what its input is");
        }
        Sidecar sidecar = Sidecar.read(sidecarPath);
        String sha256 = AtomicFile.sha256(bytes);
        compare(path, sha256, sidecar.sha256(), sidecarPath);
        Path registry = real.resolveSibling(Registry.FILE);
        if (Files.exists(registry)) {
            Registry.read(registry).sha256(real.getFileName().toString())
                    .ifPresent(expected -> compare(path, sha256, expected, registry));
        }
        return new Loaded(OnnxModel.open(bytes, sidecar.name(), sidecar.features(), threads), sidecar, sha256);
    }

    private static Path resolved(Path path, Path jail) {
        Path allowed = null;
        if (jail != null) {
            try {
                allowed = jail.toRealPath();
            } catch (IOException e) {
                throw new ModelException("the folder for models, " + jail + ", is not there", e);
            }
            if (!Files.isDirectory(allowed)) {
                throw new ModelException("the folder for models, " + jail + ", is no folder");
            }
        }
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw new ModelException(path + " is not there", e);
        }
        if (allowed != null && !real.startsWith(allowed)) {
            throw new ModelException(path + " is not in the folder for models, " + jail);
        }
        if (!Files.isRegularFile(real)) {
            throw new ModelException(path + " is not a regular file");
        }
        return real;
    }

    private static byte[] bytes(Path real, Path path) {
        try (InputStream in = Files.newInputStream(real)) {
            return in.readNBytes((int) OnnxRules.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new ModelException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void compare(Path path, String sha256, String expected, Path by) {
        if (expected != null && !expected.equals(sha256)) {
            throw new ModelException(path + " has SHA-256 " + sha256 + ", not the " + expected + " of "
                    + by.getFileName());
        }
    }
}
