package io.jvmaf.feature.floatmotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both kernels against the filters' definition on whole pictures. */
final class PlaneMotionTest {
    private static final float[][] FILTERS = {
        {0.054488685f, 0.244201342f, 0.402619947f, 0.244201342f, 0.054488685f},
        {0, 0.166378498f, 0.667243004f, 0.166378498f, 0}, {0, 0, 1, 0, 0}};

    @Test
    void bothKernelsEqualTheDefinitionOnRandomSizesAndContents() {
        FloatMotionKernel scalar = new ScalarFloatMotion();
        FloatMotionKernel best = KernelTier.best().select(FloatMotionKernel.class, scalar);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 600; round++) {
            int width = 1 + random.nextInt(70);
            int height = 1 + random.nextInt(20);
            int bitDepth = 8 + random.nextInt(9);
            Plane before = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            Plane now = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            float[] taps = FILTERS[random.nextInt(FILTERS.length)];
            boolean half = random.nextBoolean();
            String what = width + "x" + height + ", " + bitDepth + " bit, " + (half ? "with" : "without")
                    + " half size, round " + round + ", seed " + seed;
            float expected = defined(before, now, taps, half);
            assertEquals(expected, motion(scalar, taps, before, now, half), "scalar " + what);
            assertEquals(expected, motion(best, taps, before, now, half), "best " + what);
        }
    }

    /** The second of two measurements by the same instance: what the first left behind must not matter. */
    private static float motion(FloatMotionKernel kernel, float[] taps, Plane before, Plane now, boolean half) {
        PlaneMotion motion = new PlaneMotion(kernel, taps, before.width(), before.height(), half);
        motion.between(now, now);
        return motion.between(before, now);
    }

    private static float defined(Plane before, Plane now, float[] taps, boolean half) {
        float[][] first = blurred(before, taps);
        float[][] second = blurred(now, taps);
        float mean = mean(first, second);
        return half ? mean + mean(halved(first), halved(second)) : mean;
    }

    private static float[][] blurred(Plane plane, float[] taps) {
        int width = plane.width();
        int height = plane.height();
        float[][] down = new float[height][width];
        float[][] across = new float[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int k = -2; k <= 2; k++) {
                    float sample = plane.sample(x, reflect(y + k, height)) / (float) (1 << plane.bitDepth() - 8);
                    down[y][x] += taps[k + 2] * (sample - 128);
                }
            }
            for (int x = 0; x < width; x++) {
                for (int k = -2; k <= 2; k++) {
                    across[y][x] += taps[k + 2] * down[y][reflect(x + k, width)];
                }
            }
        }
        return across;
    }

    private static float[][] halved(float[][] picture) {
        int height = picture.length;
        int width = picture[0].length;
        float[][] half = new float[(height + 1) / 2][(width + 1) / 2];
        for (int y = 0; y < half.length; y++) {
            float v = (float) ((y + 0.5) * ((float) height / half.length) - 0.5);
            float[] upper = picture[(int) Math.floor(v)];
            float[] lower = picture[(int) Math.ceil(v)];
            float dy = v - (int) Math.floor(v);
            for (int x = 0; x < half[0].length; x++) {
                float u = (float) ((x + 0.5) * ((float) width / half[0].length) - 0.5);
                int left = (int) Math.floor(u);
                int right = (int) Math.ceil(u);
                float dx = u - left;
                half[y][x] = (1 - dy) * (1 - dx) * upper[left] + (1 - dy) * dx * upper[right]
                        + dy * (1 - dx) * lower[left] + dy * dx * lower[right];
            }
        }
        return half;
    }

    private static float mean(float[][] a, float[][] b) {
        float sum = 0;
        for (int y = 0; y < a.length; y++) {
            float rowSum = 0;
            for (int x = 0; x < a[0].length; x++) {
                rowSum += Math.abs(a[y][x] - b[y][x]);
            }
            sum += rowSum;
        }
        return sum / (a.length * a[0].length);
    }

    private static int reflect(int index, int size) {
        int folded = index;
        while (size > 1 && (folded < 0 || folded >= size)) {
            folded = folded < 0 ? -folded : 2 * size - 2 - folded;
        }
        return size == 1 ? 0 : folded;
    }
}
