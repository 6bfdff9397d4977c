package io.jvmaf.golden;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A clip pair that can be opened again and again. */
interface ClipPair {
    /** A name for messages. */
    String name();

    /** One side, from its first picture. */
    FrameSource open(Clip.Side side) throws IOException;

    /** A generated clip, drawn once and kept in memory. */
    static ClipPair drawn(Clip clip) {
        List<Frame> reference = frames(clip, Clip.Side.REFERENCE);
        List<Frame> distorted = frames(clip, Clip.Side.DISTORTED);
        return new ClipPair() {
            @Override
            public String name() {
                return clip.name();
            }

            @Override
            public FrameSource open(Clip.Side side) {
                return new FramesInMemory(clip.name(), side == Clip.Side.REFERENCE ? reference : distorted);
            }
        };
    }

    private static List<Frame> frames(Clip clip, Clip.Side side) {
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < clip.frames(); index++) {
            frames.add(clip.frame(index, side));
        }
        return frames;
    }

    /** Frames read like a file. */
    final class FramesInMemory implements FrameSource {
        private final String name;
        private final List<Frame> frames;
        private int next;

        private FramesInMemory(String name, List<Frame> frames) {
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
            Frame drawn = frames.get(next++);
            for (int plane = 0; plane < frame.planes(); plane++) {
                copy(drawn.plane(plane), frame.plane(plane));
            }
            return true;
        }

        private static void copy(Plane from, Plane to) {
            Object source = from.bytes() != null ? from.bytes() : from.shorts();
            Object target = to.bytes() != null ? to.bytes() : to.shorts();
            System.arraycopy(source, 0, target, 0, from.stride() * from.height());
        }

        @Override
        public boolean skip() {
            return next < frames.size() && next++ >= 0;
        }

        @Override
        public void close() {}
    }
}
