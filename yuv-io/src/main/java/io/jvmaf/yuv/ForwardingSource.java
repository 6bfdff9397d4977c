package io.jvmaf.yuv;

import java.io.IOException;
import java.util.List;

/** A view of another source, which closing this one closes: passes everything on that a subclass does not change. */
public abstract class ForwardingSource implements FrameSource {
    private final FrameSource source;

    /** A view of {@code source}. */
    protected ForwardingSource(FrameSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public VideoFormat format() {
        return source.format();
    }

    @Override
    public boolean read(Frame frame) throws IOException {
        return source.read(frame);
    }

    /** Reads the next picture as {@link #read} does, into all planes that {@code frame} holds, wanted or not. */
    protected final boolean readAll(Frame frame) throws IOException {
        Frame.Wanted wanted = frame.wanted();
        frame.want(Frame.Wanted.ALL);
        try {
            return source.read(frame);
        } finally {
            frame.want(wanted);
        }
    }

    @Override
    public boolean skip() throws IOException {
        return source.skip();
    }

    @Override
    public double frameRate() {
        return source.frameRate();
    }

    @Override
    public long remaining() throws IOException {
        return source.remaining();
    }

    @Override
    public List<String> warnings() {
        return source.warnings();
    }

    @Override
    public List<String> complaints() {
        return source.complaints();
    }

    @Override
    public ColourRange colourRange() {
        return source.colourRange();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
