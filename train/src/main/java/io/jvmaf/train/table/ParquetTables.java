package io.jvmaf.train.table;

import com.jerolba.carpet.CarpetWriter;
import io.jvmaf.train.json.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes tables as Parquet files: one row group or few, uncompressed, so that the same rows give the same bytes
 * anywhere.
 */
public final class ParquetTables {
    private ParquetTables() {}

    /** Writes clips, given by key, whole or not at all. */
    public static void writeClips(Path path, List<ClipRow> rows, TableInfo info) throws IOException {
        AtomicFile.write(path, bytes(ClipRow.class, rows, info.toFooter()));
    }

    /** Writes frames, given by key and then frame, whole or not at all. */
    public static void writeFrames(Path path, List<FrameRow> rows, TableInfo info) throws IOException {
        AtomicFile.write(path, bytes(FrameRow.class, rows, info.toFooter()));
    }

    /** Writes records that have the columns of frames and more, by key and then frame, whole or not at all. */
    public static <T extends Record> void write(Path path, Class<T> type, List<T> rows, TableInfo info)
            throws IOException {
        AtomicFile.write(path, bytes(type, rows, info.toFooter()));
    }

    /** A Parquet file of records; the footer's entries go in as they are. */
    public static <T extends Record> byte[] bytes(Class<T> type, List<T> rows, Map<String, String> footer)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CarpetWriter<T> writer = new CarpetWriter.Builder<>(out, type)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED).withExtraMetaData(footer)
                .withPageWriteChecksumEnabled(true).build()) {
            writer.write(rows);
        }
        return CanonicalFooter.of(out.toByteArray());
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
