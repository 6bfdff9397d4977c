package io.jvmaf.feature.ssim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** The kernel in use against the plain loops, bit for bit, on lines of any length and content. */
final class SsimKernelTest {
    private final SsimKernel scalar = new ScalarSsimKernel();
    private final SsimKernel best = KernelTier.best().select(SsimKernel.class, scalar);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final int width = 1 + random.nextInt(60);
    private final int stride = width + 2 * SsimKernel.SLACK;
    private final String what = "width " + width + ", seed " + seed;

    private float[] line(int length) {
        float[] line = new float[length];
        int kind = random.nextInt(3);
        for (int i = 0; i < length; i++) {
            line[i] = kind == 0 ? random.nextInt(65536) / 256f : kind == 1 ? 255 : random.nextFloat() * 255;
        }
        return line;
    }

    private void assertLines(float[] expected, float[] actual, int from) {
        assertArrayEquals(Arrays.copyOfRange(expected, from, from + width),
                Arrays.copyOfRange(actual, from, from + width), what);
    }

    @RepeatedTest(20)
    void samples() {
        int bitDepth = 8 + random.nextInt(9);
        Plane plane = Pictures.plane(width, 3, bitDepth, Pictures.anyContent(random), random);
        float[] expected = new float[stride];
        float[] actual = new float[stride];
        scalar.read(plane, 2, expected);
        best.read(plane, 2, actual);
        assertLines(expected, actual, 0);
    }

    @RepeatedTest(20)
    void gaussianWindow() {
        float[] samples = line(SsimKernel.WINDOW * stride);
        float[] expected = new float[stride + 3];
        float[] actual = new float[stride + 3];
        scalar.across(samples, expected, 3, width);
        best.across(samples, actual, 3, width);
        assertLines(expected, actual, 3);
        int[] lines = lines(SsimKernel.WINDOW);
        scalar.down(samples, lines, expected, width);
        best.down(samples, lines, actual, width);
        assertLines(expected, actual, 0);
    }

    // In a ring, so rotated.
    private int[] lines(int count) {
        int first = random.nextInt(count);
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            lines[i] = (first + i) % count * stride;
        }
        return lines;
    }

    @RepeatedTest(40)
    void comparison() {
        float[][] moments = new float[5][];
        boolean flat = random.nextBoolean();
        moments[0] = line(stride);
        moments[1] = random.nextBoolean() ? moments[0] : line(stride);
        for (int i = 2; i < 5; i++) {
            moments[i] = new float[stride];
            for (int x = 0; x < stride; x++) {
                float mean = i == 2 ? moments[0][x] * moments[0][x] : i == 3 ? moments[1][x] * moments[1][x]
                        : moments[0][x] * moments[1][x];
                moments[i][x] = mean + (flat ? -random.nextInt(2) * 0.01f : random.nextFloat() * 1000 - 100);
            }
        }
        double[][] expected = new double[3][stride];
        double[][] actual = new double[3][stride];
        scalar.compare(moments, width, expected);
        best.compare(moments, width, actual);
        for (int part = 0; part < 3; part++) {
            assertArrayEquals(Arrays.copyOf(expected[part], width), Arrays.copyOf(actual[part], width), what);
        }
    }

    @RepeatedTest(20)
    void weightedSums() {
        float[] line = line(stride);
        double[] expected = new double[stride];
        Arrays.setAll(expected, x -> random.nextDouble());
        double[] actual = expected.clone();
        scalar.accumulate(line, 1 / 9f, expected, width);
        best.accumulate(line, 1 / 9f, actual, width);
        assertArrayEquals(Arrays.copyOf(expected, width), Arrays.copyOf(actual, width), what);
    }

    @RepeatedTest(20)
    void halving() {
        float[] line = line(2 * stride);
        float[] even = line(SsimKernel.LOW_PASS * stride);
        float[] odd = line(SsimKernel.LOW_PASS * stride);
        float[] otherEven = even.clone();
        float[] otherOdd = odd.clone();
        scalar.split(line, even, odd, 5, width);
        best.split(line, otherEven, otherOdd, 5, width);
        assertLines(even, otherEven, 5);
        assertLines(odd, otherOdd, 5);
        float[] expected = new float[stride + 7];
        float[] actual = new float[stride + 7];
        int[] lines = lines(SsimKernel.LOW_PASS);
        scalar.halve(even, odd, lines, expected, 7, width);
        best.halve(even, odd, lines, actual, 7, width);
        assertLines(expected, actual, 7);
    }

    @RepeatedTest(20)
    void decimationAddsUpInAnyOrder() {
        int factor = 2 + random.nextInt(9);
        int height = factor + random.nextInt(40);
        int size = factor + width;
        Plane plane = Pictures.plane(size, height, 8 + random.nextInt(9), Pictures.anyContent(random), random);
        FloatPicture actual = new BoxDecimation(size, height, factor, best).of(Picture.of(plane, best));
        float unit = 1f / (1 << (plane.bitDepth() - 8));
        for (int y = 0; y < actual.height(); y++) {
            for (int x = 0; x < actual.width(); x++) {
                assertEquals(mean(plane, unit, factor, x * factor, y * factor),
                        actual.samples()[actual.line(y) + x], "factor " + factor + ", height " + height + ", " + what);
            }
        }
    }

    private static float mean(Plane plane, float unit, int factor, int centreX, int centreY) {
        double sum = 0;
        for (int v = -(factor / 2); v < factor - factor / 2; v++) {
            for (int u = -(factor / 2); u < factor - factor / 2; u++) {
                float sample = plane.sample(reflect(centreX + u, plane.width()), reflect(centreY + v, plane.height()));
                sum += sample * unit * (1f / (factor * factor));
            }
        }
        return (float) sum;
    }

    private static int reflect(int index, int size) {
        return index < 0 ? -1 - index : index < size ? index : 2 * size - 1 - index;
    }
}
