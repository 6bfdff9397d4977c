package io.jvmaf.engine;

import io.jvmaf.FeatureTable;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.model.LoadedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the models' columns: every model's score first, then what collections add. */
final class ModelScoring {
    private ModelScoring() {}

    static void score(List<LoadedModel> models, FeatureTable table) {
        List<FeatureTable> scores = new ArrayList<>();
        for (LoadedModel model : models) {
            scores.add(score(model, table));
        }
        for (int i = 0; i < models.size(); i++) {
            table.copy(models.get(i).name(), scores.get(i));
        }
        for (int i = 0; i < models.size(); i++) {
            for (String column : models.get(i).collectionNames()) {
                table.copy(column, scores.get(i));
            }
        }
    }

    private static FeatureTable score(LoadedModel model, FeatureTable features) {
        FeatureTable scores = new FeatureTable(features.subsample());
        List<String> columns = columns(model);
        for (int index = 0; index < features.frames(); index += features.subsample()) {
            int picture = index;
            model.score(values(model, columns, features, index), (column, value) -> scores.put(column, picture, value));
        }
        return scores;
    }

    /** Adds the models' scores of one picture to {@code scores}, in the order of the columns. */
    static void score(List<LoadedModel> models, FeatureTable features, int picture, Map<String, Double> scores) {
        Map<String, Double> collections = new LinkedHashMap<>();
        for (LoadedModel model : models) {
            model.score(values(model, columns(model), features, picture), (column, value) ->
                    (column.equals(model.name()) ? scores : collections).put(column, value));
        }
        scores.putAll(collections);
    }

    private static List<String> columns(LoadedModel model) {
        return model.columns().stream().map(FeatureName::alias).toList();
    }

    private static double[] values(LoadedModel model, List<String> columns, FeatureTable features, int picture) {
        double[] values = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(features, columns.get(i), picture, model);
        }
        return values;
    }

    private static double value(FeatureTable features, String column, int index, LoadedModel model) {
        if (!features.has(column, index)) {
            throw new FeatureException("model " + model.spec().label() + " has no " + column + " for picture " + index);
        }
        return features.get(column, index);
    }
}
