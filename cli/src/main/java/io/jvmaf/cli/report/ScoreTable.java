package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Columns of a run for a person: the figures of each in a line, then its course over time. */
public final class ScoreTable {
    private static final int LOWEST_PERCENT = 1;
    private static final int LOW_PERCENT = 5;
    private static final int BARS = 60;
    private static final String HEADINGS = "  %9s %9s %9s %9s %9s %9s%n";

    private final FeatureTable table;
    private final List<String> columns;
    private final int nameWidth;

    /** A table of those of {@code columns} that every scored picture has a value in. */
    public ScoreTable(FeatureTable table, List<String> columns) {
        this.table = table;
        this.columns = columns.stream().filter(column -> table.pooled(column).isPresent()).toList();
        this.nameWidth = this.columns.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Prints it to {@code out}, which encodes in {@code charset}. */
    public void print(PrintStream out, Charset charset) {
        out.printf(Locale.ROOT, "%n" + name("") + HEADINGS, "min", "p1", "p5", "mean", "harmonic", "max");
        for (String column : columns) {
            Pooled pooled = table.pooled(column).orElseThrow();
            out.print(name(column) + " ");
            for (double value : new double[] {pooled.min(), percentile(column, LOWEST_PERCENT),
                percentile(column, LOW_PERCENT), pooled.mean(), pooled.harmonicMean(), pooled.max()}) {
                out.printf(Locale.ROOT, " %9.4f", value);
            }
            out.println();
        }
        out.println();
        for (String column : columns) {
            double[] values = table.scored(column).orElseThrow();
            double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
            double least = Arrays.stream(finite).min().orElse(0);
            double greatest = Arrays.stream(finite).max().orElse(0);
            out.printf(Locale.ROOT, "%s  %s  %.1f to %.1f%n", name(column),
                    Sparkline.of(values, least, greatest, BARS, charset), least, greatest);
        }
    }

    private double percentile(String column, int percent) {
        return table.percentile(column, percent).orElseThrow();
    }

    private String name(String column) {
        return column + " ".repeat(nameWidth - column.length());
    }
}
