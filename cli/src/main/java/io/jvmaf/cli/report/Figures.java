package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.ScoreResult;
import io.jvmaf.model.ModelSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run in one row of numbers. */
public final class Figures {
    private Figures() {}

    /**
     * Of each score {@code NAME_mean}, {@code _harmonic_mean}, {@code _min}, {@code _p1}, {@code _p5}, {@code _max}; of
     * each other column {@code NAME_mean}; and the figures for the whole clip. What pictures lack is left out.
     */
    public static Map<String, Double> of(ScoreResult result) {
        FeatureTable table = result.table();
        Map<String, Double> figures = new LinkedHashMap<>();
        List<String> models = result.models().stream().map(ModelSpec::name).toList();
        for (String model : models) {
            table.pooled(model).ifPresent(pooled -> score(model, pooled, table, figures));
        }
        for (String column : table.columns()) {
            if (!models.contains(column)) {
                table.pooled(column).ifPresent(pooled -> figures.put(column + "_mean", pooled.mean()));
            }
        }
        figures.putAll(table.aggregates());
        return figures;
    }

    private static void score(String name, Pooled pooled, FeatureTable table, Map<String, Double> figures) {
        figures.put(name + "_mean", pooled.mean());
        figures.put(name + "_harmonic_mean", pooled.harmonicMean());
        figures.put(name + "_min", pooled.min());
        figures.put(name + "_p1", table.percentile(name, 1).orElseThrow());
        figures.put(name + "_p5", table.percentile(name, 5).orElseThrow());
        figures.put(name + "_max", pooled.max());
    }
}
