package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** The kernel in use against the plain loops, on pictures of any size and content with anything beside them. */
final class CambiKernelTest {
    private final CambiKernel scalar = new ScalarCambiKernel();
    private final CambiKernel best = KernelTier.best().select(CambiKernel.class, scalar);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final int width = 1 + random.nextInt(110);
    private final int height = 1 + random.nextInt(12);
    private final int stride = width + CambiKernel.SLACK + random.nextInt(9);
    private final String what = width + "x" + height + ", stride " + stride + ", seed " + seed;

    private short[] array(int bound) {
        short[] array = new short[stride * height + CambiKernel.SLACK];
        for (int i = 0; i < array.length; i++) {
            array[i] = (short) random.nextInt(bound);
        }
        return array;
    }

    // Runs of equal pixels in both directions, as in a flat area.
    private short[] image() {
        int least = random.nextInt(1000);
        int spread = 1 + random.nextInt(20);
        int run = 1 + random.nextInt(40);
        short[] image = array(1025);
        for (int y = 0; y < height; y++) {
            boolean repeated = y > 0 && random.nextInt(3) > 0;
            for (int x = 0; x < width; x++) {
                int at = y * stride + x;
                if (repeated) {
                    image[at] = image[at - stride];
                } else if (x > 0 && random.nextInt(run) > 0) {
                    image[at] = image[at - 1];
                } else {
                    image[at] = (short) (least + random.nextInt(spread));
                }
            }
        }
        return image;
    }

    private void assertPictures(short[] expected, short[] actual) {
        for (int y = 0; y < height; y++) {
            int from = y * stride;
            assertArrayEquals(Arrays.copyOfRange(expected, from, from + width),
                    Arrays.copyOfRange(actual, from, from + width), "row " + y + ", " + what);
        }
    }

    @RepeatedTest(25)
    void samplesAtTenBits() {
        int bitDepth = 8 + random.nextInt(9);
        Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
        short[] expected = array(1025);
        short[] actual = expected.clone();
        if (bitDepth == 8) {
            scalar.widen(plane.bytes(), plane.stride(), expected, stride, width, height);
            best.widen(plane.bytes(), plane.stride(), actual, stride, width, height);
        } else {
            scalar.narrow(plane.shorts(), plane.stride(), bitDepth, expected, stride, width, height);
            best.narrow(plane.shorts(), plane.stride(), bitDepth, actual, stride, width, height);
            assertEquals(scalar.usedBits(plane.shorts(), plane.stride(), width, height),
                    best.usedBits(plane.shorts(), plane.stride(), width, height), what);
        }
        assertPictures(expected, actual);
    }

    @RepeatedTest(25)
    void smoothing() {
        short[] expected = image();
        short[] actual = expected.clone();
        scalar.smooth(expected, stride, width, height);
        best.smooth(actual, stride, width, height);
        assertPictures(expected, actual);
    }

    @RepeatedTest(25)
    void spatialMask() {
        short[] image = image();
        short[] expected = array(2);
        short[] actual = array(2);
        int threshold = random.nextInt(49);
        scalar.spatialMask(image, expected, stride, width, height, threshold, new short[width + 2 * CambiKernel.SLACK]);
        best.spatialMask(image, actual, stride, width, height, threshold, new short[width + 2 * CambiKernel.SLACK]);
        assertPictures(expected, actual);
    }

    @RepeatedTest(25)
    void decimation() {
        short[] expected = new short[2 * height * stride * 2 + 2 * CambiKernel.SLACK];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (short) random.nextInt(1025);
        }
        short[] actual = expected.clone();
        scalar.decimate(expected, 2 * stride, width, height);
        best.decimate(actual, 2 * stride, width, height);
        for (int y = 0; y < height; y++) {
            int from = y * 2 * stride;
            assertArrayEquals(Arrays.copyOfRange(expected, from, from + width),
                    Arrays.copyOfRange(actual, from, from + width), "row " + y + ", " + what);
        }
    }

    @RepeatedTest(25)
    void modeFilter() {
        short[] expected = image();
        short[] actual = expected.clone();
        scalar.filterMode(expected, stride, width, height, new short[3 * stride + CambiKernel.SLACK]);
        best.filterMode(actual, stride, width, height, new short[3 * stride + CambiKernel.SLACK]);
        assertPictures(expected, actual);
    }

    @RepeatedTest(25)
    void levels() {
        short[] image = image();
        short[] mask = array(2);
        short[] expected = array(1025);
        short[] actual = array(1025);
        int base = random.nextInt(1000);
        int levels = random.nextInt(1056 - base);
        scalar.levels(image, mask, expected, stride, width, height, base, levels);
        best.levels(image, mask, actual, stride, width, height, base, levels);
        assertPictures(expected, actual);
    }

    @RepeatedTest(50)
    void bandingIndex() {
        VisibleContrast contrast = new VisibleContrast(random.nextInt(6), 0.01 + random.nextDouble() / 20,
                random.nextInt(3), Luminance.values()[random.nextInt(2)]);
        short[] image = image();
        short[] mask = new short[image.length];
        Arrays.fill(mask, (short) 1);
        for (int blank = random.nextInt(20); blank > 0; blank--) {
            mask[random.nextInt(mask.length)] = 0;
        }
        int window = 1 + 2 * random.nextInt(33);
        BandingIndex expected = new BandingIndex(contrast, width, height, stride, window, scalar);
        BandingIndex actual = new BandingIndex(contrast, width, height, stride, window, best);
        assertEquals(expected.compute(image, mask, width, height, window),
                actual.compute(image, mask, width, height, window), what);
        assertArrayEquals(Arrays.copyOf(expected.values(), width * height),
                Arrays.copyOf(actual.values(), width * height), "window " + window + ", " + what);
        assertEquals(scalar.sum(expected.values(), width * height), best.sum(expected.values(), width * height), what);
    }
}
