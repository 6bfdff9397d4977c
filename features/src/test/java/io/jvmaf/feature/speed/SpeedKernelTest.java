package io.jvmaf.feature.speed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** The kernel in use against the plain loops, bit for bit, on lines and matrices of any size and content. */
final class SpeedKernelTest {
    private static final int PIXELS = SpeedKernel.BLOCK_PIXELS;
    private static final int STRIDE = SpeedKernel.MATRIX_STRIDE;

    private final SpeedKernel scalar = new ScalarSpeedKernel();
    private final SpeedKernel best = KernelTier.best().select(SpeedKernel.class, scalar);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final int width = 1 + random.nextInt(60);
    private final int stride = width + SpeedKernel.BLOCK + SpeedKernel.SLACK;
    private final String what = "width " + width + ", seed " + seed;

    private float[] numbers(int length) {
        float[] numbers = new float[length];
        float scale = random.nextInt(4) == 0 ? 0 : (float) Math.exp(10 * random.nextDouble() - 5);
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian() * scale;
        }
        return numbers;
    }

    private void assertLines(float[] expected, float[] actual) {
        assertArrayEquals(Arrays.copyOf(expected, width), Arrays.copyOf(actual, width), what);
    }

    @RepeatedTest(20)
    void samplesAndDifferences() {
        int bitDepth = 8 + random.nextInt(9);
        Plane first = Pictures.plane(width, 3, bitDepth, Pictures.anyContent(random), random);
        Plane second = Pictures.plane(width, 3, bitDepth, Pictures.anyContent(random), random);
        float[] expected = new float[stride];
        float[] actual = new float[stride];
        scalar.read(first, 1, width, expected);
        best.read(first, 1, width, actual);
        assertLines(expected, actual);
        scalar.difference(first, second, 2, width, expected);
        best.difference(first, second, 2, width, actual);
        assertLines(expected, actual);
    }

    @RepeatedTest(20)
    void weightedSums() {
        float[] line = numbers(stride);
        float[] expected = numbers(stride);
        float[] actual = expected.clone();
        scalar.accumulate(line, 0.3f, expected, width);
        best.accumulate(line, 0.3f, actual, width);
        assertLines(expected, actual);
    }

    @RepeatedTest(20)
    void bilinearInterpolation() {
        float[] samples = numbers(3 * stride);
        int[] left = new int[stride];
        int[] right = new int[stride];
        for (int x = 0; x < width; x++) {
            left[x] = random.nextInt(stride);
            right[x] = random.nextInt(stride);
        }
        float[] across = numbers(stride);
        float[] expected = new float[stride];
        float[] actual = new float[stride];
        scalar.bilinear(samples, stride, 2 * stride, 0.7f, left, right, across, expected, width);
        best.bilinear(samples, stride, 2 * stride, 0.7f, left, right, across, actual, width);
        assertLines(expected, actual);
    }

    @RepeatedTest(20)
    void blockSumsAndProducts() {
        int height = 1 + random.nextInt(12);
        float[] data = numbers((height + SpeedKernel.BLOCK) * stride);
        float[] expected = new float[PIXELS + SpeedKernel.SLACK];
        float[] actual = new float[PIXELS + SpeedKernel.SLACK];
        scalar.blockSums(data, stride, width, height, expected);
        best.blockSums(data, stride, width, height, actual);
        assertArrayEquals(Arrays.copyOf(expected, PIXELS), Arrays.copyOf(actual, PIXELS), what);
        double[] expectedProducts = new double[STRIDE * STRIDE];
        double[] actualProducts = new double[STRIDE * STRIDE];
        Arrays.fill(actualProducts, 7);
        scalar.blockProducts(data, stride, width, height, expected, expectedProducts, new double[STRIDE * width]);
        best.blockProducts(data, stride, width, height, expected, actualProducts, new double[STRIDE * width]);
        for (int i = 0; i < PIXELS; i++) {
            assertArrayEquals(Arrays.copyOfRange(expectedProducts, i * STRIDE, i * STRIDE + i + 1),
                    Arrays.copyOfRange(actualProducts, i * STRIDE, i * STRIDE + i + 1), "row " + i + ", " + what);
        }
    }

    @RepeatedTest(20)
    void matrices() {
        float[] a = numbers(PIXELS * STRIDE);
        float[] b = numbers(PIXELS * stride);
        float[] expected = new float[PIXELS * stride];
        float[] actual = new float[PIXELS * stride];
        scalar.multiply(a, b, expected, width, stride);
        best.multiply(a, b, actual, width, stride);
        for (int row = 0; row < PIXELS; row++) {
            assertLines(Arrays.copyOfRange(expected, row * stride, row * stride + width),
                    Arrays.copyOfRange(actual, row * stride, row * stride + width));
        }
    }

    @RepeatedTest(20)
    void substitution() {
        float[] triangle = numbers(PIXELS * STRIDE);
        float[] right = numbers(PIXELS * stride);
        float[] expected = numbers(PIXELS * stride);
        float[] actual = expected.clone();
        int row = random.nextInt(PIXELS);
        scalar.substitute(triangle, row, right, expected, width, stride);
        best.substitute(triangle, row, right, actual, width, stride);
        assertLines(Arrays.copyOfRange(expected, row * stride, row * stride + width),
                Arrays.copyOfRange(actual, row * stride, row * stride + width));
    }
}
