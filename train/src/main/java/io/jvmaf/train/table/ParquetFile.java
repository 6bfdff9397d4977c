package io.jvmaf.train.table;

import com.jerolba.carpet.CarpetWriter;
import io.jvmaf.train.json.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes Parquet files, whole or not at all, uncompressed and with their footer in order, so that the same rows give
 * the same bytes anywhere. In memory is one row group, which goes to the disk when it is full.
 */
final class ParquetFile {
    private static final int BUFFER = 1 << 16;

    private ParquetFile() {}

    /** Writes {@code rows} to {@code path}, with what {@code settings} set besides. */
    static <T> void write(Path path, Class<T> type, Iterable<? extends T> rows,
            Consumer<CarpetWriter.Builder<T>> settings) throws IOException {
        AtomicFile.write(path, file -> {
            // the writer closes its stream, and the footer is put in order after that
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
            CarpetWriter.Builder<T> builder = new CarpetWriter.Builder<>(out, type)
                    .withCompressionCodec(CompressionCodecName.UNCOMPRESSED).withPageWriteChecksumEnabled(true);
            settings.accept(builder);
            try (CarpetWriter<T> writer = builder.build()) {
                for (T row : rows) {
                    writer.write(row);
                }
            }
            CanonicalFooter.settle(file);
        });
    }
}
