package io.jvmaf.golden;

/** The processing steps that clips are distorted by. */
public final class Distortions {
    private Distortions() {}

    /** No change: the distorted picture is the reference. */
    public static Distortion none() {
        return (samples, plane, index) -> {};
    }

    /** Coding in blocks of 8x8 with a quantiser step of {@code step} / 1000 of the sample range; chroma at twice it. */
    public static Distortion blockCoding(int step) {
        return (samples, plane, index) -> BlockTransform.code(samples, quantiser(samples, plane, step));
    }

    /**
     * Coding by an encoder that is short of bits: {@link #blockCoding} whose step grows from {@code step} to four
     * times that over every {@code period} pictures, as between key pictures.
     */
    public static Distortion starvedCoding(int step, int period) {
        return (samples, plane, index) -> {
            int grown = step + step * 3 * (index % period) / Math.max(1, period - 1);
            BlockTransform.code(samples, quantiser(samples, plane, grown));
        };
    }

    private static int quantiser(Samples samples, int plane, int step) {
        return Math.max(1, (int) ((long) (samples.max() + 1) * step * (plane == 0 ? 1 : 2) / 1000));
    }

    /** A binomial blur of five taps along both axes, {@code passes} times: a variance of {@code passes} samples. */
    public static Distortion blur(int passes) {
        return (samples, plane, index) -> {
            for (int pass = 0; pass < passes; pass++) {
                binomial(samples, 1, 0);
                binomial(samples, 0, 1);
            }
        };
    }

    private static void binomial(Samples samples, int dx, int dy) {
        Samples source = samples.copy();
        for (int y = 0; y < samples.height(); y++) {
            for (int x = 0; x < samples.width(); x++) {
                int outer = source.near(x - 2 * dx, y - 2 * dy) + source.near(x + 2 * dx, y + 2 * dy);
                int inner = source.near(x - dx, y - dy) + source.near(x + dx, y + dy);
                samples.set(x, y, (outer + 4 * inner + 6 * source.near(x, y) + 8) >> 4);
            }
        }
    }

    /** Rounding to {@code levels} levels, which turns slow gradients into bands. */
    public static Distortion banding(int levels) {
        return (samples, plane, index) -> {
            long range = samples.max() + 1L;
            for (int i = 0; i < samples.values().length; i++) {
                long level = samples.values()[i] * levels / range;
                samples.values()[i] = (int) ((2 * level + 1) * range / (2L * levels));
            }
        };
    }

    /** Scaling down to {@code percent} of the size by averaging areas, and up again between the nearest four. */
    public static Distortion rescaling(int percent) {
        return (samples, plane, index) -> {
            int width = Math.max(1, samples.width() * percent / 100);
            int height = Math.max(1, samples.height() * percent / 100);
            enlarge(shrink(samples, width, height), samples);
        };
    }

    private static Samples shrink(Samples source, int width, int height) {
        Samples target = Samples.blank(width, height, source.max());
        for (int y = 0; y < height; y++) {
            int top = y * source.height() / height;
            int bottom = (y + 1) * source.height() / height;
            for (int x = 0; x < width; x++) {
                int left = x * source.width() / width;
                int right = (x + 1) * source.width() / width;
                target.set(x, y, average(source, left, top, right, bottom));
            }
        }
        return target;
    }

    private static int average(Samples source, int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += source.near(x, y);
            }
        }
        int area = (right - left) * (bottom - top);
        return (int) ((sum + area / 2) / area);
    }

    private static void enlarge(Samples source, Samples target) {
        for (int y = 0; y < target.height(); y++) {
            int fromY = centred(y, source.height(), target.height());
            for (int x = 0; x < target.width(); x++) {
                int fromX = centred(x, source.width(), target.width());
                int left = fromX >> 8;
                int top = fromY >> 8;
                int upper = Noise.blend(source.near(left, top), source.near(left + 1, top), fromX & 255);
                int lower = Noise.blend(source.near(left, top + 1), source.near(left + 1, top + 1), fromX & 255);
                target.set(x, y, Noise.blend(upper, lower, fromY & 255));
            }
        }
    }

    /** Where the centre of sample {@code at} of {@code to} lies among {@code from} samples, in 1/256. */
    private static int centred(int at, int from, int to) {
        return Math.floorDiv(((2 * at + 1) * from - to) * 128, to);
    }

    /** Distances from mid-grey times {@code percent} / 100, cut to the range. */
    public static Distortion contrast(int percent) {
        return (samples, plane, index) -> {
            int centre = (samples.max() + 1) / 2;
            for (int i = 0; i < samples.values().length; i++) {
                long away = (long) (samples.values()[i] - centre) * percent / 100;
                samples.values()[i] = (int) Math.max(0, Math.min(samples.max(), centre + away));
            }
        };
    }

    /** The negative: black for white. */
    public static Distortion negative() {
        return (samples, plane, index) -> {
            for (int i = 0; i < samples.values().length; i++) {
                samples.values()[i] = samples.max() - samples.values()[i];
            }
        };
    }

    /** Added grain with peaks of {@code peak} / 1000 of the range, drawn anew for each picture and plane. */
    public static Distortion grain(int peak) {
        return (samples, plane, index) -> {
            long seed = 0x6772616EL + 3L * index + plane;
            long amplitude = (samples.max() + 1L) * peak / 1000;
            for (int y = 0; y < samples.height(); y++) {
                for (int x = 0; x < samples.width(); x++) {
                    long noise = (Noise.triangular(seed, x, y) - 32768) * amplitude >> 15;
                    samples.set(x, y, samples.near(x, y) + (int) noise);
                }
            }
        };
    }
}
