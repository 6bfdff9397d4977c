package io.jvmaf.feature.speed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** The loops against what they are to compute, bit for bit, on lines and matrices of any size and content. */
final class SpeedKernelTest {
    private static final int PIXELS = SpeedKernel.BLOCK_PIXELS;
    private static final int STRIDE = SpeedKernel.MATRIX_STRIDE;

    private final SpeedKernel kernel = new SpeedKernel();
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
        float[] samples = new float[width];
        float[] differences = new float[width];
        for (int x = 0; x < width; x++) {
            samples[x] = (float) (first.sample(x, 1) / Math.pow(2, bitDepth - 8) - 128);
            differences[x] = (float) ((first.sample(x, 2) - second.sample(x, 2)) / Math.pow(2, bitDepth - 8));
        }
        float[] line = new float[stride];
        kernel.read(first, 1, width, line);
        assertLines(samples, line);
        kernel.difference(first, second, 2, width, line);
        assertLines(differences, line);
    }

    @RepeatedTest(20)
    void weightedSums() {
        float[] line = numbers(stride);
        float[] sums = numbers(stride);
        float[] expected = sums.clone();
        for (int x = 0; x < width; x++) {
            expected[x] = expected[x] + 0.3f * line[x];
        }
        kernel.accumulate(line, 0.3f, sums, width);
        assertLines(expected, sums);
    }

    private int positions(int height, int pixel, float[] data, float[] values) {
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[at++] = data[(y + pixel / SpeedKernel.BLOCK) * stride + x + pixel % SpeedKernel.BLOCK];
            }
        }
        return at;
    }

    @RepeatedTest(20)
    void blockSumsAndProducts() {
        int height = 1 + random.nextInt(12);
        float[] data = numbers((height + SpeedKernel.BLOCK) * stride);
        float[] sums = new float[PIXELS];
        kernel.blockSums(data, stride, width, height, sums);
        double[] products = new double[STRIDE * STRIDE];
        Arrays.fill(products, 7);
        kernel.blockProducts(data, stride, width, height, sums, products, new double[STRIDE * width]);
        float[] first = new float[width * height];
        float[] second = new float[width * height];
        for (int i = 0; i < PIXELS; i++) {
            int count = positions(height, i, data, first);
            float sum = 0;
            for (int at = 0; at < count; at++) {
                sum += first[at];
            }
            assertEquals(sum, sums[i], "pixel " + i + ", " + what);
            for (int j = 0; j <= i; j++) {
                positions(height, j, data, second);
                double product = 0;
                for (int at = 0; at < count; at++) {
                    product += ((double) first[at] - sums[i]) * ((double) second[at] - sums[j]);
                }
                assertEquals(product, products[i * STRIDE + j], "pixels " + i + ", " + j + ", " + what);
            }
        }
    }

    @RepeatedTest(20)
    void matrices() {
        float[] a = numbers(PIXELS * STRIDE);
        float[] b = numbers(PIXELS * stride);
        int from = random.nextInt(PIXELS);
        for (int i = from; i < PIXELS; i++) {
            Arrays.fill(a, i * STRIDE, i * STRIDE + from, 0);
        }
        float[] product = numbers(PIXELS * stride);
        float[] before = product.clone();
        float[] own = b.clone();
        kernel.multiply(a, b, product, from, width, stride);
        kernel.multiply(a, own, own, from, width, stride);
        for (int i = 0; i < from * stride; i++) {
            assertEquals(before[i], product[i], "element " + i + ", " + what);
            assertEquals(b[i], own[i], "element " + i + ", " + what);
        }
        for (int i = from; i < PIXELS; i++) {
            for (int j = 0; j < width; j++) {
                float sum = 0;
                for (int k = 0; k < PIXELS; k++) {
                    sum += a[i * STRIDE + k] * b[k * stride + j];
                }
                assertEquals(sum, product[i * stride + j], "row " + i + ", column " + j + ", from " + from + ", " + what);
                assertEquals(sum, own[i * stride + j], "row " + i + ", column " + j + ", from " + from + ", " + what);
            }
        }
    }

    @RepeatedTest(20)
    void substitution() {
        float[] triangle = numbers(PIXELS * STRIDE);
        float[] right = numbers(PIXELS * stride);
        float[] solution = numbers(PIXELS * stride);
        kernel.substitute(triangle, right, solution, width, stride);
        for (int i = 0; i < PIXELS; i++) {
            for (int j = 0; j < width; j++) {
                float rest = right[i * stride + j];
                for (int k = i + 1; k < PIXELS; k++) {
                    rest -= solution[k * stride + j] * triangle[i * STRIDE + k];
                }
                assertEquals(rest / triangle[i * STRIDE + i], solution[i * stride + j], "row " + i + ", column " + j
                        + ", " + what);
            }
        }
    }
}
