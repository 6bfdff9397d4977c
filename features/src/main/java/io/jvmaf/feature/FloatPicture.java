package io.jvmaf.feature;

import io.jvmaf.yuv.Plane;

/**
 * A picture of floats, row after row without gaps: what the floating-point extractors make of a plane.
 *
 * @param width columns
 * @param height rows
 * @param samples {@code width * height} of them, row by row, and {@link #SLACK} more
 */
public record FloatPicture(int width, int height, float[] samples) {
    /** Elements behind the last row, undefined, so that a kernel may write whole vectors: two of the longest. */
    public static final int SLACK = 32;
    /** The middle of 8 bits' range (libvmaf's OPT_RANGE_PIXEL_OFFSET). */
    private static final float MIDDLE = 128;

    /** A picture to be filled. */
    public static FloatPicture of(int width, int height) {
        return new FloatPicture(width, height, new float[width * height + SLACK]);
    }

    /** Where row {@code y} begins in {@link #samples}. */
    public int row(int y) {
        return y * width;
    }

    /**
     * Writes the first {@code width} samples of row {@code y} to {@code out} from element {@code at} on, on the scale of
     * 8 bits with its middle brought to 0: -128 to less than 128, 16 significant bits at most and so exact (libvmaf's
     * picture_copy.c).
     */
    public static void readRow(Plane plane, int y, int width, float[] out, int at) {
        int from = y * plane.stride();
        if (plane.bytes() != null) {
            readBytes(plane.bytes(), from, width, out, at);
        } else {
            readShorts(plane.shorts(), from, width, 1f / (1 << (plane.bitDepth() - 8)), out, at);
        }
    }

    // C2 makes vectors of signed samples becoming floats, and of nothing else; a negative one stands for a range more.
    private static void readBytes(byte[] samples, int from, int width, float[] out, int at) {
        for (int x = 0; x < width; x++) {
            float sample = samples[from + x];
            out[at + x] = sample + (1 << 7) * twiceIfNegative(sample) - MIDDLE;
        }
    }

    private static void readShorts(short[] samples, int from, int width, float unit, float[] out, int at) {
        for (int x = 0; x < width; x++) {
            float sample = samples[from + x];
            out[at + x] = (sample + (1 << 15) * twiceIfNegative(sample)) * unit - MIDDLE;
        }
    }

    /** 2 for a whole number below 0, else 0. */
    private static float twiceIfNegative(float number) {
        return Math.abs(number) - Math.abs(number + 1) + 1;
    }
}
