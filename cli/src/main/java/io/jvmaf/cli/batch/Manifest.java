package io.jvmaf.cli.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.jvmaf.cli.FileErrors;
import io.jvmaf.cli.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of jobs: CSV as RFC 4180 has it, in UTF-8, with a heading.
 *
 * @param columns the heading
 * @param rows the rows below it
 */
public record Manifest(List<String> columns, List<Row> rows) {
    /** Columns that the results have besides. */
    static final List<String> RESULT_COLUMNS = List.of("status", "note", "frames");

    /**
     * A row.
     *
     * @param line where it starts in the file
     * @param cells its cells; fewer or more than there are columns where the row is broken
     */
    public record Row(long line, List<String> cells) {}

    /**
     * Reads {@code path}.
     *
     * @throws UsageException in one line, if it is no such list
     * @throws IOException in one line, if it cannot be read
     */
    static Manifest read(Path path) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(path)) {
            csv.forEach(row -> rows.add(new Row(row.getStartingLineNumber(), row.getFields())));
        } catch (CsvParseException e) {
            throw new UsageException(path + ": " + Outcome.line(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new IOException("could not read file: " + path + " (" + FileErrors.reason(e.getCause()) + ")", e);
        } catch (IOException e) {
            throw new IOException("could not open file: " + path + " (" + FileErrors.reason(e) + ")", e);
        }
        List<String> columns = rows.isEmpty() ? List.of() : rows.remove(0).cells().stream().map(String::strip).toList();
        check(path, columns);
        return new Manifest(columns, List.copyOf(rows));
    }

    private static void check(Path path, List<String> columns) {
        if (!columns.contains("reference") || !columns.contains("distorted")) {
            throw new UsageException(path + ": the heading names no columns reference and distorted");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column.isEmpty() || !seen.add(column) || RESULT_COLUMNS.contains(column)) {
                throw new UsageException(path + ": " + (column.isEmpty() ? "a column has no name"
                        : RESULT_COLUMNS.contains(column) ? "a column is called " + column + ", as one of the"
                        + " results is"
                        : "two columns are called " + column));
            }
        }
    }
}
