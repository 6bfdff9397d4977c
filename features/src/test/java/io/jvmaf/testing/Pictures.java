package io.jvmaf.testing;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures made from a seed, the same on every machine. */
public final class Pictures {
    /** What a random plane is filled with. */
    public enum Content { ZERO, MAX, FLAT, NOISE, SATURATED, TEXTURE }

    private Pictures() {}

    /** A clip whose texture moves over a slope; the distorted side is coarser and noisier. */
    public static List<FramePair> clip(VideoFormat format, int frames, long seed) {
        Random random = new Random(seed);
        List<FramePair> pairs = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            Frame reference = new Frame(format, true);
            Frame distorted = new Frame(format, true);
            for (int p = 0; p < format.planes(); p++) {
                texture(reference.plane(p), random, i, p);
                distort(reference.plane(p), distorted.plane(p), random);
            }
            pairs.add(new FramePair(i, reference, distorted));
        }
        return pairs;
    }

    private static void texture(Plane plane, Random random, int frame, int p) {
        int max = (1 << plane.bitDepth()) - 1;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                int slope = (3 * x + 5 * y + 40 * p) * (max + 1) / 512;
                int moving = ((x + 2 * frame) * (y + frame) % 61) * (max + 1) / 128;
                int grain = random.nextInt((max + 1) / 16);
                plane.set(x, y, Math.min(max, (slope + moving + grain) % (max + max / 4)));
            }
        }
    }

    private static void distort(Plane reference, Plane distorted, Random random) {
        int max = (1 << reference.bitDepth()) - 1;
        int step = (max + 1) / 16;
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                int coarse = reference.sample(x, y) / step * step;
                distorted.set(x, y, Math.min(max, coarse + random.nextInt(step)));
            }
        }
    }

    /** A plane of {@code content}, with {@code random} as the only source of chance; its padding is noise. */
    public static Plane plane(int width, int height, int bitDepth, Content content, Random random) {
        Plane plane = new Plane(width, height, bitDepth);
        int max = (1 << bitDepth) - 1;
        for (int at = 0; at < plane.stride() * height + Plane.SLACK; at++) {
            if (bitDepth == 8) {
                plane.bytes()[at] = (byte) random.nextInt();
            } else {
                plane.shorts()[at] = (short) random.nextInt();
            }
        }
        int flat = random.nextInt(max + 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane.set(x, y, switch (content) {
                    case ZERO -> 0;
                    case MAX -> max;
                    case FLAT -> flat;
                    case NOISE -> random.nextInt(max + 1);
                    case SATURATED -> random.nextBoolean() ? max : 0;
                    case TEXTURE -> Math.min(max, (flat + x * y % 37 * (max + 1) / 64 + random.nextInt(4)) % (max + 1));
                });
            }
        }
        return plane;
    }

    /** One of the contents, by chance. */
    public static Content anyContent(Random random) {
        return Content.values()[random.nextInt(Content.values().length)];
    }
}
