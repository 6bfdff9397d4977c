package io.jvmaf.yuv;

import java.io.IOException;

/** A part of each picture of a video. Holds one picture of it. */
public final class CroppedSource extends ForwardingSource {
    private final VideoFormat from;
    private final VideoFormat format;
    private final Crop crop;
    private Frame whole;

    /**
     * A view of {@code source}, which closing this one closes.
     *
     * @throws VideoException in one line, if the part reaches outside the picture, or starts between two chroma samples
     */
    public CroppedSource(FrameSource source, Crop crop) throws VideoException {
        super(source);
        this.from = source.format();
        this.crop = crop;
        if ((long) crop.x() + crop.width() > from.width() || (long) crop.y() + crop.height() > from.height()) {
            throw new VideoException(source.name() + ": crop " + crop + " reaches outside its " + from.width() + "x"
                    + from.height() + " pictures");
        }
        if (chroma(crop.x(), true) * stepX() != crop.x() || chroma(crop.y(), false) * stepY() != crop.y()) {
            throw new VideoException(source.name() + ": crop " + crop + " starts between two chroma samples of "
                    + from + ": an even place will do");
        }
        this.format = new VideoFormat(crop.width(), crop.height(), from.pixelFormat(), from.bitDepth());
    }

    private int stepX() {
        return from.pixelFormat().chromaWidth(2) == 1 ? 2 : 1;
    }

    private int stepY() {
        return from.pixelFormat().chromaHeight(2) == 1 ? 2 : 1;
    }

    private int chroma(int luma, boolean across) {
        return luma / (across ? stepX() : stepY());
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
        if (whole == null || whole.planes() != frame.planes()) {
            whole = new Frame(from, frame.planes() > 1);
        }
        if (!super.read(whole)) {
            return false;
        }
        for (int p = 0; p < frame.planes(); p++) {
            int x = p == 0 ? crop.x() : chroma(crop.x(), true);
            int y = p == 0 ? crop.y() : chroma(crop.y(), false);
            copy(whole.plane(p), x, y, frame.plane(p));
        }
        return true;
    }

    private static void copy(Plane from, int x, int y, Plane to) {
        Object source = from.bytes() != null ? from.bytes() : from.shorts();
        Object target = to.bytes() != null ? to.bytes() : to.shorts();
        for (int row = 0; row < to.height(); row++) {
            System.arraycopy(source, (y + row) * from.stride() + x, target, row * to.stride(), to.width());
        }
    }
}
