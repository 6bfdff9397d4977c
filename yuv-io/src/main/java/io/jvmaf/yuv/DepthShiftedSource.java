package io.jvmaf.yuv;

/**
 * A video at a greater bit depth: every sample is shifted left by the difference, so that black and white of limited
 * range stay what they are. That is how libvmaf 3.1.0 brought two videos to a common depth; 3.2.0 reads the shallower
 * one as garbage.
 */
public final class DepthShiftedSource extends ConvertedSource {
    private final int shift;

    /**
     * A view of {@code source}, which closing this one closes.
     *
     * @param bitDepth more bits than the source has, at most 16
     * @throws IllegalArgumentException for any other depth
     */
    public DepthShiftedSource(FrameSource source, int bitDepth) {
        super(source, deeper(source.format(), bitDepth));
        this.shift = bitDepth - source.format().bitDepth();
    }

    private static VideoFormat deeper(VideoFormat from, int bitDepth) {
        if (bitDepth <= from.bitDepth()) {
            throw new IllegalArgumentException("bit depth " + bitDepth + " is not above " + from.bitDepth());
        }
        return new VideoFormat(from.width(), from.height(), from.pixelFormat(), bitDepth);
    }

    @Override
    protected void convert(Frame picture, Frame to) {
        for (int p = 0; p < to.planes(); p++) {
            shift(picture.plane(p), to.plane(p).shorts());
        }
    }

    /** Planes of one size have one stride, so the whole arrays correspond. */
    private void shift(Plane from, short[] to) {
        byte[] bytes = from.bytes();
        short[] shorts = from.shorts();
        if (bytes != null) {
            for (int i = 0; i < to.length; i++) {
                to[i] = (short) ((bytes[i] & 0xff) << shift);
            }
        } else {
            for (int i = 0; i < to.length; i++) {
                to[i] = (short) (shorts[i] << shift);
            }
        }
    }
}
