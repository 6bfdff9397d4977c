package io.jvmaf.engine;

import io.jvmaf.FeatureTable;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.model.LoadedModel;
import java.util.ArrayList;
import java.util.List;

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
        List<String> columns = model.columns().stream().map(FeatureName::alias).toList();
        double[] values = new double[columns.size()];
        for (int index = 0; index < features.frames(); index += features.subsample()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(features, columns.get(i), index, model);
            }
            int picture = index;
            model.score(values, (column, value) -> scores.put(column, picture, value));
        }
        return scores;
    }

    private static double value(FeatureTable features, String column, int index, LoadedModel model) {
        if (!features.has(column, index)) {
            throw new FeatureException("model " + model.spec().label() + " has no " + column + " for picture " + index);
        }
        return features.get(column, index);
    }
}
