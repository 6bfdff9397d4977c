package io.jvmaf.cli.gate;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.report.ScoreFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds the scores of a run against thresholds. */
public final class Gate {
    private final List<Threshold> thresholds;
    private final String first;

    /**
     * A gate for runs of {@code plan}.
     *
     * @param more columns that come from elsewhere
     * @throws UsageException in one line, for a column that such a run never has
     * @throws io.jvmaf.feature.FeatureException in one line, if the plan names what there is not
     */
    public Gate(List<Threshold> thresholds, ScoringPlan plan, List<String> more) {
        this.thresholds = List.copyOf(thresholds);
        this.first = plan.predict() && !plan.models().isEmpty() ? plan.models().get(0).name() : null;
        List<String> columns = Vmaf.columns(plan);
        for (Threshold threshold : thresholds) {
            if (threshold.column() == null && first == null) {
                throw new UsageException("--min-percentile P=VALUE is about the score, and this run has none;"
                        + " COLUMN:P=VALUE names a feature");
            }
            if (!columns.contains(column(threshold)) && !more.contains(column(threshold))) {
                throw unknown(column(threshold), columns);
            }
        }
    }

    private static UsageException unknown(String column, List<String> columns) {
        return new UsageException("there is no score \"" + column + "\" to hold against a threshold; there are "
                + String.join(", ", columns));
    }

    private String column(Threshold threshold) {
        return threshold.column() == null ? first : threshold.column();
    }

    /**
     * What comes of each threshold, in order.
     *
     * @throws UsageException in one line, for a column that an option of its extractor would have brought
     */
    public List<Verdict> verdicts(FeatureTable table) {
        return thresholds.stream().map(threshold -> verdict(threshold, table)).toList();
    }

    private Verdict verdict(Threshold threshold, FeatureTable table) {
        String column = column(threshold);
        if (!table.columns().contains(column)) {
            throw unknown(column, table.columns());
        }
        if (threshold.percentile() == null) {
            return new Verdict("mean of " + column, column, table.pooled(column).map(Pooled::mean).orElse(null),
                    threshold.least());
        }
        String percentile = ScoreFormat.SHORTEST.format(threshold.percentile());
        return new Verdict("percentile " + percentile + " of " + column, column,
                percentile(table, column, threshold.percentile()), threshold.least());
    }

    /** A NaN sorts behind all numbers, where a percentile would not see it: it makes the figure a NaN. */
    private static Double percentile(FeatureTable table, String column, double percent) {
        Optional<double[]> values = table.scored(column);
        if (values.isPresent() && !Arrays.stream(values.get()).allMatch(Double::isFinite)) {
            return Double.NaN;
        }
        return table.percentile(column, percent).orElse(null);
    }
}
