package io.jvmaf.align;

import io.jvmaf.testing.ListSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Videos of one smooth moving scene, at any size, each frame at a moment that the test names. */
final class MovingPictures {
    private MovingPictures() {}

    static VideoFormat format(int width, int height, int bitDepth) {
        return new VideoFormat(width, height, PixelFormat.YUV420, bitDepth);
    }

    /** {@code frames} pictures, picture i at moment {@code moments} of i, under noise of up to {@code grain} steps. */
    static List<Frame> video(VideoFormat format, int frames, IntUnaryOperator moments, int grain, double gain) {
        Random random = new Random(frames + grain);
        List<Frame> video = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            Frame frame = new Frame(format, false);
            draw(frame.luma(), moments.applyAsInt(i), grain, gain, random);
            video.add(frame);
        }
        return video;
    }

    static ListSource source(String name, List<Frame> video) {
        return new ListSource(name, video);
    }

    private static void draw(Plane plane, int moment, int grain, double gain, Random random) {
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                double across = (x + 0.5) / plane.width();
                double down = (y + 0.5) / plane.height();
                double still = 40 * Math.sin(9 * across + 4 * down);
                double moving = 30 * Math.sin(14 * across + 5 * down + 0.23 * moment)
                        + 20 * Math.cos(11 * down - 7 * across + 0.0007 * moment * moment);
                double value = 120 + gain * (still + moving) + (grain == 0 ? 0 : random.nextInt(2 * grain + 1) - grain);
                plane.set(x, y, (int) Math.max(0, Math.min(255, value)) << plane.bitDepth() - 8);
            }
        }
    }
}
