package io.jvmaf.train.extract;

import io.jvmaf.Vmaf;
import io.jvmaf.cli.UsageException;
import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.train.json.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The model whose scores others learn.
 *
 * @param name what tables call it
 * @param spec the model
 * @param sha256 of the file that holds it; of a built-in one, of the resource that holds them all
 */
public record Teacher(String name, ModelSpec spec, String sha256) {
    /** The teacher of the published recipe. */
    public static final String DEFAULT = "vmaf_v0.6.1";
    private static final String RESOURCE = "/io/jvmaf/model/built-in-models.bin";

    /**
     * The built-in model {@code text}, else the model in the file of that path.
     *
     * @throws UsageException if there is neither
     */
    public static Teacher of(String text) throws IOException {
        if (BuiltInModels.names().contains(text)) {
            try (InputStream models = Vmaf.class.getResourceAsStream(RESOURCE)) {
                return new Teacher(text, ModelSpec.builtIn(text), AtomicFile.sha256(models.readAllBytes()));
            }
        }
        Path file = Path.of(text);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("teacher model " + text + " is neither built in nor a file");
        }
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        return new Teacher(name, ModelSpec.file(text), AtomicFile.sha256(Files.readAllBytes(file)));
    }
}
