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
        float unit = 1f / (1 << (plane.bitDepth() - 8));
        for (int x = 0; x < width; x++) {
            out[at + x] = plane.sample(x, y) * unit - MIDDLE;
        }
    }
}
