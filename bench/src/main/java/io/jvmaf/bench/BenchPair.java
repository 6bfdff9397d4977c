package io.jvmaf.bench;

import io.jvmaf.feature.FrameWindow;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;

/** A few generated picture pairs in memory, camera-like and short of bits, as a window over the newest. */
final class BenchPair implements FrameWindow {
    /** More than any extractor looks back. */
    private static final int PICTURES = 5;

    private final List<FramePair> pairs = new ArrayList<>();

    /** Draws pictures of a size as in {@code 1920x1080}. */
    BenchPair(String size, int bitDepth) {
        Clip clip = clip(size, bitDepth, PICTURES);
        for (int i = 0; i < PICTURES; i++) {
            pairs.add(new FramePair(i, clip.frame(i, Clip.Side.REFERENCE), clip.frame(i, Clip.Side.DISTORTED)));
        }
    }

    /** The demonstration's clip in another depth. */
    static Clip clip(String size, int bitDepth, int frames) {
        int cross = size.indexOf('x');
        Clip demo = GoldenClips.demonstration(Integer.parseInt(size.substring(0, cross)),
                Integer.parseInt(size.substring(cross + 1)), frames);
        VideoFormat format = new VideoFormat(demo.format().width(), demo.format().height(),
                demo.format().pixelFormat(), bitDepth);
        return new Clip(demo.name(), format, frames, demo.scene(), demo.distortion(), demo.seed());
    }

    @Override
    public FramePair current() {
        return pairs.get(PICTURES - 1);
    }

    @Override
    public FramePair before(int distance) {
        return distance < PICTURES ? pairs.get(PICTURES - 1 - distance) : null;
    }
}
