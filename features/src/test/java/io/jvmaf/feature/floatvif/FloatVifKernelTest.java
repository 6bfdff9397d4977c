package io.jvmaf.feature.floatvif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** The kernel in use against the plain loops, bit for bit, on rows of any length, depth and content. */
final class FloatVifKernelTest {
    private final FloatVifKernel scalar = new ScalarFloatVif();
    private final FloatVifKernel best = KernelTier.best().select(FloatVifKernel.class, scalar);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final int width = 1 + random.nextInt(90);
    private final int size = width + FloatVifKernel.SLACK;
    private final String what = "width " + width + ", seed " + seed;

    private float[] row(int length) {
        float[] row = new float[length];
        int kind = random.nextInt(4);
        for (int x = 0; x < length; x++) {
            row[x] = kind == 0 ? random.nextInt(256) - 128 : kind == 1 ? -128 : kind == 2 ? random.nextFloat() * 1e-6f
                    : random.nextFloat() * 255.99f - 128;
        }
        return row;
    }

    private void assertRows(float[] expected, float[] actual, int from) {
        assertArrayEquals(Arrays.copyOfRange(expected, from, from + width),
                Arrays.copyOfRange(actual, from, from + width), what);
    }

    @RepeatedTest(20)
    void samples() {
        Plane plane = Pictures.plane(width, 3, 8 + random.nextInt(9), Pictures.anyContent(random), random);
        float[] expected = new float[size + 5];
        float[] actual = new float[size + 5];
        scalar.read(plane, 2, expected, 5);
        best.read(plane, 2, actual, 5);
        assertRows(expected, actual, 5);
    }

    @RepeatedTest(20)
    void products() {
        float[] reference = row(size + 3);
        float[] distorted = row(size + 1);
        ProductRows expected = new ProductRows(size + 2);
        ProductRows actual = new ProductRows(size + 2);
        scalar.multiply(reference, 3, distorted, 1, expected, 2, width);
        best.multiply(reference, 3, distorted, 1, actual, 2, width);
        assertRows(expected.reference(), actual.reference(), 2);
        assertRows(expected.distorted(), actual.distorted(), 2);
        assertRows(expected.both(), actual.both(), 2);
    }

    @RepeatedTest(40)
    void filters() {
        float[] taps = new float[3 + 2 * random.nextInt(16)];
        int[] rows = new int[taps.length];
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] = random.nextFloat();
            rows[tap] = random.nextInt(4) * size + random.nextInt(3);
        }
        float[] samples = row(5 * size + taps.length);
        float[] expected = new float[size + 7];
        float[] actual = new float[size + 7];
        scalar.down(samples, rows, taps, expected, 7, width);
        best.down(samples, rows, taps, actual, 7, width);
        assertRows(expected, actual, 7);
        scalar.across(samples, taps, expected, width);
        best.across(samples, taps, actual, width);
        assertRows(expected, actual, 0);
    }

    // Variances from none to many times the noise, noise none or below what counts as a variance, any correlation.
    @RepeatedTest(60)
    void information() {
        MomentRow expected = new MomentRow(size);
        double variance = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1e-11;
            case 2 -> 5 * random.nextDouble();
            default -> 2;
        };
        float contrast = random.nextInt(3) == 0 ? 1e-9f : random.nextBoolean() ? 4 : 3000;
        for (int x = 0; x < width; x++) {
            float mean1 = random.nextInt(3) == 0 ? 0 : random.nextFloat() * 256 - 128;
            float mean2 = random.nextInt(3) == 0 ? mean1 : random.nextFloat() * 256 - 128;
            float variance1 = random.nextInt(4) == 0 ? 0 : random.nextFloat() * contrast;
            float variance2 = random.nextInt(4) == 0 ? -contrast : random.nextFloat() * contrast;
            expected.meanReference()[x] = mean1;
            expected.meanDistorted()[x] = mean2;
            expected.squaresReference()[x] = mean1 * mean1 + variance1;
            expected.squaresDistorted()[x] = mean2 * mean2 + variance2;
            expected.products()[x] = mean1 * mean2 + (4 * random.nextFloat() - 1) * variance1;
        }
        MomentRow actual = new MomentRow(expected.meanReference().clone(), expected.meanDistorted().clone(),
                expected.squaresReference().clone(), expected.squaresDistorted().clone(), expected.products().clone(),
                new float[size], new float[size]);
        VisualNoise noise = VisualNoise.of(variance, random.nextBoolean() ? 100 : 1 + random.nextFloat());
        float[][] scalars = new float[2][size];
        float[][] vectors = new float[2][size];
        scalar.inform(expected, noise, scalars[0], scalars[1], width);
        best.inform(actual, noise, vectors[0], vectors[1], width);
        assertRows(scalars[0], vectors[0], 0);
        assertRows(scalars[1], vectors[1], 0);
    }

    @RepeatedTest(20)
    void rowSums() {
        int count = 1 + random.nextInt(FloatVifKernel.BATCH);
        float[][] rows = new float[FloatVifKernel.BATCH][];
        Arrays.setAll(rows, i -> row(size));
        float[] expected = new float[FloatVifKernel.BATCH];
        float[] actual = new float[FloatVifKernel.BATCH];
        scalar.sums(rows, count, width, expected);
        best.sums(rows, count, width, actual);
        assertArrayEquals(expected, actual, what);
    }

    @RepeatedTest(12)
    void wholePictures() {
        int height = 80 + random.nextInt(60);
        int across = 80 + random.nextInt(90);
        VideoFormat format = new VideoFormat(across, height, PixelFormat.YUV420, 8 + random.nextInt(9));
        List<FramePair> clip = Pictures.clip(format, 1, seed);
        Map<String, String> options = Map.of("debug", "true", "vif_kernelscale", random.nextBoolean() ? "1" : "0.5");
        Run expected = Run.of(new FloatVifExtractor(), options, KernelTier.scalar(), clip);
        Run actual = Run.of(new FloatVifExtractor(), options, KernelTier.best(), clip);
        for (String name : expected.names()) {
            assertEquals(expected.get(name, 0), actual.get(name, 0), name + " of " + format + ", seed " + seed);
        }
    }
}
