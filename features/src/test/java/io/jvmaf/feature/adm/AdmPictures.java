package io.jvmaf.feature.adm;

import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Pictures.Content;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Random;

/** Luma pairs, made from a seed, that lead into every branch of the decoupling and the masking. */
enum AdmPictures {
    /** Independent noise over the whole range. */
    NOISE,
    /** Noise of the least and the greatest value; an eighth of it is turned over. */
    EXTREMES,
    /** One value against another. */
    FLAT,
    /** The greatest value everywhere. */
    ALL_MAX,
    /** A ramp against its coarse quantisation. */
    GRADIENT,
    /** A checkerboard against its inverse. */
    CHECKERBOARD,
    /** Stripes two columns wide at full contrast, against half of it. */
    STRIPES,
    /** Noise and the same again. */
    IDENTICAL,
    /** Texture with grain against itself at lower contrast with other grain. */
    FADED,
    /** Texture against itself at higher contrast: aligned, so enhanced. */
    ENHANCED;

    /** A pair of pictures without chroma. */
    FramePair pair(int width, int height, int bitDepth, long seed) {
        Random random = new Random(seed);
        VideoFormat format = new VideoFormat(width, height, PixelFormat.YUV400, bitDepth);
        FramePair pair = new FramePair(0, new Frame(format, false), new Frame(format, false));
        Plane reference = pair.reference().luma();
        Plane distorted = pair.distorted().luma();
        fillPadding(reference, random);
        fillPadding(distorted, random);
        int max = (1 << bitDepth) - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sample = reference(x, y, max, random);
                reference.set(x, y, sample);
                distorted.set(x, y, Math.max(0, Math.min(max, distorted(sample, max, random))));
            }
        }
        return pair;
    }

    // What lies between and behind rows must not matter.
    private static void fillPadding(Plane plane, Random random) {
        Plane noise = Pictures.plane(plane.width(), plane.height(), plane.bitDepth(), Content.NOISE, random);
        if (plane.bytes() != null) {
            System.arraycopy(noise.bytes(), 0, plane.bytes(), 0, plane.bytes().length);
        } else {
            System.arraycopy(noise.shorts(), 0, plane.shorts(), 0, plane.shorts().length);
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
            case STRIPES -> x / 2 % 2 * max;
            case FADED, ENHANCED -> {
                int wave = Math.abs((x * 7 + y * 3) % 128 - 64) + Math.abs((x * 2 - y * 5) % 96);
                yield (wave + random.nextInt(24)) * (max / 255);
            }
        };
    }

    private int distorted(int sample, int max, Random random) {
        return switch (this) {
            case NOISE -> random.nextInt(max + 1);
            case EXTREMES -> random.nextInt(8) == 0 ? max - sample : sample;
            case FLAT -> max / 2;
            case GRADIENT -> sample / (max / 16) * (max / 16);
            case CHECKERBOARD -> max - sample;
            case STRIPES -> max / 4 + sample / 2;
            case ALL_MAX, IDENTICAL -> sample;
            case FADED -> max / 4 + sample / 2 + random.nextInt(max / 64);
            case ENHANCED -> (sample - max / 3) * 3 / 2 + max / 3 + random.nextInt(max / 128);
        };
    }
}
