package io.jvmaf.train.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes tables as Parquet files: one row group or few, uncompressed, so that the same rows give the same bytes
 * anywhere.
 */
public final class ParquetTables {
    private ParquetTables() {}

    /** Writes clips, given by key, whole or not at all. */
    public static void writeClips(Path path, List<ClipRow> rows, TableInfo info) throws IOException {
        write(path, ClipRow.class, rows, info.toFooter());
    }

    /** Writes frames, given by key and then frame, whole or not at all. */
    public static void writeFrames(Path path, List<FrameRow> rows, TableInfo info) throws IOException {
        write(path, FrameRow.class, rows, info.toFooter());
    }

    /** Writes records that have the columns of frames and more, by key and then frame, whole or not at all. */
    public static <T extends Record> void write(Path path, Class<T> type, List<T> rows, TableInfo info)
            throws IOException {
        write(path, type, rows, info.toFooter());
    }

    /** Writes any records, whole or not at all; the footer's entries go in as they are. */
    public static <T extends Record> void write(Path path, Class<T> type, List<T> rows, Map<String, String> footer)
            throws IOException {
        ParquetFile.write(path, type, rows, builder -> builder.withExtraMetaData(footer));
    }

    /**
     * Reads a table of either level, columns by name. A frame column may be called {@code frame}; the source may be
     * missing, and is then the key up to its first underscore.
     *
     * @throws IOException if the file cannot be read
     * @throws TableException naming the file, if it is no such table
     */
    public static FeatureRows read(Path path) throws IOException {
        return TableReader.read(path);
    }
}
