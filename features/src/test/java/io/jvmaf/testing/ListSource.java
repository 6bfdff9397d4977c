package io.jvmaf.testing;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/** Pictures in memory as a source; counts how many were read. What is not wanted of a frame stays as it is. */
public final class ListSource implements FrameSource {
    private final String name;
    private final List<Frame> frames;
    private int next;
    private int reads;

    /** A source called {@code name} of at least one picture. */
    public ListSource(String name, List<Frame> frames) {
        this.name = name;
        this.frames = frames;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public VideoFormat format() {
        return frames.get(0).format();
    }

    @Override
    public boolean read(Frame frame) {
        if (next == frames.size()) {
            return false;
        }
        Frame from = frames.get(next++);
        reads++;
        for (int p = 0; p < frame.planes(); p++) {
            if (frame.wants(p)) {
                copy(from.plane(p), frame.plane(p));
            }
        }
        return true;
    }

    private static void copy(Plane from, Plane to) {
        for (int y = 0; y < from.height(); y++) {
            for (int x = 0; x < from.width(); x++) {
                to.set(x, y, from.sample(x, y));
            }
        }
    }

    @Override
    public boolean skip() {
        if (next == frames.size()) {
            return false;
        }
        next++;
        return true;
    }

    /** Pictures that were read, those passed over left out. */
    public int reads() {
        return reads;
    }

    @Override
    public void close() {}
}
