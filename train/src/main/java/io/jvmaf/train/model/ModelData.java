package io.jvmaf.train.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fitted models as JSON values and back: numbers and names, nothing that a reader would have to run. */
public final class ModelData {
    private ModelData() {}

    /** {@code model} as maps, lists, texts and numbers. */
    public static Map<String, Object> write(FittedModel model) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("card", card(model.card()));
        data.put("scaler", scaler(model.scaler()));
        data.put("regressor", regressor(model.regressor()));
        if (model.range() != null) {
            data.put("output_range", List.of(model.range().min(), model.range().max()));
        }
        return data;
    }

    /**
     * The model in {@code fields}.
     *
     * @throws ModelException naming what is missing or wrong
     */
    public static FittedModel read(Fields fields) {
        try {
            Fields scaler = fields.object("scaler");
            return new FittedModel(card(fields.object("card")),
                    new Scaler(scaler.numbers("mean"), scaler.numbers("deviation")),
                    regressor(fields.object("regressor")), range(fields));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ModelException("not a model: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> scaler(Scaler scaler) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mean", list(scaler.mean()));
        data.put("deviation", list(scaler.deviation()));
        return data;
    }

    private static OutputRange range(Fields fields) {
        if (!fields.has("output_range")) {
            return null;
        }
        double[] range = fields.numbers("output_range");
        if (range.length != 2) {
            throw new ModelException("output_range has " + range.length + " numbers, not 2");
        }
        return new OutputRange(range[0], range[1]);
    }

    private static Map<String, Object> card(ModelCard card) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("family", card.family());
        data.put("feature_order", card.featureOrder());
        data.put("feature_min", card.featureMin());
        data.put("feature_max", card.featureMax());
        data.put("level", card.level());
        data.put("target_kind", card.targetKind());
        data.put("teacher_model", card.teacherModel());
        data.put("split", card.splitPolicy());
        data.put("test_frac", card.testFraction());
        data.put("val_frac", card.valFraction());
        data.put("seed", card.seed());
        data.put("hyper_parameters", card.hyperParameters());
        data.put("train_rows", card.trainRows());
        data.put("val_rows", card.validationRows());
        data.put("config_sha256", card.configSha256());
        data.put("table_sha256", card.tableSha256());
        data.put("software", card.software());
        return data;
    }

    private static ModelCard card(Fields f) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (f.get("hyper_parameters") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        }
        return new ModelCard(f.text("family"), f.texts("feature_order"), boxed(f, "feature_min"),
                boxed(f, "feature_max"), f.text("level"), f.text("target_kind"), f.text("teacher_model"),
                f.text("split"), f.number("test_frac"), f.number("val_frac"),
                f.whole("seed"), parameters, (int) f.whole("train_rows"), (int) f.whole("val_rows"),
                f.text("config_sha256"), f.text("table_sha256"), f.text("software"));
    }

    private static Map<String, Object> regressor(Regressor regressor) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (regressor instanceof LinearRegressor linear) {
            data.put("kind", "linear");
            data.put("weights", list(linear.weights()));
            data.put("bias", linear.bias());
        } else if (regressor instanceof KernelRegressor kernel) {
            data.put("kind", "kernel");
            data.put("gamma", kernel.gamma());
            data.put("bias", kernel.bias());
            data.put("weights", list(kernel.weights()));
            data.put("vectors", lists(kernel.vectors()));
        } else if (regressor instanceof TreeEnsemble ensemble) {
            data.put("kind", "trees");
            data.put("inputs", ensemble.inputs());
            data.put("base", ensemble.base());
            data.put("trees", ensemble.trees().stream().map(ModelData::tree).toList());
        } else if (regressor instanceof NeuralNetwork network) {
            data.put("kind", "network");
            data.put("layers", layers(network.layers()));
        }
        return data;
    }

    private static Regressor regressor(Fields f) {
        String kind = f.text("kind");
        return switch (kind) {
            case "linear" -> new LinearRegressor(f.numbers("weights"), f.number("bias"));
            case "kernel" -> new KernelRegressor(f.number("gamma"), f.rows("vectors"), f.numbers("weights"),
                    f.number("bias"));
            case "trees" -> new TreeEnsemble((int) f.whole("inputs"), f.number("base"),
                    f.objects("trees").stream().map(ModelData::tree).toList());
            case "network" -> new NeuralNetwork(layers(f));
            default -> throw new ModelException("there is no regressor of kind \"" + kind + "\"");
        };
    }

    private static Map<String, Object> tree(Tree tree) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("feature", list(tree.feature()));
        data.put("threshold", list(tree.threshold()));
        data.put("low", list(tree.low()));
        data.put("high", list(tree.high()));
        data.put("value", list(tree.value()));
        return data;
    }

    private static Tree tree(Fields f) {
        return new Tree(ints(f, "feature"), Floats.of(f.numbers("threshold")), ints(f, "low"), ints(f, "high"),
                Floats.of(f.numbers("value")));
    }

    /** Layers as JSON values. */
    public static List<Object> layers(List<NeuralNetwork.Layer> layers) {
        List<Object> list = new ArrayList<>();
        for (NeuralNetwork.Layer layer : layers) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("activation", layer.activation().name());
            data.put("bias", list(layer.bias()));
            data.put("weights", lists(layer.weights()));
            list.add(data);
        }
        return list;
    }

    /** The layers in field {@code layers}. */
    public static List<NeuralNetwork.Layer> layers(Fields fields) {
        List<NeuralNetwork.Layer> layers = new ArrayList<>();
        for (Fields layer : fields.objects("layers")) {
            layers.add(new NeuralNetwork.Layer(layer.rows("weights"), layer.numbers("bias"),
                    Activation.valueOf(layer.text("activation"))));
        }
        return layers;
    }

    private static List<Double> boxed(Fields f, String name) {
        return Arrays.stream(f.numbers(name)).boxed().toList();
    }

    private static int[] ints(Fields f, String name) {
        return Arrays.stream(f.numbers(name)).mapToInt(v -> (int) v).toArray();
    }

    private static List<Object> lists(double[][] rows) {
        List<Object> lists = new ArrayList<>();
        for (double[] row : rows) {
            lists.add(list(row));
        }
        return lists;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Floats go out as doubles: their shortest text as floats would be another double. */
    private static List<Double> list(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> (double) values[i]).toList();
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
