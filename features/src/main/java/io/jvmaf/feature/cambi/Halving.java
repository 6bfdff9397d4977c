package io.jvmaf.feature.cambi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Keeps every second pixel of rows, the first one included (cambi.c, decimate). */
final class Halving {
    private final IntBuffer ints;
    private final LongBuffer longs;
    private final int[] twos;

    Halving(int maxWidth) {
        // What two pixels are kept of is four, even past the end of the row.
        this.twos = new int[2 * Lanes.longs((maxWidth + 1) / 2)];
        ByteBuffer bytes = ByteBuffer.allocate(twos.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        this.ints = bytes.asIntBuffer();
        this.longs = bytes.asLongBuffer();
    }

    /** Halves a row of {@code width} pixels to the row at {@code to}. */
    void apply(long[] row, int width, long[] half, int to) {
        int count = Lanes.longs(width);
        even(row, count, twos);
        ints.put(0, twos, 0, count);
        longs.get(0, half, to, Lanes.longs((width + 1) / 2));
    }

    private static void even(long[] row, int count, int[] twos) {
        for (int i = 0; i < count; i++) {
            long four = row[i];
            twos[i] = (int) (four & 0xffff | four >>> Lanes.BITS & 0xffff_0000L);
        }
    }
}
