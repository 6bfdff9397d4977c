package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * libvmaf's JSON report (output.c, vmaf_write_output_json). Numbers that are not finite are {@code null}, and as there
 * no line end follows one inside a picture's metrics.
 */
final class JsonReport implements ReportWriter {
    @Override
    public void write(Report report, ScoreFormat format, Writer out) throws IOException {
        FeatureTable table = report.table();
        List<String> columns = table.columns();
        double fps = report.framesPerSecond();
        out.write("{\n  \"version\": \"" + report.version() + "\",\n");
        out.write("  \"fps\": " + (Double.isFinite(fps) ? ScoreFormat.fixed(fps, 2) : "null") + ",\n");
        out.write("  \"frames\": [");
        String separator = "\n";
        for (int i = 0; i < table.frames(); i++) {
            if (report.shows(i, columns)) {
                out.write(separator);
                separator = ",\n";
                frame(table, i, columns, format, out);
            }
        }
        out.write("\n  ],\n");
        pooled(report, columns, format, out);
        if (report.tiny() != null) {
            TinyText.json(report.tiny(), format, out);
        }
        aggregates(table, format, out);
        out.write("}\n");
    }

    private static void frame(FeatureTable table, int index, List<String> columns, ScoreFormat format, Writer out)
            throws IOException {
        out.write("    {\n      \"frameNum\": " + index + ",\n      \"metrics\": {\n");
        List<String> present = columns.stream().filter(column -> table.has(column, index)).toList();
        for (int c = 0; c < present.size(); c++) {
            double value = table.get(present.get(c), index);
            out.write("        \"");
            out.write(present.get(c));
            out.write("\": ");
            out.write(number(value, format));
            out.write(c + 1 < present.size() ? "," : "");
            out.write(Double.isFinite(value) ? "\n" : "");
        }
        out.write("      }\n    }");
    }

    private static void pooled(Report report, List<String> columns, ScoreFormat format, Writer out)
            throws IOException {
        out.write("  \"pooled_metrics\": {");
        String separator = "\n";
        for (String column : columns) {
            out.write(separator + "    \"" + column + "\": {");
            double[] pooled = report.pooled(column);
            for (int i = 0; i < pooled.length; i++) {
                out.write((i > 0 ? ",\n" : "\n") + "      \"" + Report.POOLED_NAMES.get(i) + "\": "
                        + number(pooled[i], format));
            }
            out.write("\n    }");
            separator = ",\n";
        }
        out.write("\n  },\n");
    }

    private static void aggregates(FeatureTable table, ScoreFormat format, Writer out) throws IOException {
        out.write("  \"aggregate_metrics\": {");
        String separator = "\n";
        for (Map.Entry<String, Double> figure : table.aggregates().entrySet()) {
            out.write(separator + "    \"" + figure.getKey() + "\": " + number(figure.getValue(), format));
            separator = ",\n";
        }
        out.write("\n  }\n");
    }

    private static String number(double value, ScoreFormat format) {
        return Double.isFinite(value) ? format.format(value) : "null";
    }
}
