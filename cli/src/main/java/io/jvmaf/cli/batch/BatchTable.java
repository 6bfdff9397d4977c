package io.jvmaf.cli.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.report.ScoreFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of a batch.
 *
 * @param columns the manifest's columns
 * @param figures names of scores, in order
 * @param rows what came of each row
 */
public record BatchTable(List<String> columns, List<String> figures, Iterable<Row> rows) {
    static final String CSV = ".csv";
    static final String PARQUET = ".parquet";

    /**
     * A row and what came of it.
     *
     * @param cells the manifest's cells, one a column
     * @param outcome what came of it
     */
    public record Row(List<String> cells, Outcome outcome) {}

    /** Writes tables in formats that the scoring jar has no library for: the training artifact brings it along. */
    public interface Writer {
        /** Writes {@code table}, whole or not at all. */
        void write(Path path, BatchTable table) throws IOException;
    }

    /** Writes it as CSV, whole or not at all. */
    void writeCsv(Path path) throws IOException {
        try (ReportFile file = ReportFile.open(path.toString(), OutputStream.nullOutputStream())) {
            file.write(this::writeCsv);
        }
    }

    private void writeCsv(java.io.Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> heading = new ArrayList<>(columns);
        heading.addAll(Manifest.RESULT_COLUMNS);
        heading.addAll(figures);
        csv.writeRecord(heading);
        for (Row row : rows) {
            Outcome outcome = row.outcome();
            List<String> cells = new ArrayList<>(row.cells());
            cells.addAll(List.of(outcome.failed() ? "failed" : "ok", outcome.note(), Long.toString(outcome.frames())));
            for (String figure : figures) {
                Double value = outcome.figures().get(figure);
                cells.add(value == null ? "" : ScoreFormat.SHORTEST.format(value));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }
}
