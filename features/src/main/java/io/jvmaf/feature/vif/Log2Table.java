package io.jvmaf.feature.vif;

/**
 * Base-2 logarithms in units of 1/2048, looked up by a number's leading 16 bits (integer_vif.c, log_generate; log2_32
 * and log2_64 in integer_vif.h). Bits behind the leading 16 do not count.
 */
public final class Log2Table {
    /** Units to one bit of information. */
    public static final int UNITS = 2048;
    /** Leading bits that are looked up. */
    public static final int INDEX_BITS = 16;

    private static final int FIRST = 1 << (INDEX_BITS - 1);
    // 15 * 2048 to 16 * 2048, by the 15 bits behind the leading one.
    private static final short[] TABLE = generate();

    private Log2Table() {}

    private static short[] generate() {
        double ln2 = StrictMath.log(2);
        short[] table = new short[FIRST];
        for (int i = 0; i < FIRST; i++) {
            float log2 = (float) (StrictMath.log(FIRST + i) / ln2);
            table[i] = (short) Math.round((double) (log2 * UNITS));
        }
        return table;
    }

    /** The logarithm of {@code value}, which is at least 2<sup>16</sup>. */
    public static int log2(long value) {
        int shift = Long.SIZE - INDEX_BITS - Long.numberOfLeadingZeros(value);
        return Short.toUnsignedInt(TABLE[(int) (value >>> shift) - FIRST]) + UNITS * shift;
    }
}
