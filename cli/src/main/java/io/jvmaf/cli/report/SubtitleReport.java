package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** libvmaf's report as MicroDVD subtitles (output.c, vmaf_write_output_sub), a line a picture. */
final class SubtitleReport implements ReportWriter {
    @Override
    public void write(Report report, ScoreFormat format, Writer out) throws IOException {
        FeatureTable table = report.table();
        List<String> columns = table.columns();
        for (int i = 0; i < table.frames(); i++) {
            if (!report.shows(i, columns)) {
                continue;
            }
            out.write("{" + i + "}{" + (i + 1) + "}frame: " + i + "|");
            for (String column : columns) {
                if (table.has(column, i)) {
                    out.write(column + ": " + format.format(table.get(column, i)) + "|");
                }
            }
            out.write("\n");
        }
    }
}
