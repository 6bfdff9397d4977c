package io.jvmaf.cli.html;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.cli.report.ScoreFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The chart's numbers as JSON. Of a clip with more scored frames than {@link #MOST} so many neighbours share two points
 * that the chart has no more: each column's lowest and highest value among them, in the order in which they come.
 */
final class ChartData {
    /** The most points of a column. */
    static final int MOST = 4000;
    private static final ScoreFormat NUMBERS = ScoreFormat.significant(6);

    private final FeatureTable table;
    private final Columns columns;
    private final int scored;
    private final int bucket;

    ChartData(FeatureTable table, Columns columns) {
        this.table = table;
        this.columns = columns;
        this.scored = (table.frames() + table.subsample() - 1) / table.subsample();
        this.bucket = scored <= MOST ? 1 : (scored + MOST / 2 - 1) / (MOST / 2);
    }

    /** How many scored frames share two points; 1 where each has its own. */
    int bucket() {
        return bucket;
    }

    void write(Writer out, double framesPerSecond, List<WorstFrame> worst) throws IOException {
        out.write("{\"rate\":" + number(framesPerSecond) + ",\"bucket\":" + bucket + ",\"frames\":" + table.frames());
        out.write(",\"score\":" + name(columns.leading().orElse(null)) + ",\"low\":" + name(columns.low().orElse(null))
                + ",\"high\":" + name(columns.high().orElse(null)));
        out.write(",\"worst\":" + worst.stream().map(WorstFrame::index).toList());
        out.write(",\"x\":[");
        for (int i = 0; i < points(); i++) {
            out.write((i > 0 ? "," : "") + frame(i));
        }
        out.write("],\"columns\":[");
        String separator = "";
        for (String column : table.columns()) {
            out.write(separator + "{\"name\":" + Markup.json(column) + ",\"scale\":"
                    + Markup.json(columns.scale(column)) + ",\"score\":" + columns.isScore(column) + ",\"mean\":"
                    + number(table.pooled(column).map(Pooled::mean).orElse(Double.NaN)) + ",\"v\":[");
            values(column, out);
            out.write("]}");
            separator = ",";
        }
        out.write("]}");
    }

    private int points() {
        return bucket == 1 ? scored : 2 * ((scored + bucket - 1) / bucket);
    }

    /** The frame that point {@code i} stands at. */
    private long frame(int i) {
        long at = bucket == 1 ? i : Math.min(scored - 1L, (long) (i / 2) * bucket + (long) (i % 2) * (bucket / 2));
        return at * table.subsample();
    }

    private void values(String column, Writer out) throws IOException {
        if (bucket == 1) {
            for (int i = 0; i < scored; i++) {
                out.write((i > 0 ? "," : "") + number(value(column, i)));
            }
            return;
        }
        for (int start = 0; start < scored; start += bucket) {
            int lowest = start;
            int highest = start;
            for (int i = start; i < Math.min(scored, start + bucket); i++) {
                lowest = value(column, i) < value(column, lowest) ? i : lowest;
                highest = value(column, i) > value(column, highest) ? i : highest;
            }
            out.write((start > 0 ? "," : "") + number(value(column, Math.min(lowest, highest))) + ","
                    + number(value(column, Math.max(lowest, highest))));
        }
    }

    private double value(String column, int scoredIndex) {
        int frame = scoredIndex * table.subsample();
        return table.has(column, frame) ? table.get(column, frame) : Double.NaN;
    }

    private static String name(String column) {
        return column == null ? "null" : Markup.json(column);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NUMBERS.format(value) : "null";
    }
}
