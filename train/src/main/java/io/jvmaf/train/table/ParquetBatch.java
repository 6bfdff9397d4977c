package io.jvmaf.train.table;

import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import io.jvmaf.cli.batch.BatchTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Results of a batch as Parquet: the manifest's columns and {@code status} and {@code note} are text, {@code frames} a
 * long, each figure a double that is null where a row has none. Rows go to the disk as they come.
 */
public final class ParquetBatch implements BatchTable.Writer {
    /** Bytes of rows in memory: readers gain little from more. */
    static final int ROW_GROUP = 8 << 20;

    @Override
    public void write(Path path, BatchTable table) throws IOException {
        ParquetFile.write(path, BatchTable.Row.class, table.rows(), builder -> builder
                .withWriteRecordModel(model(table)).withRowGroupSize(ROW_GROUP));
    }

    private static WriteRecordModelType<BatchTable.Row> model(BatchTable table) {
        WriteRecordModelType<BatchTable.Row> model = FieldTypes.writeRecordModel(BatchTable.Row.class);
        List<String> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            model.withField(columns.get(i), FieldTypes.STRING, row -> row.cells().get(column));
        }
        model.withField("status", FieldTypes.STRING, row -> row.outcome().failed() ? "failed" : "ok");
        model.withField("note", FieldTypes.STRING, row -> row.outcome().note());
        model.withField("frames", FieldTypes.LONG.notNull(), row -> row.outcome().frames());
        for (String figure : table.figures()) {
            model.withField(figure, FieldTypes.DOUBLE, row -> row.outcome().figures().get(figure));
        }
        return model;
    }
}
