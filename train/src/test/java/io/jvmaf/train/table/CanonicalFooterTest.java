package io.jvmaf.train.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.SyntheticTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is written has the footer that every order of its encodings is brought to. */
final class CanonicalFooterTest {
    private static final int TAIL = 8;

    @TempDir
    private Path folder;

    @Test
    void aFooterInAnotherOrderBecomesTheOneThatIsWritten() throws Exception {
        Path written = SyntheticTable.write(folder.resolve("t.parquet"), 4, 3, 2);
        byte[] whole = Files.readAllBytes(written);
        int length = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - TAIL);
        int start = whole.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(whole, start, length));
        List<List<Encoding>> encodings = footer.getRow_groups().stream().flatMap(group -> group.getColumns().stream())
                .map(column -> column.getMeta_data().getEncodings()).toList();
        assertTrue(encodings.stream().anyMatch(list -> list.size() > 1), encodings::toString);
        encodings.forEach(Collections::reverse);
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(whole, 0, start);
        Util.writeFileMetaData(footer, turned);
        turned.write(whole, whole.length - TAIL, TAIL);
        assertTrue(!Arrays.equals(whole, turned.toByteArray()));
        Path other = Files.write(folder.resolve("turned.parquet"), turned.toByteArray());
        try (FileChannel file = FileChannel.open(other, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            CanonicalFooter.settle(file);
        }
        assertArrayEquals(whole, Files.readAllBytes(other));
    }
}
