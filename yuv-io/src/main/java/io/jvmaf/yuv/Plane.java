package io.jvmaf.yuv;

/**
 * One plane of samples in a plain array: {@code byte[]} at 8 bits, {@code short[]} above, both unsigned.
 *
 * <p>Row {@code y} starts at {@code y * stride()}. Samples between {@code width()} and {@code stride()} and the
 * {@link #SLACK} elements behind the last row are undefined, and there so that a kernel may load past a row's end.
 */
public final class Plane {
    /** Elements that may be read behind the last row. */
    public static final int SLACK = 64;
    private static final int ROW_ALIGNMENT = 64;
    /** What virtual machines can still allocate. */
    private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private final int width;
    private final int height;
    private final int bitDepth;
    private final int stride;
    private final byte[] bytes;
    private final short[] shorts;

    /**
     * A plane of zeros, {@code width} x {@code height} samples of {@code bitDepth} (8 to 16) bits.
     *
     * @throws IllegalArgumentException if it is too large for an array
     */
    public Plane(int width, int height, int bitDepth) {
        if (!fits(width, height)) {
            throw new IllegalArgumentException("a plane of " + width + "x" + height + " samples is too large");
        }
        this.width = width;
        this.height = height;
        this.bitDepth = bitDepth;
        this.stride = (int) stride(width);
        int length = stride * height + SLACK;
        this.bytes = bitDepth == 8 ? new byte[length] : null;
        this.shorts = bitDepth == 8 ? null : new short[length];
    }

    /** Whether an array can hold a plane of this size. */
    static boolean fits(int width, int height) {
        return stride(width) * height <= MAX_ARRAY_LENGTH - SLACK;
    }

    private static long stride(int width) {
        return ((long) width + ROW_ALIGNMENT - 1) / ROW_ALIGNMENT * ROW_ALIGNMENT;
    }

    /** Samples in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** Bits a sample, 8 to 16. */
    public int bitDepth() {
        return bitDepth;
    }

    /** Samples from one row's start to the next one's. */
    public int stride() {
        return stride;
    }

    /** The samples at 8 bits, unsigned; {@code null} above. */
    public byte[] bytes() {
        return bytes;
    }

    /** The samples above 8 bits, unsigned; {@code null} at 8. */
    public short[] shorts() {
        return shorts;
    }

    /** The sample at column {@code x} of row {@code y}: 0 to 2<sup>bitDepth</sup> - 1. */
    public int sample(int x, int y) {
        int at = y * stride + x;
        return bytes != null ? bytes[at] & 0xff : shorts[at] & 0xffff;
    }

    /** Sets the sample at column {@code x} of row {@code y} to the low bits of {@code value}. */
    public void set(int x, int y, int value) {
        int at = y * stride + x;
        if (bytes != null) {
            bytes[at] = (byte) value;
        } else {
            shorts[at] = (short) value;
        }
    }
}
