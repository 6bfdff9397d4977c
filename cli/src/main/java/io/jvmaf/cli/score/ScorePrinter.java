package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.ScoreResult;
import io.jvmaf.cli.report.Rounded;
import io.jvmaf.cli.report.ScoreFormat;
import io.jvmaf.model.ModelSpec;
import java.io.PrintStream;

/** The scores of a run as text: a line a model, and where features were asked for and go into no file, a line each. */
final class ScorePrinter {
    private static final int DECIMALS = 6;

    private final PrintStream out;
    private final ScoreFormat numbers;

    /** @param numbers how to print; {@link ScoreFormat#LEGACY} means six decimals as in libvmaf's own line */
    ScorePrinter(PrintStream out, ScoreFormat numbers) {
        this.out = out;
        this.numbers = numbers;
    }

    /** {@code vmaf_v0.6.1: 93.123456}; what collections add comes behind all plain lines, as in libvmaf. */
    void labelled(ScoreResult result) {
        FeatureTable table = result.table();
        for (ModelSpec model : result.models()) {
            line(model.label(), table, model.name());
        }
        for (ModelSpec model : result.models()) {
            String name = model.name();
            if (table.pooled(name + "_bagging").isPresent()) {
                out.println(model.label() + ": " + mean(table, name + "_bagging") + ", ci.p95: ["
                        + mean(table, name + "_ci_p95_lo") + ", " + mean(table, name + "_ci_p95_hi") + "], stddev: "
                        + mean(table, name + "_stddev"));
            }
        }
    }

    /** A score of another origin, with its name or {@code bare}. */
    void mean(String name, double score, boolean bare) {
        out.println(bare ? text(score) : name + ": " + text(score));
    }

    /** The bare number of each model, for scripts. */
    void bare(ScoreResult result) {
        for (ModelSpec model : result.models()) {
            out.println(mean(result.table(), model.name()));
        }
    }

    /** The mean of every column but the models' own, and the figures for the whole clip. */
    void features(ScoreResult result) {
        FeatureTable table = result.table();
        for (String column : table.columns()) {
            if (result.models().stream().noneMatch(model -> isOf(model, column, table))) {
                line(column, table, column);
            }
        }
        table.aggregates().forEach((name, value) -> out.println(name + ": " + text(value)));
    }

    private static boolean isOf(ModelSpec model, String column, FeatureTable table) {
        return column.equals(model.name())
                || table.columns().contains(model.name() + "_bagging") && column.startsWith(model.name() + "_");
    }

    private void line(String label, FeatureTable table, String column) {
        if (table.pooled(column).isPresent()) {
            out.println(label + ": " + mean(table, column));
        }
    }

    private String mean(FeatureTable table, String column) {
        return text(table.pooled(column).map(Pooled::mean).orElse(Double.NaN));
    }

    private String text(double value) {
        return numbers == ScoreFormat.LEGACY ? Rounded.text(value, DECIMALS, numbers.format(value))
                : numbers.format(value);
    }
}
