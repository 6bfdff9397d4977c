package io.jvmaf.train.mcp;

import io.jvmaf.cli.UsageException;
import io.jvmaf.train.eval.Agreement;
import io.jvmaf.train.eval.SplitScores;
import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.fit.Rows;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.PublishedModel;
import io.jvmaf.train.model.ScoreModel;
import io.jvmaf.train.onnx.Sidecar;
import io.jvmaf.train.registry.Models;
import io.jvmaf.train.registry.Registry;
import io.jvmaf.train.table.ParquetTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The tools about models: which there are, and how well they predict the targets of a feature table. */
final class ModelTools {
    private static final List<String> PARTS = List.of("train", "val", "test", "all");
    private static final String PLCC = "plcc";

    private final AllowedPaths allowed;
    private final AtomicReference<String> last = new AtomicReference<>("null");

    ModelTools(AllowedPaths allowed) {
        this.allowed = allowed;
    }

    /** The result of the last evaluation or comparison, or {@code null} as JSON has it. */
    String last() {
        return last.get();
    }

    Tool list() {
        return new Tool("list_models", "Lists the models that are built in and those in the folders that may be read;"
                + " \"model\" is what vmaf_score takes for it.", new Schema().build(), false,
                (arguments, call) -> ResultJson.text(Map.of("models", ModelFiles.rows(allowed))));
    }

    Tool evaluate() {
        Map<String, Object> schema = common(new Schema().with("model", true, Schema.text(
                "an ONNX file, a checkpoint, or a published model's name"))).build();
        return new Tool("eval_model_on_split", "Compares a model's scores with the targets of a feature table (Parquet)"
                + " on one part of its split: PLCC, SROCC, RMSE.", schema, true, (arguments, call) -> {
                    Dataset table = table(arguments);
                    String result = ResultJson.text(evaluate(arguments.text("model"), table, arguments));
                    last.set(result);
                    return result;
                });
    }

    Tool compare() {
        Map<String, Object> schema = common(new Schema().with("models", true, Schema.texts(
                "ONNX files, checkpoints, or published models' names"))).build();
        return new Tool("compare_models", "Ranks models by how well they predict the targets of a feature table on one"
                + " part of its split, the best PLCC first.", schema, true, this::compare);
    }

    private static Schema common(Schema schema) {
        return schema.with("features", true, Schema.text("the feature table, a Parquet file"))
                .with("split", false, Schema.choice("which part of the split", PARTS, "test"))
                .with("input_name", false, Schema.text("ignored: a model has one input, whatever its name",
                        "features"));
    }

    private Dataset table(Arguments arguments) throws IOException {
        return Dataset.of(ParquetTables.read(allowed.file(arguments.text("features"))), null);
    }

    private String compare(Arguments arguments, Call call) throws IOException {
        Dataset table = table(arguments);
        List<Map<String, Object>> ranked = new ArrayList<>();
        List<Map<String, Object>> errors = new ArrayList<>();
        List<String> models = arguments.texts("models");
        for (int i = 0; i < models.size(); i++) {
            call.check();
            call.progress(i, models.size(), "models evaluated");
            try {
                ranked.add(evaluate(models.get(i), table, arguments));
            } catch (ToolException | UsageException | ModelException e) {
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("model", models.get(i));
                error.put("error", e.getMessage());
                errors.add(error);
            }
        }
        call.progress(models.size(), models.size(), "models evaluated");
        ranked.sort(Comparator.comparing((Map<String, Object> row) -> (Double) row.get(PLCC)).reversed());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ranked", ranked);
        result.put("errors", errors);
        String text = ResultJson.text(result);
        last.set(text);
        return text;
    }

    private Map<String, Object> evaluate(String name, Dataset table, Arguments arguments) {
        String part = arguments.text("split", "test");
        Models.Named named = Models.open(resolved(name));
        try (ScoreModel model = named.model()) {
            SplitScores.checkTeacher(named, table);
            Rows rows = SplitScores.rows(table, part, SplitScores.policy(named, table));
            Agreement agreement = agreement(SplitScores.of(model, rows).predicted(), rows.y(), part);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("model", name);
            result.put("features", arguments.text("features"));
            result.put("split", part);
            result.put("n", agreement.n());
            result.put(PLCC, agreement.plcc());
            result.put("srocc", agreement.srocc());
            result.put("rmse", agreement.rmse());
            result.put("columns", model.features());
            return result;
        }
    }

    private static Agreement agreement(double[] predicted, double[] target, String part) {
        if (target.length < 2) {
            throw new ToolException("the table has " + target.length + " rows in " + part + ", and it takes two");
        }
        return Agreement.of(predicted, target);
    }

    /** A published model's name as it is, or the file that may be read; so may the papers that are read with it. */
    private String resolved(String name) {
        String bare = name.replaceFirst("^(version|path)=", "");
        if (PublishedModel.exists(bare)) {
            return bare;
        }
        Path file = allowed.file(bare);
        for (Path beside : List.of(Sidecar.beside(file), file.resolveSibling(Registry.FILE))) {
            if (Files.exists(beside)) {
                allowed.file(beside.toString());
            }
        }
        return file.toString();
    }
}
