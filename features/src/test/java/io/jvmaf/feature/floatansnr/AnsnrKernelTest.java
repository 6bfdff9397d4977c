package io.jvmaf.feature.floatansnr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.feature.floatansnr.AnsnrKernel.Power;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels against each other and against the filters' definition. */
final class AnsnrKernelTest {
    private static final double[][] DISTORTED = {
        {2, 7, 12, 7, 2}, {7, 31, 52, 31, 7}, {12, 52, 127, 52, 12}, {7, 31, 52, 31, 7}, {2, 7, 12, 7, 2}};
    private static final double[][] REFERENCE = {{1, 2, 1}, {2, 4, 2}, {1, 2, 1}};

    @Test
    void bothKernelsEqualTheDefinitionOnRandomSizesAndContents() {
        AnsnrKernel best = KernelTier.best().select(AnsnrKernel.class, new ScalarAnsnr());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            int width = 1 + random.nextInt(70);
            int height = 1 + random.nextInt(20);
            int bitDepth = 8 + random.nextInt(9);
            Plane reference = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            Plane distorted = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            AnsnrWorkspace workspace = new AnsnrWorkspace(width);
            String what = width + "x" + height + ", " + bitDepth + " bit, round " + round + ", seed " + seed;
            Power expected = defined(reference, distorted);
            assertEquals(expected, new ScalarAnsnr().power(reference, distorted, workspace), "scalar " + what);
            assertEquals(expected, best.power(reference, distorted, workspace), "best " + what);
        }
    }

    private static Power defined(Plane reference, Plane distorted) {
        float signal = 0;
        float noise = 0;
        for (int y = 0; y < reference.height(); y++) {
            float rowSignal = 0;
            float rowNoise = 0;
            for (int x = 0; x < reference.width(); x++) {
                float picture = filtered(reference, x, y, REFERENCE, 16);
                float error = picture - filtered(distorted, x, y, DISTORTED, 571);
                rowSignal += picture * picture;
                rowNoise += error * error;
            }
            signal += rowSignal;
            noise += rowNoise;
        }
        return new Power(signal, noise);
    }

    private static float filtered(Plane plane, int x, int y, double[][] taps, int scale) {
        int radius = taps.length / 2;
        float sum = 0;
        for (int i = 0; i < taps.length; i++) {
            float rowSum = 0;
            for (int j = 0; j < taps.length; j++) {
                int sample = plane.sample(fold(x + j - radius, plane.width()), fold(y + i - radius, plane.height()));
                float value = sample / (float) (1 << plane.bitDepth() - 8) - 128;
                rowSum += (float) (taps[i][j] / scale) * value;
            }
            sum += rowSum;
        }
        return sum;
    }

    private static int fold(int index, int size) {
        if (index >= 0 && index < size) {
            return index;
        }
        return fold(index < 0 ? -index : 2 * size - index - 1, size);
    }
}
