package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** libvmaf's CSV report (output.c, vmaf_write_output_csv), every line ending in a comma. */
final class CsvReport implements ReportWriter {
    private final boolean emptyCells;

    /** @param emptyCells whether a score that is missing leaves an empty cell, or none at all as in libvmaf */
    CsvReport(boolean emptyCells) {
        this.emptyCells = emptyCells;
    }

    @Override
    public void write(Report report, ScoreFormat format, Writer out) throws IOException {
        FeatureTable table = report.table();
        List<String> columns = table.columns();
        out.write("Frame,");
        for (String column : columns) {
            out.write(column + ",");
        }
        out.write(report.tiny() == null ? "\n" : "tiny_model,\n");
        for (int i = 0; i < table.frames(); i++) {
            if (report.shows(i, columns)) {
                out.write(i + ",");
                row(table, i, columns, format, out);
                out.write(report.tiny() == null ? "\n"
                        : format.format(report.tiny().perFrame()[i / table.subsample()]) + ",\n");
            }
        }
    }

    private void row(FeatureTable table, int index, List<String> columns, ScoreFormat format, Writer out)
            throws IOException {
        for (String column : columns) {
            boolean present = table.has(column, index);
            if (present) {
                out.write(format.format(table.get(column, index)));
            }
            if (present || emptyCells) {
                out.write(",");
            }
        }
    }
}
