package io.jvmaf.cli.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.jvmaf.cli.report.JsonText;
import io.jvmaf.cli.report.Rounded;
import io.jvmaf.cli.report.ScoreFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A comparison as a table for people, as JSON and as CSV. */
final class ComparisonReports {
    private static final int SCHEMA = 1;
    private static final List<String> SHOWN = List.of("_mean", "_harmonic_mean", "_p5", "_min");

    private final Compared compared;
    private final String model;

    /** @param model the column of the score that the table shows in full, or {@code null} */
    ComparisonReports(Compared compared, String model) {
        this.compared = compared;
        this.model = model;
    }

    void print(PrintStream out) {
        List<String> columns = new ArrayList<>();
        if (model != null) {
            SHOWN.forEach(suffix -> columns.add(model + suffix));
        }
        compared.quality().stream().filter(figure -> !columns.contains(figure)).forEach(columns::add);
        int name = compared.rows().stream().mapToInt(row -> row.file().length()).max().orElse(0);
        int group = compared.rows().stream().mapToInt(row -> row.group().length()).max().orElse(0);
        StringBuilder heading = new StringBuilder(padded("encode", name) + (group > 0 ? "  " + padded("group", group)
                : "") + String.format(Locale.ROOT, " %10s", "kbit/s"));
        columns.forEach(column -> heading.append(String.format(Locale.ROOT, " %" + width(column) + "s", column)));
        out.println(heading);
        for (Compared.Row row : compared.rows()) {
            StringBuilder line = new StringBuilder(padded(row.file(), Math.max(name, "encode".length())));
            line.append(group > 0 ? "  " + padded(row.group(), Math.max(group, "group".length())) : "");
            line.append(cell(row.kilobits(), 10, 1));
            columns.forEach(column -> line.append(cell(row.figures().getOrDefault(column, Double.NaN), width(column),
                    4)));
            out.println(row.failed() ? line + "  failed" : line.toString());
        }
        if (!compared.deltas().isEmpty()) {
            out.println();
        }
        for (Compared.Delta delta : compared.deltas()) {
            out.println(delta.test() + " against " + delta.anchor() + ", " + delta.figure() + ": BD-rate "
                    + difference(delta.ratePercent(), " %") + ", BD-quality " + difference(delta.quality(), ""));
        }
    }

    private static int width(String column) {
        return Math.max(column.length(), 9);
    }

    private static String cell(double value, int width, int decimals) {
        return String.format(Locale.ROOT, " %" + width + "s", Rounded.text(value, decimals, "-"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String difference(OptionalDouble value, String unit) {
        return Rounded.signed(value.orElse(Double.NaN), 2, unit,
                "not known (the curves have no range in common, lack bit rates, or do not rise)");
    }

    void json(String version, Writer out) throws IOException {
        out.write("{\n  \"schema\": " + SCHEMA + ",\n  \"version\": " + JsonText.quoted(version)
                + ",\n  \"reference\": " + JsonText.quoted(compared.reference()) + ",\n  \"encodes\": [");
        String separator = "\n";
        for (Compared.Row row : compared.rows()) {
            out.write(separator + "    {\"file\": " + JsonText.quoted(row.file()) + ", \"group\": "
                    + JsonText.quoted(row.group()) + ", \"kbits\": " + JsonText.number(row.kilobits())
                    + ", \"offset\": " + row.sync().offset() + ", \"sync\": " + JsonText.quoted(row.sync().words())
                    + ", \"frames\": " + row.frames() + ", \"status\": \"" + (row.failed() ? "failed" : "ok")
                    + "\", \"note\": " + JsonText.quoted(row.note()) + ",\n     \"scores\": {");
            String comma = "";
            for (Map.Entry<String, Double> figure : row.figures().entrySet()) {
                out.write(comma + JsonText.quoted(figure.getKey()) + ": " + JsonText.number(figure.getValue()));
                comma = ", ";
            }
            out.write("}}");
            separator = ",\n";
        }
        out.write("\n  ],\n  \"differences\": [");
        separator = "\n";
        for (Compared.Delta delta : compared.deltas()) {
            out.write(separator + "    {\"anchor\": " + JsonText.quoted(delta.anchor()) + ", \"test\": "
                    + JsonText.quoted(delta.test()) + ", \"score\": " + JsonText.quoted(delta.figure())
                    + ", \"bd_rate_percent\": " + JsonText.number(delta.ratePercent().orElse(Double.NaN))
                    + ", \"bd_quality\": " + JsonText.number(delta.quality().orElse(Double.NaN)) + "}");
            separator = ",\n";
        }
        out.write("\n  ]\n}\n");
    }

    void csv(Writer out) throws IOException {
        List<String> figures = compared.figures();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> heading = new ArrayList<>(List.of("file", "group", "kbits", "offset", "sync", "status", "note",
                "frames"));
        heading.addAll(figures);
        csv.writeRecord(heading);
        for (Compared.Row row : compared.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.file(), row.group(), number(row.kilobits()),
                    Integer.toString(row.sync().offset()), row.sync().words(), row.failed() ? "failed" : "ok",
                    row.note(), Long.toString(row.frames())));
            figures.forEach(figure -> cells.add(number(row.figures().getOrDefault(figure, Double.NaN))));
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : ScoreFormat.SHORTEST.format(value);
    }
}
