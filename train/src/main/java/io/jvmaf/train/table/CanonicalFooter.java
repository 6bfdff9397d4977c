package io.jvmaf.train.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** The same table as in {@code file}, its footer in order. */
    static byte[] of(byte[] file) throws IOException {
        int length = ByteBuffer.wrap(file, file.length - TAIL, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
        int start = file.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, start);
        Util.writeFileMetaData(footer, out);
        int written = out.size() - start;
        out.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(written).array());
        out.write(MAGIC);
        return out.toByteArray();
    }
}
