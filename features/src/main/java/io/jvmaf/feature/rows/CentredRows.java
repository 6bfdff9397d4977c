package io.jvmaf.feature.rows;

import io.jvmaf.yuv.Plane;

/**
 * Makes floats of rows of samples, on the scale of 8 bits with its middle brought to 0: -128 to less than 128, 16
 * significant bits at most and so exact (libvmaf's picture_copy.c).
 *
 * <p>The compiler converts signed samples in vectors, unsigned ones not; and it takes the middle off in vectors where it
 * sees that the row is not the one it writes. So a row is copied to an array of its own, changed there, and converted.
 */
public final class CentredRows {
    /** Sides of a difference. */
    private static final int SIDES = 2;

    private final byte[][] bytes;
    private final short[][] shorts;

    /** For rows of up to {@code width} samples. */
    public CentredRows(int width) {
        bytes = new byte[SIDES][width];
        shorts = new short[SIDES][width];
    }

    /** Writes the first {@code width} samples of row {@code y} to {@code out} from element {@code at} on. */
    public void read(Plane plane, int y, int width, float[] out, int at) {
        if (plane.bitDepth() == 8) {
            convert(bytes(plane, y, width, bytes[0]), width, out, at);
        } else {
            convert(shorts(plane, y, width, shorts[0]), unit(plane), width, out, at);
        }
    }

    /**
     * Writes the first {@code width} samples of row {@code y}, less those of {@code subtrahend}, which has the same
     * depth, to the start of {@code out}.
     */
    public void difference(Plane plane, Plane subtrahend, int y, int width, float[] out) {
        if (plane.bitDepth() == 8) {
            subtract(bytes(plane, y, width, bytes[0]), bytes(subtrahend, y, width, bytes[1]), width, out);
        } else {
            subtract(shorts(plane, y, width, shorts[0]), shorts(subtrahend, y, width, shorts[1]), unit(plane), width,
                    out);
        }
    }

    private static float unit(Plane plane) {
        return 1f / (1 << (plane.bitDepth() - 8));
    }

    private static byte[] bytes(Plane plane, int y, int width, byte[] row) {
        System.arraycopy(plane.bytes(), y * plane.stride(), row, 0, width);
        centre(row, width);
        return row;
    }

    private static short[] shorts(Plane plane, int y, int width, short[] row) {
        System.arraycopy(plane.shorts(), y * plane.stride(), row, 0, width);
        centre(row, 1 << (plane.bitDepth() - 1), width);
        return row;
    }

    private static void centre(byte[] row, int width) {
        for (int x = 0; x < width; x++) {
            row[x] = (byte) (row[x] - (1 << 7));
        }
    }

    private static void centre(short[] row, int middle, int width) {
        for (int x = 0; x < width; x++) {
            row[x] = (short) (row[x] - middle);
        }
    }

    private static void convert(byte[] row, int width, float[] out, int at) {
        for (int x = 0; x < width; x++) {
            out[at + x] = row[x];
        }
    }

    private static void convert(short[] row, float unit, int width, float[] out, int at) {
        for (int x = 0; x < width; x++) {
            out[at + x] = row[x] * unit;
        }
    }

    private static void subtract(byte[] minuend, byte[] subtrahend, int width, float[] out) {
        for (int x = 0; x < width; x++) {
            out[x] = (float) minuend[x] - subtrahend[x];
        }
    }

    private static void subtract(short[] minuend, short[] subtrahend, float unit, int width, float[] out) {
        for (int x = 0; x < width; x++) {
            out[x] = ((float) minuend[x] - subtrahend[x]) * unit;
        }
    }
}
