package io.jvmaf.train.model;

import io.jvmaf.train.json.JsonFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checkpoints: JSON with a format name and a version, a model and, for a network, where its training stands. Reading
 * one runs nothing.
 */
public final class Checkpoint {
    /** The format's name, in every file. */
    public static final String FORMAT = "jvmaf-checkpoint";
    private static final int VERSION = 1;
    private static final long MOST_BYTES = 512L << 20;

    private Checkpoint() {}

    /** The text of a checkpoint; {@code training} may be {@code null}. */
    public static String text(FittedModel model, Map<String, Object> training) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("version", VERSION);
        data.put("model", ModelData.write(model));
        if (training != null) {
            data.put("training", training);
        }
        return JsonFiles.text(data);
    }

    /**
     * The model in the checkpoint at {@code path}.
     *
     * @throws ModelException naming the file if it holds none
     */
    public static FittedModel model(Path path) {
        try {
            return ModelData.read(fields(path).object("model"));
        } catch (ModelException e) {
            throw e.getMessage().startsWith(path.toString()) ? e : new ModelException(path + ": " + e.getMessage(), e);
        }
    }

    /** The fields of where a training stands. */
    public static Fields training(Path path) {
        return fields(path).object("training");
    }

    private static Fields fields(Path path) {
        Fields fields = new Fields(JsonFiles.read(path, MOST_BYTES), path.toString());
        if (!fields.text("format").equals(FORMAT) || fields.whole("version") != VERSION) {
            throw new ModelException(path + " is not a checkpoint of version " + VERSION);
        }
        return fields;
    }
}
