package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The loops over rows against the steps pixel by pixel, on pictures of any size and content with anything beside them. */
final class CambiLoopsTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final int width = 1 + random.nextInt(110);
    private final int height = 1 + random.nextInt(12);
    private final int stride = width + random.nextInt(9);
    private final PixelwiseCambi pixelwise = new PixelwiseCambi(stride, width, height);
    private final String what = width + "x" + height + ", stride " + stride + ", seed " + seed;

    private short[] array(int bound) {
        short[] array = new short[stride * height];
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
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                expected[y * stride + x] = (short) Math.floor(plane.sample(x, y) * Math.pow(2, 10 - bitDepth) + 0.5);
            }
        }
        TenBits.read(plane, actual, stride, width, height);
        assertPictures(expected, actual);
    }

    @Test
    void sampleBeyondItsDepthIsRefused() {
        int bitDepth = 9 + random.nextInt(7);
        Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
        plane.shorts()[random.nextInt(height) * plane.stride() + random.nextInt(width)] = (short) (1 << bitDepth);
        assertThrows(FeatureException.class, () -> TenBits.read(plane, array(1), stride, width, height), what);
    }

    @RepeatedTest(25)
    void smoothing() {
        short[] image = image();
        short[] expected = pixelwise.smoothed(image);
        new Smoothing(stride).apply(image, stride, width, height);
        assertPictures(expected, image);
    }

    @RepeatedTest(25)
    void flatAreas() {
        short[] image = image();
        int threshold = random.nextInt(49);
        FlatAreas flatAreas = new FlatAreas(stride);
        flatAreas.mark(image(), array(2), stride, width, height, random.nextInt(49), 1);
        int step = 1 + random.nextInt(2);
        short[] expected = array(2);
        short[] mask = expected.clone();
        for (int y = 0; y < height; y += step) {
            System.arraycopy(pixelwise.mask(image, threshold), y * stride, expected, y * stride, width);
        }
        flatAreas.mark(image, mask, stride, width, height, threshold, step);
        assertPictures(expected, mask);
    }

    @RepeatedTest(25)
    void modeFilter() {
        short[] image = image();
        short[] expected = pixelwise.modes(image);
        new ModeFilter(stride).apply(image, stride, width, height);
        assertPictures(expected, image);
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
        BandingIndex index = new BandingIndex(contrast, stride, height, stride, 65);
        index.compute(image(), mask, width, height, 1 + 2 * random.nextInt(33));
        index.compute(image, mask, width, height, window);
        float[] expected = pixelwise.bandingIndex(image, mask, contrast, window);
        int scored = 0;
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            scored += Float.isNaN(expected[i]) ? 0 : 1;
            expected[i] = Float.isNaN(expected[i]) ? 0 : expected[i];
            sum += expected[i];
        }
        String where = "window " + window + ", " + what;
        assertArrayEquals(expected, Arrays.copyOf(index.values(), width * height), where);
        assertEquals(scored, index.scored(), where);
        assertEquals(sum, index.sum(), where);
    }
}
