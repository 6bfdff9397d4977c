package io.jvmaf.train.registry;

import io.jvmaf.train.model.Checkpoint;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelCard;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.PublishedModel;
import io.jvmaf.train.model.ScoreModel;
import io.jvmaf.train.onnx.Sidecar;
import java.nio.file.Files;
import java.nio.file.Path;

/** Models by what a user calls them: a published name, an ONNX file or a checkpoint. */
public final class Models {
    private Models() {}

    /**
     * A model and what is known of its training.
     *
     * @param model the model
     * @param label what the user called it
     * @param teacher the model whose scores it was trained on, or {@code null}
     * @param split the split it was trained by, or {@code null}
     * @param testFraction its share for tests, or NaN
     * @param valFraction its share for validation, or NaN
     */
    public record Named(ScoreModel model, String label, String teacher, String split, double testFraction,
            double valFraction) {}

    /**
     * Finds {@code name}.
     *
     * @throws ModelException in one line, if there is none or it is refused
     */
    public static Named open(String name) {
        if (PublishedModel.exists(name)) {
            return new Named(PublishedModel.load(name), name, null, null, Double.NaN, Double.NaN);
        }
        Path path = Path.of(name);
        if (name.endsWith(".onnx")) {
            OnnxLoader.Loaded loaded = OnnxLoader.load(path, 1);
            Sidecar s = loaded.sidecar();
            return new Named(loaded.model(), name, s.teacherModel(), s.splitPolicy(), s.testFraction(),
                    s.valFraction());
        }
        if (!Files.isRegularFile(path)) {
            throw new ModelException("there is no model \"" + name
                    + "\": neither a published name nor an ONNX file nor a checkpoint");
        }
        FittedModel model = Checkpoint.model(path);
        ModelCard card = model.card();
        return new Named(model, name, card.teacherModel(), card.splitPolicy(), card.testFraction(),
                card.valFraction());
    }
}
