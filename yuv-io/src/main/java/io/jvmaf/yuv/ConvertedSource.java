package io.jvmaf.yuv;

import java.io.IOException;

/** A video made of another one picture by picture, which closing this one closes. Holds one picture of the other. */
public abstract class ConvertedSource extends ForwardingSource {
    private final VideoFormat from;
    private final VideoFormat format;
    private Frame picture;

    /** A video of {@code format}, made of {@code source}. */
    protected ConvertedSource(FrameSource source, VideoFormat format) {
        super(source);
        this.from = source.format();
        this.format = format;
    }

    /** Makes {@code to} of {@code picture}: both hold the same planes. */
    protected abstract void convert(Frame picture, Frame to);

    @Override
    public final VideoFormat format() {
        return format;
    }

    @Override
    public final boolean read(Frame frame) throws IOException {
        frame.checkFormat(format);
        if (picture == null || picture.planes() != frame.planes()) {
            picture = new Frame(from, frame.planes() > 1);
        }
        if (!super.read(picture)) {
            return false;
        }
        convert(picture, frame);
        return true;
    }
}
