package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import java.util.List;
import java.util.Optional;

/**
 * What a report shows.
 *
 * @param version the program's version, as reports carry it
 * @param width luma samples across
 * @param height luma rows
 * @param framesPerSecond picture pairs a second of the run, by the clock on the wall
 * @param table the scores
 * @param tiny what a tiny model adds, or {@code null}
 */
public record Report(String version, int width, int height, double framesPerSecond, FeatureTable table,
        TinyBlock tiny) {
    /** Names of the pooled values, in their order. */
    static final List<String> POOLED_NAMES = List.of("min", "max", "mean", "harmonic_mean");

    /** A report without a tiny model. */
    public Report(String version, int width, int height, double framesPerSecond, FeatureTable table) {
        this(version, width, height, framesPerSecond, table, null);
    }

    /** Whether picture {@code index} has a row: it counts, and at least one of {@code columns} has a value for it. */
    boolean shows(int index, List<String> columns) {
        if (!table.scores(index)) {
            return false;
        }
        for (String column : columns) {
            if (table.has(column, index)) {
                return true;
            }
        }
        return false;
    }

    /** The pooled values of {@code column} in the order of {@link #POOLED_NAMES}; none where a picture lacks one. */
    double[] pooled(String column) {
        Optional<Pooled> pooled = table.pooled(column);
        return pooled.map(p -> new double[] {p.min(), p.max(), p.mean(), p.harmonicMean()}).orElse(new double[0]);
    }
}
