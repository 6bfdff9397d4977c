package io.jvmaf.train.model;

import java.util.List;
import java.util.Map;

/**
 * Where a model comes from. Holds no time and no path, so that the same inputs give the same bytes.
 *
 * @param family the regressor's name in a configuration
 * @param featureOrder names of the features in the order of the input
 * @param featureMin the least value of each feature in training
 * @param featureMax the greatest
 * @param level {@code clip} or {@code frame}: what a training row was
 * @param targetKind {@code teacher} or {@code mos}
 * @param teacherModel the model whose scores were the target, or with which the rows were labelled
 * @param splitPolicy the name of the split
 * @param testFraction the share of keys held out for tests
 * @param valFraction the share of keys held out for validation
 * @param seed what every random choice began with
 * @param hyperParameters what was set or found, by name
 * @param trainRows rows it was fitted on
 * @param validationRows rows it was chosen by
 * @param configSha256 hash of the configuration's bytes
 * @param tableSha256 hash of the feature table's bytes
 * @param software the program and version that fitted it
 */
public record ModelCard(String family, List<String> featureOrder, List<Double> featureMin, List<Double> featureMax,
        String level, String targetKind, String teacherModel, String splitPolicy, double testFraction,
        double valFraction, long seed, Map<String, Object> hyperParameters, int trainRows, int validationRows,
        String configSha256, String tableSha256, String software) {
    /** A card with private copies of its lists. */
    public ModelCard {
        featureOrder = List.copyOf(featureOrder);
        featureMin = List.copyOf(featureMin);
        featureMax = List.copyOf(featureMax);
    }
}
