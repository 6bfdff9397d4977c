package io.jvmaf.cli.html;

import io.jvmaf.FeatureTable;
import io.jvmaf.model.ModelSpec;
import java.util.List;
import java.util.Optional;

/** Which columns of a table are scores and which are features, and which scale of a chart each belongs on. */
final class Columns {
    /** Values up to this are shares of one, with room for contrast that was added. */
    private static final double MOST_SHARE = 1.6;

    private final FeatureTable table;
    private final List<ModelSpec> models;

    Columns(FeatureTable table, List<ModelSpec> models) {
        this.table = table;
        this.models = models;
    }

    /** The column by which frames are ranked: the first model's score, else the first column. */
    Optional<String> leading() {
        return models.isEmpty() ? table.columns().stream().findFirst() : Optional.of(models.get(0).name());
    }

    /** The lower limit of the first model's interval, if it gives one. */
    Optional<String> low() {
        return ofFirst("_ci_p95_lo");
    }

    /** The upper limit. */
    Optional<String> high() {
        return ofFirst("_ci_p95_hi");
    }

    private Optional<String> ofFirst(String ending) {
        return models.stream().findFirst().map(model -> model.name() + ending)
                .filter(name -> table.pooled(name).isPresent());
    }

    /** Whether {@code column} is a model's, or one of those that a collection of models adds. */
    boolean isScore(String column) {
        return models.stream().anyMatch(model -> column.equals(model.name())
                || table.columns().contains(model.name() + "_bagging") && column.startsWith(model.name() + "_"));
    }

    /** The scale: {@code score}, {@code share}, or one of its own. */
    String scale(String column) {
        if (isScore(column)) {
            return column.endsWith("_stddev") ? column : "score";
        }
        return table.pooled(column).filter(p -> p.min() >= 0 && p.max() <= MOST_SHARE).isPresent() ? "share" : column;
    }
}
