package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** libvmaf's XML report (output.c, vmaf_write_output_xml): no declaration, no escaping. */
final class XmlReport implements ReportWriter {
    @Override
    public void write(Report report, ScoreFormat format, Writer out) throws IOException {
        FeatureTable table = report.table();
        List<String> columns = table.columns();
        out.write("<VMAF version=\"" + report.version() + "\">\n");
        out.write("  <params qualityWidth=\"" + report.width() + "\" qualityHeight=\"" + report.height() + "\" />\n");
        out.write("  <fyi fps=\"" + fps(report.framesPerSecond()) + "\" />\n");
        out.write("  <frames>\n");
        for (int i = 0; i < table.frames(); i++) {
            if (report.shows(i, columns)) {
                frame(table, i, columns, format, out);
            }
        }
        out.write("  </frames>\n");
        pooled(report, columns, format, out);
        if (report.tiny() != null) {
            TinyText.xml(report.tiny(), format, out);
        }
        out.write("  <aggregate_metrics ");
        for (Map.Entry<String, Double> figure : table.aggregates().entrySet()) {
            attribute(figure.getKey(), figure.getValue(), format, out);
        }
        out.write("/>\n</VMAF>\n");
    }

    private static void frame(FeatureTable table, int index, List<String> columns, ScoreFormat format, Writer out)
            throws IOException {
        out.write("    <frame frameNum=\"" + index + "\" ");
        for (String column : columns) {
            if (table.has(column, index)) {
                attribute(column, table.get(column, index), format, out);
            }
        }
        out.write("/>\n");
    }

    private static void pooled(Report report, List<String> columns, ScoreFormat format, Writer out)
            throws IOException {
        out.write("  <pooled_metrics>\n");
        for (String column : columns) {
            out.write("    <metric name=\"" + column + "\" ");
            double[] pooled = report.pooled(column);
            for (int i = 0; i < pooled.length; i++) {
                attribute(Report.POOLED_NAMES.get(i), pooled[i], format, out);
            }
            out.write("/>\n");
        }
        out.write("  </pooled_metrics>\n");
    }

    private static void attribute(String name, double value, ScoreFormat format, Writer out) throws IOException {
        out.write(name);
        out.write("=\"");
        out.write(format.format(value));
        out.write("\" ");
    }

    private static String fps(double value) {
        return Double.isFinite(value) ? ScoreFormat.fixed(value, 2) : ScoreFormat.special(value);
    }
}
