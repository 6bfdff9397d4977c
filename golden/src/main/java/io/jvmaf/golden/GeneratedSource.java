package io.jvmaf.golden;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.util.Locale;

/** One side of a generated clip, read like a file. */
public final class GeneratedSource implements FrameSource {
    private static final double FRAME_RATE = 25;

    private final Clip clip;
    private final Clip.Side side;
    private int next;

    GeneratedSource(Clip clip, Clip.Side side) {
        this.clip = clip;
        this.side = side;
    }

    @Override
    public String name() {
        return clip.name() + " (" + side.name().toLowerCase(Locale.ROOT) + ")";
    }

    @Override
    public VideoFormat format() {
        return clip.format();
    }

    @Override
    public boolean read(Frame frame) {
        if (next == clip.frames()) {
            return false;
        }
        clip.draw(frame, next++, side);
        return true;
    }

    @Override
    public boolean skip() {
        if (next == clip.frames()) {
            return false;
        }
        next++;
        return true;
    }

    @Override
    public double frameRate() {
        return FRAME_RATE;
    }

    @Override
    public long remaining() {
        return clip.frames() - next;
    }

    @Override
    public void close() {}
}
