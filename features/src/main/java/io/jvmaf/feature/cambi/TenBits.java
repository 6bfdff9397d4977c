package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.yuv.Plane;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/**
 * Luma at 10 bits, whatever depth and size it comes in: at most 1024, since the depths above are rounded half up. Of
 * another size than asked for, each pixel is the sample nearest to its centre.
 */
final class TenBits {
    /** Bits a sample. */
    static final int DEPTH = 10;

    private final ShortBuffer shorts;
    private final LongBuffer longs;
    private final int[] fours;
    private Plane plane;
    private IntBuffer ints;
    private int width;
    private int[] columns;
    private int[] rows;

    TenBits(int maxWidth) {
        int most = Lanes.longs(maxWidth);
        ByteBuffer bytes = ByteBuffer.allocate(most * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        this.shorts = bytes.asShortBuffer();
        this.longs = bytes.asLongBuffer();
        this.fours = new int[most];
    }

    /**
     * Begins to read {@code picture} at {@code toWidth} x {@code toHeight}.
     *
     * @throws FeatureException if a sample exceeds the plane's depth
     */
    void open(Plane picture, int toWidth, int toHeight) {
        if (picture.shorts() != null) {
            checkDepth(picture);
        } else {
            ints = ByteBuffer.wrap(picture.bytes()).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        }
        plane = picture;
        width = toWidth;
        boolean resized = plane.width() != width || plane.height() != toHeight;
        columns = resized ? nearest(plane.width(), width) : null;
        rows = resized ? nearest(plane.height(), toHeight) : null;
    }

    // Positions add up in float, as in the reference.
    private static int[] nearest(int from, int to) {
        int[] nearest = new int[to];
        float step = (float) from / to;
        float position = (float) (step / 2 - 0.5);
        for (int i = 0; i < to; i++) {
            nearest[i] = Math.min((int) (position + 0.5), from - 1);
            position += step;
        }
        return nearest;
    }

    /** Reads row {@code y}; its last pixel is once more past its end. */
    void read(int y, long[] row) {
        int count = Lanes.longs(width);
        int bitDepth = plane.bitDepth();
        if (columns != null) {
            pick(rows[y]);
            longs.get(0, row, 0, count);
        } else if (bitDepth == Byte.SIZE) {
            ints.get(y * plane.stride() / Lanes.COUNT, fours, 0, count);
            widen(fours, count, row);
        } else {
            shorts.put(0, plane.shorts(), y * plane.stride(), count * Lanes.COUNT);
            longs.get(0, row, 0, count);
        }
        if (bitDepth < DEPTH) {
            raise(row, count, DEPTH - bitDepth);
        } else if (bitDepth > DEPTH) {
            round(row, count, bitDepth - DEPTH);
        }
        Lanes.repeatLast(row, width);
    }

    private void pick(int y) {
        for (int x = 0; x < width; x++) {
            shorts.put(x, (short) plane.sample(columns[x], y));
        }
    }

    private static void widen(int[] fours, int count, long[] row) {
        for (int i = 0; i < count; i++) {
            long four = fours[i] & 0xffff_ffffL;
            long twos = (four | four << 16) & 0x0000_ffff_0000_ffffL;
            row[i] = (twos | twos << 8) & 0xff * Lanes.ONES;
        }
    }

    private static void raise(long[] row, int count, int bits) {
        for (int i = 0; i < count; i++) {
            row[i] <<= bits;
        }
    }

    // Half up: one more where the last bit cut off is set.
    private static void round(long[] row, int count, int bits) {
        long kept = (0xffff >> bits) * Lanes.ONES;
        for (int i = 0; i < count; i++) {
            long samples = row[i];
            row[i] = (samples >>> bits & kept) + (samples >>> bits - 1 & Lanes.ONES);
        }
    }

    private static void checkDepth(Plane plane) {
        int depth = plane.bitDepth();
        if (usedBits(plane.shorts(), plane.stride(), plane.width(), plane.height()) >> depth != 0) {
            throw new FeatureException("CAMBI: the input contains values greater than " + ((1 << depth) - 1)
                    + ", the maximum of " + depth + " bits");
        }
    }

    private static int usedBits(short[] samples, int stride, int width, int height) {
        char[] used = new char[width];
        for (int y = 0; y < height; y++) {
            collect(samples, y * stride, used, width);
        }
        int all = 0;
        for (char bits : used) {
            all |= bits;
        }
        return all;
    }

    private static void collect(short[] samples, int at, char[] used, int width) {
        for (int x = 0; x < width; x++) {
            used[x] = (char) (used[x] | samples[at + x]);
        }
    }
}
