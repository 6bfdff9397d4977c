package io.jvmaf.feature.floatmotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.PlanePairs;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the filters' definition on whole pictures, bit by bit. */
final class PlaneMotionTest {
    private static final float[][] FILTERS = {
        {0.054488685f, 0.244201342f, 0.402619947f, 0.244201342f, 0.054488685f},
        {0, 0.166378498f, 0.667243004f, 0.166378498f, 0}, {0, 0, 1, 0, 0}};

    @Test
    void equalsTheDefinitionOnRandomSizesAndContents() {
        PlanePairs.each(600, 70, 20, (before, now, random, what) -> {
            float[] taps = FILTERS[random.nextInt(FILTERS.length)];
            boolean half = random.nextBoolean();
            PlaneMotion motion = new PlaneMotion(taps, now.width(), now.height(), half);
            // what the first of two measurements leaves behind must not matter
            motion.between(now, now);
            assertEquals(defined(before, now, taps, half), motion.between(before, now),
                    what + (half ? ", with" : ", without") + " half size");
        });
    }

    @Test
    void blurEqualsTheDefinitionSampleBySample() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int width = 1 + random.nextInt(150);
            int height = 1 + random.nextInt(9);
            int bitDepth = 8 + random.nextInt(9);
            Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            float[] taps = FILTERS[random.nextInt(FILTERS.length)];
            float[][] defined = blurred(plane, taps);
            BlurredRows rows = new BlurredRows(taps, width);
            rows.begin(plane);
            for (int y = 0; y < height; y++) {
                float[] row = rows.blur(y);
                for (int x = 0; x < width; x++) {
                    // a sum that is 0 may have either sign
                    assertEquals(defined[y][x] + 0f, row[x] + 0f, x + ", " + y + " of " + width + "x" + height + ", "
                            + bitDepth + " bit, round " + round + ", seed " + seed);
                }
            }
        }
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
