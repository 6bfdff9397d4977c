package io.jvmaf.train.table;

import java.util.List;

/**
 * A table as training takes it.
 *
 * @param info what the table says of itself
 * @param rows by key, then frame
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 */
public record FeatureRows(TableInfo info, List<FeatureRow> rows, String sha256) {
    /** Copies the rows. */
    public FeatureRows {
        rows = List.copyOf(rows);
    }
}
