package io.jvmaf.feature.vif;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Random;

/** Generated luma pairs of kinds that tell a kernel's faults apart. */
enum Content {
    /** Independent noise over the whole range. */
    NOISE,
    /** Noise of the least and the greatest value alone. */
    EXTREMES,
    /** One value everywhere, another one in the distorted picture. */
    FLAT,
    /** The greatest value everywhere. */
    ALL_MAX,
    /** A ramp, distorted by coarse quantisation. */
    GRADIENT,
    /** A checkerboard against its inverse. */
    CHECKERBOARD,
    /** Noise, and the same picture again. */
    IDENTICAL,
    /** Smooth texture with grain, distorted by lower contrast and less grain. */
    TEXTURE,
    /** Texture whose contrast is raised. */
    ENHANCED;

    FramePair pair(int width, int height, int bitDepth, long seed) {
        VideoFormat format = new VideoFormat(width, height, PixelFormat.YUV400, bitDepth);
        FramePair pair = new FramePair(0, new Frame(format, false), new Frame(format, false));
        Random random = new Random(seed);
        fillUndefined(pair.reference().luma(), random);
        fillUndefined(pair.distorted().luma(), random);
        int max = (1 << bitDepth) - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int reference = reference(x, y, max, random);
                pair.reference().luma().set(x, y, reference);
                pair.distorted().luma().set(x, y, distorted(reference, x, y, max, random));
            }
        }
        return pair;
    }

    // Between and behind the rows a kernel may read, yet nothing may come of it.
    private static void fillUndefined(Plane plane, Random random) {
        if (plane.bytes() != null) {
            random.nextBytes(plane.bytes());
        } else {
            for (int i = 0; i < plane.shorts().length; i++) {
                plane.shorts()[i] = (short) random.nextInt();
            }
        }
    }

    private int reference(int x, int y, int max, Random random) {
        return switch (this) {
            case NOISE, IDENTICAL -> random.nextInt(max + 1);
            case EXTREMES -> random.nextInt(2) * max;
            case FLAT -> max / 3;
            case ALL_MAX -> max;
            case GRADIENT -> (x * 3 + y * 5) % 256 * max / 255;
            case CHECKERBOARD -> (x + y) % 2 * max;
            case TEXTURE, ENHANCED -> texture(x, y, max, random);
        };
    }

    private static int texture(int x, int y, int max, Random random) {
        int wave = Math.abs((x * 7 + y * 3) % 128 - 64) + Math.abs((x * 2 - y * 5) % 96);
        return Math.min(max, (wave + random.nextInt(24)) * (max / 255) + random.nextInt(max / 255 + 1));
    }

    private int distorted(int reference, int x, int y, int max, Random random) {
        return switch (this) {
            case NOISE -> random.nextInt(max + 1);
            case EXTREMES -> random.nextInt(8) == 0 ? max - reference : reference;
            case FLAT -> max / 2;
            case GRADIENT -> reference / (max / 16) * (max / 16);
            case CHECKERBOARD -> max - reference;
            case ALL_MAX, IDENTICAL -> reference;
            case TEXTURE -> Math.min(max, max / 4 + reference / 2 + random.nextInt(max / 64));
            case ENHANCED -> Math.max(0, Math.min(max, (reference - max / 3) * 2 + max / 2));
        };
    }
}
