package io.jvmaf.train.onnx;

import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.Fields;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelCard;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.table.VmafFeatures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON file beside an ONNX file: what its columns are and where it comes from.
 *
 * @param name the model's name
 * @param kind {@code fr}, {@code nr} or {@code filter}
 * @param features names of the input's columns, the canonical ones
 * @param sha256 hash of the ONNX file, or {@code null} in an old sidecar
 * @param featureMin the least value of each feature in training, or empty
 * @param featureMax the greatest, or empty
 * @param outputMin the least score, or NaN
 * @param outputMax the greatest score, or NaN
 * @param teacherModel what labelled the rows, or {@code null}
 * @param splitPolicy the split it was trained by, or {@code null}
 * @param testFraction its share for tests, or NaN
 * @param valFraction its share for validation, or NaN
 */
public record Sidecar(String name, String kind, List<String> features, String sha256, double[] featureMin,
        double[] featureMax, double outputMin, double outputMax, String teacherModel, String splitPolicy,
        double testFraction, double valFraction) {
    /** Bytes of a sidecar at most. */
    public static final long MOST_BYTES = 1 << 20;
    private static final int SCHEMA = 2;
    private static final List<String> ORDER_KEYS = List.of("feature_order", "features", "feature_names");
    private static final Set<String> KNOWN = Set.copyOf(VmafFeatures.ORDER);

    /** Where the sidecar of the ONNX file at {@code model} is: the same name, ending in .json. */
    public static Path beside(Path model) {
        String file = model.getFileName().toString();
        return model.resolveSibling(file.replaceAll("\\.onnx$", "") + ".json");
    }

    /** The text for a fitted model. */
    static String text(FittedModel model, String name, String file, String sha256, int opset, Check check) {
        ModelCard card = model.card();
        Map<String, Object> training = new TreeMap<>();
        training.put("family", card.family());
        training.put("hyper_parameters", new TreeMap<>(card.hyperParameters()));
        training.put("seed", card.seed());
        training.put("rows", card.trainRows());
        training.put("val_rows", card.validationRows());
        training.put("config_sha256", card.configSha256());
        training.put("table_sha256", card.tableSha256());
        training.put("software", card.software());
        Map<String, Object> split = new TreeMap<>();
        split.put("policy", card.splitPolicy());
        split.put("test_frac", card.testFraction());
        split.put("val_frac", card.valFraction());
        Map<String, Object> data = common(name, file, sha256, opset, card.featureOrder(), check);
        data.put("level", card.level());
        data.put("target_kind", card.targetKind());
        data.put("teacher_model", card.teacherModel());
        data.put("training", training);
        data.put("split", split);
        data.put("feature_min", card.featureMin());
        data.put("feature_max", card.featureMax());
        if (model.range() != null) {
            data.put("expected_output_range", List.of(model.range().min(), model.range().max()));
        }
        return JsonFiles.text(data);
    }

    /** The text for a published model. */
    static String text(String name, String file, String sha256, int opset, List<String> features, Check check) {
        Map<String, Object> data = common(name, file, sha256, opset, features, check);
        data.put("level", "frame");
        data.put("target_kind", "published");
        data.put("teacher_model", name);
        data.put("expected_output_range", List.of(0.0, 100.0));
        return JsonFiles.text(data);
    }

    private static Map<String, Object> common(String name, String file, String sha256, int opset,
            List<String> features, Check check) {
        Map<String, Object> data = new TreeMap<>();
        data.put("schema_version", SCHEMA);
        data.put("name", name);
        data.put("kind", "fr");
        data.put("onnx", file);
        data.put("sha256", sha256);
        data.put("onnx_opset", opset);
        data.put("input_name", GraphBuilder.INPUT);
        data.put("input_names", List.of(GraphBuilder.INPUT));
        data.put("output_name", GraphBuilder.OUTPUT);
        data.put("output_names", List.of(GraphBuilder.OUTPUT));
        data.put("feature_order", features);
        data.put("normalization", Map.of("location", "in_graph"));
        data.put("verification", new TreeMap<>(Map.of("rows", check.rows(), "max_abs_difference", check.greatest())));
        return data;
    }

    /**
     * Reads a sidecar, in any of the spellings that were in use.
     *
     * @throws ModelException naming the file if it says no feature order, or one that is not known
     */
    public static Sidecar read(Path path) {
        Fields f = new Fields(JsonFiles.read(path, MOST_BYTES), path.toString());
        String orderKey = ORDER_KEYS.stream().filter(f::has).findFirst()
                .orElseThrow(() -> new ModelException(path + " has no feature_order"));
        List<String> features = f.texts(orderKey).stream().map(Sidecar::canonical).toList();
        if (features.isEmpty() || !KNOWN.containsAll(features) || Set.copyOf(features).size() != features.size()) {
            throw new ModelException(path + " has a feature order that is not known: " + features);
        }
        double[] range = f.has("expected_output_range") ? f.numbers("expected_output_range") : new double[0];
        boolean split = f.has("split") && f.get("split") instanceof Map;
        return new Sidecar(f.has("name") ? f.text("name") : f.has("id") ? f.text("id") : stem(path),
                f.has("kind") ? f.text("kind") : "fr", features, f.has("sha256") ? f.text("sha256") : null,
                f.has("feature_min") ? f.numbers("feature_min") : new double[0],
                f.has("feature_max") ? f.numbers("feature_max") : new double[0],
                range.length == 2 ? range[0] : Double.NaN, range.length == 2 ? range[1] : Double.NaN,
                f.has("teacher_model") ? f.text("teacher_model") : null,
                split ? f.object("split").text("policy") : null,
                split ? f.object("split").number("test_frac") : Double.NaN,
                split ? f.object("split").number("val_frac") : Double.NaN);
    }

    private static String canonical(String feature) {
        return feature.startsWith("integer_") ? feature.substring("integer_".length()) : feature;
    }

    private static String stem(Path path) {
        return path.getFileName().toString().replaceAll("\\.json$", "");
    }
}
