package io.jvmaf.feature.vif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The logarithms against those that libvmaf 3.2.0's log_generate makes with glibc's log2f. */
final class Log2TableTest {
    @Test
    void everyEntryIsThatOfTheC() {
        CRC32 crc = new CRC32();
        for (int i = 1 << 15; i < 1 << 16; i++) {
            int entry = Log2Table.log2(i);
            crc.update(entry >> 8);
            crc.update(entry);
        }
        // Of the entries 32768 to 65535 of the C table, big-endian.
        assertEquals(0x96fab9bbL, crc.getValue());
    }

    @Test
    void bitsBehindTheLeadingSixteenDoNotCount() {
        assertEquals(17 * Log2Table.UNITS, Log2Table.log2(1 << 17));
        assertEquals(17 * Log2Table.UNITS, Log2Table.log2((1 << 17) + 3));
        assertEquals(Log2Table.log2(40_001) + 16 * Log2Table.UNITS, Log2Table.log2((40_001L << 16) + 65_535));
    }
}
