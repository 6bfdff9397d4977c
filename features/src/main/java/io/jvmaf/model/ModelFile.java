package io.jvmaf.model;

import io.jvmaf.feature.CNumbers;
import io.jvmaf.feature.FeatureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Model files in libvmaf's JSON form (read_json_model.c): one model, or a collection whose members are named "0", "1"
 * and so on.
 *
 * <p>What libvmaf takes is taken, but for broken files that it takes for whole: a text that breaks off, or with more
 * after its end; fewer slopes than features; knots that do not rise. A null stands for a key that is absent.
 */
public final class ModelFile {
    private static final int MAX_BYTES = 64 << 20;
    private static final int MAX_FEATURES = 64;

    private ModelFile() {}

    /**
     * The models in the file at {@code path}, the plain one first.
     *
     * @throws FeatureException naming the file where it cannot be read, or is not a model
     */
    public static List<Model> read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FeatureException("more than " + (MAX_BYTES >> 20) + " MiB");
            }
            return parse(bytes);
        } catch (NoSuchFileException e) {
            throw unreadable(path, "no such file");
        } catch (IOException e) {
            throw unreadable(path, "cannot be read: " + e.getMessage());
        } catch (FeatureException e) {
            throw unreadable(path, path.toString().endsWith(".pkl")
                    ? "support for pkl model files has been removed, use json" : e.getMessage());
        }
    }

    private static FeatureException unreadable(Path path, String why) {
        return new FeatureException("problem loading model: " + path + ": " + why);
    }

    /**
     * The models in {@code json}, UTF-8 text.
     *
     * @throws FeatureException where it is not a model
     */
    public static List<Model> parse(byte[] json) {
        JsonObject file = JsonObject.of(Json.parse(json), "model file");
        if (file.has("model_dict")) {
            return List.of(model(file.object("model_dict")));
        }
        List<Model> models = new ArrayList<>();
        while (file.has(String.valueOf(models.size()))) {
            String member = String.valueOf(models.size());
            models.add(model(file.object(member).object("model_dict")));
        }
        if (models.isEmpty()) {
            throw new FeatureException("model_dict is missing");
        }
        checkCollection(models);
        return models;
    }

    private static void checkCollection(List<Model> models) {
        if (models.size() == 1) {
            throw new FeatureException("member \"1\" of the collection is missing");
        }
        for (Model member : models.subList(1, models.size())) {
            if (member.kind() == Model.Kind.LIBSVMNUSVR || member.kind() != models.get(1).kind()) {
                throw new FeatureException("members of a collection must be of one bootstrap model_type");
            }
        }
    }

    private static Model model(JsonObject dict) {
        List<String> names = dict.strings("feature_names");
        if (names.isEmpty() || names.size() > MAX_FEATURES) {
            throw new FeatureException("feature_names has " + names.size() + " names, not 1 to " + MAX_FEATURES);
        }
        boolean rescale = rescale(dict);
        double[] slopes = rescale ? factors(dict, "slopes", names.size()) : new double[names.size() + 1];
        double[] intercepts = rescale ? factors(dict, "intercepts", names.size()) : new double[names.size() + 1];
        List<Map<String, String>> options = options(dict, names.size());
        List<ModelFeature> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            features.add(new ModelFeature(names.get(i), options.get(i), slopes[i + 1], intercepts[i + 1]));
        }
        SupportVectors regressor = LibsvmText.parse(dict.string("model"), names.size());
        double chroma = dict.has("chroma_correction_parameter") ? dict.number("chroma_correction_parameter") : 0;
        return new Model(kind(dict), features, rescale, slopes[0], intercepts[0], regressor, transform(dict),
                clip(dict), chroma);
    }

    private static Model.Kind kind(JsonObject dict) {
        String type = dict.has("model_type") ? dict.string("model_type") : Model.Kind.LIBSVMNUSVR.name();
        for (Model.Kind kind : Model.Kind.values()) {
            if (kind.name().equals(type)) {
                return kind;
            }
        }
        throw new FeatureException("unknown model_type \"" + type + "\"");
    }

    private static boolean rescale(JsonObject dict) {
        String type = dict.string("norm_type");
        return switch (type) {
            case "linear_rescale" -> true;
            case "none" -> false;
            default -> throw new FeatureException("unknown norm_type \"" + type + "\"");
        };
    }

    /** One number for the prediction, then one for each feature. */
    private static double[] factors(JsonObject dict, String key, int features) {
        double[] factors = dict.numbers(key);
        if (factors.length != features + 1) {
            throw new FeatureException(key + " has " + factors.length + " numbers for " + features
                    + " features, not one more");
        }
        return factors;
    }

    private static List<Map<String, String>> options(JsonObject dict, int features) {
        List<Object> given = dict.has("feature_opts_dicts") ? dict.list("feature_opts_dicts") : List.of();
        if (given.size() > features) {
            throw new FeatureException("feature_opts_dicts has " + given.size() + " entries for " + features
                    + " features");
        }
        List<Map<String, String>> options = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            options.add(new TreeMap<>());
        }
        for (int i = 0; i < given.size(); i++) {
            JsonObject settings = JsonObject.of(given.get(i), "feature_opts_dicts");
            for (String name : settings.names()) {
                options.get(i).put(name, optionText(name, settings.get(name)));
            }
        }
        return options;
    }

    private static String optionText(String name, Object value) {
        if (value instanceof Json.Number number) {
            return CNumbers.optionText(number.text());
        }
        if (value instanceof Boolean || value instanceof String) {
            return value.toString();
        }
        throw new FeatureException("option " + name + " of feature_opts_dicts must be a number, a text or a switch");
    }

    private static ScoreTransform transform(JsonObject dict) {
        if (!dict.has("score_transform")) {
            return null;
        }
        JsonObject given = dict.object("score_transform");
        List<ScoreTransform.Knot> knots = new ArrayList<>();
        for (Object knot : given.has("knots") ? given.list("knots") : List.of()) {
            double[] pair = JsonObject.numbers("knots", knot);
            if (pair.length != 2) {
                throw new FeatureException("a knot has " + pair.length + " numbers, not 2");
            }
            knots.add(new ScoreTransform.Knot(pair[0], pair[1]));
        }
        return new ScoreTransform(given.isTrue("enabled"), given.numberOrNull("p0"), given.numberOrNull("p1"),
                given.numberOrNull("p2"), knots, given.isTrue("out_lte_in"), given.isTrue("out_gte_in"));
    }

    private static ScoreRange clip(JsonObject dict) {
        if (!dict.has("score_clip")) {
            return null;
        }
        double[] range = dict.numbers("score_clip");
        if (range.length != 2) {
            throw new FeatureException("score_clip has " + range.length + " numbers, not 2");
        }
        return new ScoreRange(range[0], range[1]);
    }
}
