package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifStrips;
import io.jvmaf.yuv.Plane;
import java.util.stream.IntStream;

/**
 * A row of the pictures themselves, laid out by {@link VifStrips} with the samples of two lanes in an int, the lower
 * lane's in its lower half: that takes half the stores.
 */
final class VifRow {
    private static final int PAIRS = Species.INT.length() / 2;

    private final int width;
    private final int strip;
    private final int margin;
    // The row as it is in the plane, with room up to the last strip's end.
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] words;
    // Places of samples, as place() has them: those behind the picture's width that are of strips, what they mirror, and
    // what is mirrored left of the picture and right of the last strip.
    private final int[] behind;
    private final int[] mirrored;
    private final int[] left;
    private final int[] right;

    VifRow(VifStrips strips) {
        width = strips.width();
        strip = strips.strip();
        margin = strips.margin();
        bytes = new byte[strip * 2 * PAIRS];
        shorts = new short[strip * 2 * PAIRS];
        words = new int[strips.columns() * PAIRS];
        int end = strip * 2 * PAIRS;
        behind = IntStream.range(width, Math.min(width + margin, end)).map(this::place).toArray();
        mirrored = places(width, width + behind.length);
        left = places(-margin, 0);
        right = places(end, end + margin);
    }

    private int[] places(int from, int to) {
        return IntStream.range(from, to).map(x -> place(VifFilters.mirror(x, width))).toArray();
    }

    /** Twice the index of the word that holds column {@code x}, and 1 for its upper half. */
    private int place(int x) {
        int lane = x / strip;
        return 2 * ((margin + x % strip) * PAIRS + lane / 2) + lane % 2;
    }

    /** The samples, a vector of them every {@link #PAIRS} elements. */
    int[] words() {
        return words;
    }

    /** Lays out row {@code y} of {@code plane}, with what is mirrored beyond its sides. */
    void lay(Plane plane, int y) {
        int from = y * plane.stride();
        if (plane.bytes() != null) {
            System.arraycopy(plane.bytes(), from, bytes, 0, width);
            for (int pair = 0; pair < PAIRS; pair++) {
                layBytes(bytes, 2 * pair * strip, strip, words, margin * PAIRS + pair);
            }
        } else {
            System.arraycopy(plane.shorts(), from, shorts, 0, width);
            for (int pair = 0; pair < PAIRS; pair++) {
                layShorts(shorts, 2 * pair * strip, strip, words, margin * PAIRS + pair);
            }
        }
        mirror();
    }

    private static void layBytes(byte[] samples, int lower, int strip, int[] words, int at) {
        for (int i = 0; i < strip; i++) {
            words[at + i * PAIRS] = samples[lower + i] & 0xff | (samples[lower + strip + i] & 0xff) << Short.SIZE;
        }
    }

    private static void layShorts(short[] samples, int lower, int strip, int[] words, int at) {
        for (int i = 0; i < strip; i++) {
            words[at + i * PAIRS] = samples[lower + i] & 0xffff | samples[lower + strip + i] << Short.SIZE;
        }
    }

    private void mirror() {
        for (int i = 0; i < behind.length; i++) {
            int shift = shift(behind[i]);
            int word = words[behind[i] >> 1];
            words[behind[i] >> 1] = word & ~(0xffff << shift) | sample(mirrored[i]) << shift;
        }
        // Left of a strip is the end of the one before it, right of it the start of the one behind it.
        for (int i = 0; i < margin; i++) {
            int from = (strip + i) * PAIRS;
            int to = i * PAIRS;
            words[to] = words[from] << Short.SIZE | sample(left[i]);
            for (int pair = 1; pair < PAIRS; pair++) {
                words[to + pair] = words[from + pair] << Short.SIZE | words[from + pair - 1] >>> Short.SIZE;
            }
        }
        for (int i = 0; i < margin; i++) {
            int from = (margin + i) * PAIRS;
            int to = (margin + strip + i) * PAIRS;
            for (int pair = 0; pair < PAIRS - 1; pair++) {
                words[to + pair] = words[from + pair] >>> Short.SIZE | words[from + pair + 1] << Short.SIZE;
            }
            words[to + PAIRS - 1] = words[from + PAIRS - 1] >>> Short.SIZE | sample(right[i]) << Short.SIZE;
        }
    }

    private int sample(int place) {
        return words[place >> 1] >>> shift(place) & 0xffff;
    }

    private static int shift(int place) {
        return (place & 1) * Short.SIZE;
    }
}
