package io.jvmaf.yuv;

import java.io.IOException;

/**
 * A video at a greater bit depth: every sample is shifted left by the difference, so that black and white of limited
 * range stay what they are. That is how libvmaf 3.1.0 brought two videos to a common depth; 3.2.0 reads the shallower
 * one as garbage.
 */
public final class DepthShiftedSource extends ForwardingSource {
    private final VideoFormat shallowFormat;
    private final VideoFormat format;
    private final int shift;
    private Frame shallow;

    /**
     * A view of {@code source}, which closing this one closes.
     *
     * @param bitDepth more bits than the source has, at most 16
     * @throws IllegalArgumentException for any other depth
     */
    public DepthShiftedSource(FrameSource source, int bitDepth) {
        super(source);
        VideoFormat from = source.format();
        if (bitDepth <= from.bitDepth()) {
            throw new IllegalArgumentException("bit depth " + bitDepth + " is not above " + from.bitDepth());
        }
        this.shallowFormat = from;
        this.format = new VideoFormat(from.width(), from.height(), from.pixelFormat(), bitDepth);
        this.shift = bitDepth - from.bitDepth();
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public boolean read(Frame frame) throws IOException {
        if (!frame.format().equals(format)) {
            throw new IllegalArgumentException("a frame of " + frame.format() + " for a source of " + format);
        }
        if (shallow == null || shallow.planes() != frame.planes()) {
            shallow = new Frame(shallowFormat, frame.planes() > 1);
        }
        if (!super.read(shallow)) {
            return false;
        }
        for (int p = 0; p < frame.planes(); p++) {
            shift(shallow.plane(p), frame.plane(p).shorts());
        }
        return true;
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
