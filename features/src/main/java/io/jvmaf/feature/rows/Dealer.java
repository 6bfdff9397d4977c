package io.jvmaf.feature.rows;

import io.jvmaf.yuv.Plane;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/**
 * Deals rows of samples out in four parts like cards, widened to ints: column {@code x} goes to element {@code x >> 2}
 * of part {@code x & 3}.
 *
 * <p>The compiler does not widen bytes or shorts in vectors, but it does cut up whole words of four samples; so a row
 * is copied into words first.
 */
public final class Dealer {
    /** Parts that a row is dealt to. */
    public static final int PARTS = 4;

    private final ByteBuffer row;
    private final ShortBuffer shorts;
    private final IntBuffer ints;
    private final LongBuffer longs;
    private final int[][] intWords;
    private final long[][] longWords;

    /** For rows of {@code width} samples. */
    public Dealer(int width) {
        int words = elements(width);
        row = ByteBuffer.allocate(words * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        shorts = row.asShortBuffer();
        ints = row.asIntBuffer();
        longs = row.asLongBuffer();
        intWords = new int[2][words];
        longWords = new long[2][words];
    }

    /** Elements of the longest part of {@code width} columns. */
    public static int elements(int width) {
        return (width + PARTS - 1) / PARTS;
    }

    /** Deals out row {@code y} of {@code plane}; what follows its last column in the other parts is undefined. */
    public void deal(Plane plane, int y, int[][] parts) {
        int at = y * plane.stride();
        if (plane.bitDepth() == 8) {
            deal(words(plane.bytes(), at, intWords[0]), parts[0], parts[1], parts[2], parts[3]);
        } else {
            deal(words(plane.shorts(), at, longWords[0]), parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /** Deals out row {@code y} of {@code plane} less that of {@code other}, which is of the same format. */
    public void difference(Plane plane, Plane other, int y, int[][] parts) {
        int at = y * plane.stride();
        if (plane.bitDepth() == 8) {
            difference(words(plane.bytes(), at, intWords[0]), words(other.bytes(), at, intWords[1]), parts[0],
                    parts[1], parts[2], parts[3]);
        } else {
            difference(words(plane.shorts(), at, longWords[0]), words(other.shorts(), at, longWords[1]), parts[0],
                    parts[1], parts[2], parts[3]);
        }
    }

    private int[] words(byte[] samples, int at, int[] words) {
        row.put(0, samples, at, words.length * PARTS);
        ints.get(0, words);
        return words;
    }

    private long[] words(short[] samples, int at, long[] words) {
        shorts.put(0, samples, at, words.length * PARTS);
        longs.get(0, words);
        return words;
    }

    private static void deal(int[] words, int[] first, int[] second, int[] third, int[] fourth) {
        for (int i = 0; i < words.length; i++) {
            int word = words[i];
            first[i] = word & 0xff;
            second[i] = word >> 8 & 0xff;
            third[i] = word >> 16 & 0xff;
            fourth[i] = word >>> 24;
        }
    }

    private static void deal(long[] words, int[] first, int[] second, int[] third, int[] fourth) {
        for (int i = 0; i < words.length; i++) {
            long word = words[i];
            first[i] = (int) word & 0xffff;
            second[i] = (int) (word >> 16) & 0xffff;
            third[i] = (int) (word >> 32) & 0xffff;
            fourth[i] = (int) (word >>> 48);
        }
    }

    private static void difference(int[] words, int[] others, int[] first, int[] second, int[] third, int[] fourth) {
        for (int i = 0; i < words.length; i++) {
            int word = words[i];
            int other = others[i];
            first[i] = (word & 0xff) - (other & 0xff);
            second[i] = (word >> 8 & 0xff) - (other >> 8 & 0xff);
            third[i] = (word >> 16 & 0xff) - (other >> 16 & 0xff);
            fourth[i] = (word >>> 24) - (other >>> 24);
        }
    }

    private static void difference(long[] words, long[] others, int[] first, int[] second, int[] third, int[] fourth) {
        for (int i = 0; i < words.length; i++) {
            long word = words[i];
            long other = others[i];
            first[i] = ((int) word & 0xffff) - ((int) other & 0xffff);
            second[i] = ((int) (word >> 16) & 0xffff) - ((int) (other >> 16) & 0xffff);
            third[i] = ((int) (word >> 32) & 0xffff) - ((int) (other >> 32) & 0xffff);
            fourth[i] = (int) (word >>> 48) - (int) (other >>> 48);
        }
    }
}
