package io.jvmaf.feature.floatadm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.feature.adm.Theta;
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
final class FloatAdmKernelTest {
    private final FloatAdmKernel scalar = new ScalarFloatAdm();
    private final FloatAdmKernel best = KernelTier.best().select(FloatAdmKernel.class, scalar);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final int width = 1 + random.nextInt(90);
    private final int size = width + 4 + FloatAdmKernel.SLACK;
    private final String what = "width " + width + ", seed " + seed;

    private float[] row(int length) {
        float[] row = new float[length];
        int kind = random.nextInt(5);
        for (int x = 0; x < length; x++) {
            row[x] = kind == 0 ? random.nextInt(5) - 2 : kind == 1 ? 0 : kind == 2 ? random.nextFloat() * 1e-28f
                    : random.nextFloat() * 512 - 256;
        }
        return row;
    }

    private void assertRows(float[] expected, float[] actual, int from, int to) {
        assertArrayEquals(Arrays.copyOfRange(expected, from, to), Arrays.copyOfRange(actual, from, to), what);
    }

    @RepeatedTest(20)
    void samples() {
        Plane plane = Pictures.plane(width, 3, 8 + random.nextInt(9), Pictures.anyContent(random), random);
        float[] expected = new float[size + 5];
        float[] actual = new float[size + 5];
        scalar.read(plane, 2, expected, 5);
        best.read(plane, 2, actual, 5);
        assertRows(expected, actual, 5, 5 + width);
    }

    @RepeatedTest(20)
    void wavelet() {
        float[] taps = row(4);
        int[] rows = {random.nextInt(9), size, size + 3, 0};
        float[] samples = row(3 * size);
        float[] expected = new float[size];
        float[] actual = new float[size];
        scalar.down(samples, rows, taps, expected, width);
        best.down(samples, rows, taps, actual, width);
        assertRows(expected, actual, 1, 1 + width);
        float[][] even = new float[2][size];
        float[][] odd = new float[2][size];
        scalar.split(samples, even[0], odd[0], width);
        best.split(samples, even[1], odd[1], width);
        assertRows(even[0], even[1], 0, width);
        assertRows(odd[0], odd[1], 0, width);
        scalar.across(even[0], odd[0], taps, expected, 2, width - 1);
        best.across(even[0], odd[0], taps, actual, 2, width - 1);
        assertRows(expected, actual, 2, 1 + width);
    }

    // Coefficients the same, in proportion, the other way round or without relation; limits that are floats and not.
    @RepeatedTest(60)
    void decoupling() {
        DetailRow expected = new DetailRow(size);
        DetailRow actual = new DetailRow(size);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            System.arraycopy(row(size), 0, expected.reference()[theta], 0, size);
            float[] other = row(size);
            for (int x = 0; x < size; x++) {
                int kind = x % 8;
                float o = expected.reference()[theta][x];
                expected.distorted()[theta][x] = kind == 0 ? o : kind < 4 ? o * kind * 0.7f : kind == 4 ? -o : other[x];
            }
            System.arraycopy(expected.reference()[theta], 0, actual.reference()[theta], 0, size);
            System.arraycopy(expected.distorted()[theta], 0, actual.distorted()[theta], 0, size);
        }
        double limit = switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> 1.2;
            case 2 -> 1 + random.nextFloat();
            default -> 100;
        };
        int from = random.nextInt(width);
        scalar.part(expected, limit, from, width);
        best.part(actual, limit, from, width);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            assertRows(expected.restored()[theta], actual.restored()[theta], from, width);
            assertRows(expected.additive()[theta], actual.additive()[theta], from, width);
        }
    }

    @RepeatedTest(30)
    void maskingAndSums() {
        int from = random.nextInt(width);
        float factor = random.nextFloat();
        float[] band = row(size);
        float[][] weighted = new float[2][size];
        float[][] masking = new float[2][size];
        scalar.weigh(band, factor, weighted[0], masking[0], from, width);
        best.weigh(band, factor, weighted[1], masking[1], from, width);
        assertRows(weighted[0], weighted[1], from, width);
        assertRows(masking[0], masking[1], from + 1, width + 1);
        float[][] rows = {row(size), row(size), row(size)};
        float[] expected = row(size);
        float[] actual = expected.clone();
        scalar.addThreshold(rows, band, expected, from, width);
        best.addThreshold(rows, band, actual, from, width);
        assertRows(expected, actual, from, width);
        float[][] exceeding = new float[2][size];
        scalar.exceed(band, expected, exceeding[0], from, width);
        best.exceed(band, expected, exceeding[1], from, width);
        assertRows(exceeding[0], exceeding[1], 0, width - from);
        float[][] summands = new float[9][];
        Arrays.setAll(summands, i -> row(size));
        float[][] sums = new float[2][9];
        scalar.sums(summands, 9, width, sums[0]);
        best.sums(summands, 9, width, sums[1]);
        assertArrayEquals(sums[0], sums[1], what);
    }

    @RepeatedTest(12)
    void wholePictures() {
        VideoFormat format = new VideoFormat(17 + random.nextInt(120), 17 + random.nextInt(120), PixelFormat.YUV420,
                8 + random.nextInt(9));
        List<FramePair> clip = Pictures.clip(format, 1, seed);
        Map<String, String> options = random.nextBoolean() ? Map.of() : Map.of("adm_p_norm", "2.5", "adm_bypass_cm",
                Integer.toString(random.nextInt(2)), "adm_enhn_gain_limit", "1.2");
        Run expected = Run.of(new FloatAdmExtractor(), options, KernelTier.scalar(), clip);
        Run actual = Run.of(new FloatAdmExtractor(), options, KernelTier.best(), clip);
        for (String name : expected.names()) {
            assertEquals(expected.get(name, 0), actual.get(name, 0), name + " of " + format + ", seed " + seed);
        }
    }
}
