package io.jvmaf.train.table;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import com.jerolba.carpet.io.FileSystemInputFile;
import io.jvmaf.train.json.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.schema.Type;

/** Reads tables, its own and those of other programs, by the names of their columns. */
final class TableReader {
    private static final String KEY = "key";
    private static final List<String> FRAME = List.of("frame_index", "frame");

    private final Set<String> columns;
    private final String frame;

    private TableReader(Set<String> columns) {
        this.columns = columns;
        this.frame = FRAME.stream().filter(columns::contains).findFirst().orElse(null);
    }

    static FeatureRows read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path + ": there is no such file");
        }
        try {
            return readAll(path);
        } catch (TableException e) {
            throw e.in(path);
        } catch (RuntimeException e) {
            throw new TableException("is no Parquet file that can be read (" + firstLine(e) + ")").in(path);
        }
    }

    private static FeatureRows readAll(Path path) throws IOException {
        FileMetaData meta;
        try (ParquetFileReader file = ParquetFileReader.open(new FileSystemInputFile(path.toFile()))) {
            meta = file.getFileMetaData();
        }
        Set<String> columns = new HashSet<>();
        for (Type field : meta.getSchema().getFields()) {
            columns.add(field.getName());
        }
        TableReader reader = new TableReader(columns);
        reader.checkColumns();
        Level level = reader.frame == null ? Level.CLIP : Level.FRAME;
        TableInfo info = TableInfo.of(meta.getKeyValueMetaData(), level);
        return new FeatureRows(info, reader.rows(path), AtomicFile.sha256(Files.readAllBytes(path)));
    }

    private void checkColumns() {
        if (!columns.contains(KEY)) {
            throw new TableException("has no column \"" + KEY + "\", without which rows of one clip could fall into"
                    + " different splits");
        }
        List<String> missing = VmafFeatures.ORDER.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new TableException("lacks " + String.join(", ", missing));
        }
    }

    @SuppressWarnings("rawtypes")
    private List<FeatureRow> rows(Path path) throws IOException {
        List<FeatureRow> rows = new ArrayList<>();
        CarpetReader<Map> reader = new CarpetReader<>(path.toFile(), Map.class);
        try (CloseableIterator<Map> all = reader.iterator()) {
            while (all.hasNext()) {
                rows.add(row(all.next()));
            }
        }
        rows.sort(Comparator.comparing(FeatureRow::key).thenComparingInt(FeatureRow::frameIndex));
        for (int i = 1; i < rows.size(); i++) {
            FeatureRow row = rows.get(i);
            if (row.key().equals(rows.get(i - 1).key()) && row.frameIndex() == rows.get(i - 1).frameIndex()) {
                throw new TableException("has two rows of " + row.key()
                        + (frame == null ? "" : ", frame " + row.frameIndex()));
            }
        }
        return rows;
    }

    private FeatureRow row(Map<?, ?> row) {
        String key = text(row, KEY);
        if (key == null) {
            throw new TableException("has a row without a key");
        }
        double[] features = VmafFeatures.ORDER.stream().mapToDouble(name -> number(row, name)).toArray();
        String source = text(row, "source");
        double vmaf = number(row, "vmaf");
        double mos = number(row, "mos");
        String kind = text(row, "target_kind");
        boolean teacher = Double.isNaN(mos) || mos == vmaf;
        return new FeatureRow(key, source != null ? source : key.split("_", 2)[0],
                frame == null ? FeatureRow.WHOLE_CLIP : (int) number(row, frame), VmafFeatures.of(features), vmaf,
                Double.isNaN(mos) ? vmaf : mos,
                kind != null ? kind : teacher ? FeatureRow.TEACHER : FeatureRow.MOS, text(row, "teacher_model"));
    }

    private static String text(Map<?, ?> row, String column) {
        return row.get(column) instanceof String text ? text : null;
    }

    private static double number(Map<?, ?> row, String column) {
        return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
