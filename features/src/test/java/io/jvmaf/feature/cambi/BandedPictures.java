package io.jvmaf.feature.cambi;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures with what CAMBI looks for: smooth slopes in steps, some of them dithered, between patches of noise. */
final class BandedPictures {
    private BandedPictures() {}

    /** A clip whose distorted side has single steps, and whose reference steps of three. */
    static List<FramePair> clip(VideoFormat format, int frames, long seed) {
        Random random = new Random(seed);
        List<FramePair> pairs = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            FramePair pair = new FramePair(i, new Frame(format, true), new Frame(format, true));
            for (int p = 0; p < format.planes(); p++) {
                fill(pair.reference().plane(p), i, 3, random);
                fill(pair.distorted().plane(p), i, 1, random);
            }
            pairs.add(pair);
        }
        return pairs;
    }

    private static void fill(Plane plane, int frame, int step, Random random) {
        int max = (1 << plane.bitDepth()) - 1;
        int steps = (1 << Math.min(plane.bitDepth(), 10)) / step;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                int slope = steps / 16 + (x + 2 * y) * (frame + 1) / 41 + (random.nextInt(50) == 0 ? 1 : 0);
                boolean noisy = (x / 32 + y / 24) % 5 == 4;
                int value = noisy ? random.nextInt(steps) : slope % steps;
                plane.set(x, y, (int) ((long) value * max / (steps - 1)));
            }
        }
    }
}
