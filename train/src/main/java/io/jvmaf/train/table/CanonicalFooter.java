package io.jvmaf.train.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts a Parquet file's footer into one order. The writer lists a column's encodings in the order of a hash set of
 * enumeration constants, which differs from one run of a JVM to the next.
 */
final class CanonicalFooter {
    /** A file ends in the footer, the length of it, and this. */
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    private CanonicalFooter() {}

    /** Writes the footer of {@code file} again, in order. */
    static void settle(FileChannel file) throws IOException {
        long end = file.size() - TAIL;
        int length = ByteBuffer.wrap(read(file, end, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getInt();
        long start = end - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(read(file, start, length)));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, out);
        int written = out.size();
        out.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(written).array());
        out.write(MAGIC);
        file.truncate(start);
        ByteBuffer rest = ByteBuffer.wrap(out.toByteArray());
        while (rest.hasRemaining()) {
            file.write(rest, start + rest.position());
        }
    }

    private static byte[] read(FileChannel file, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("a Parquet file ends inside its footer");
            }
        }
        return bytes.array();
    }
}
