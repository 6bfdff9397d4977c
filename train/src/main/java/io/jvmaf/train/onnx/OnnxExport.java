package io.jvmaf.train.onnx;

import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.Model;
import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.PublishedModel;
import io.jvmaf.train.model.ScoreModel;
import java.io.IOException;
import java.nio.file.Path;

/** Writes ONNX files and their sidecars, after ONNX Runtime has given the model's own scores on real rows. */
public final class OnnxExport {
    private final Path output;
    private final int opset;
    private final double tolerance;

    /** An export to {@code output}, its graph within {@code tolerance} of the model. */
    public OnnxExport(Path output, int opset, double tolerance) {
        this.output = output;
        this.opset = opset;
        this.tolerance = tolerance;
    }

    /** What was written. */
    public record Written(Path model, Path sidecar, int bytes, String sha256, Check check) {}

    /** Exports a fitted model; too few {@code rows} are eked out by some drawn within its training range. */
    public Written write(FittedModel model, double[][] rows) throws IOException {
        byte[] bytes = OnnxFile.of(model, opset);
        Check check = check(bytes, model, SampleRows.enough(rows, model.card()));
        String sha256 = AtomicFile.sha256(bytes);
        return write(bytes, sha256, check, Sidecar.text(model, name(), file(), sha256, opset, check));
    }

    /** Exports the published model {@code version}. */
    public Written write(String version, double[][] rows) throws IOException {
        PublishedModel published = PublishedModel.load(version);
        Model model = BuiltInModels.load(version).get(0);
        byte[] bytes = OnnxFile.of(version, model, published.ownNames(), opset);
        Check check = check(bytes, published, rows);
        String sha256 = AtomicFile.sha256(bytes);
        return write(bytes, sha256, check, Sidecar.text(version, file(), sha256, opset, published.features(), check));
    }

    private Check check(byte[] bytes, ScoreModel model, double[][] rows) {
        if (rows.length == 0) {
            throw new ModelException("an export is checked on real rows, and there is none");
        }
        try (OnnxModel graph = OnnxModel.open(bytes, file(), model.features(), 1)) {
            Check.run(graph, model, new double[][] {new double[model.features().size()]}, tolerance);
            return Check.run(graph, model, rows, tolerance);
        }
    }

    private Written write(byte[] bytes, String sha256, Check check, String sidecar) throws IOException {
        AtomicFile.write(output, bytes);
        Path beside = Sidecar.beside(output);
        AtomicFile.write(beside, sidecar);
        return new Written(output, beside, bytes.length, sha256, check);
    }

    private String file() {
        return output.getFileName().toString();
    }

    private String name() {
        return file().replaceAll("\\.onnx$", "");
    }
}
