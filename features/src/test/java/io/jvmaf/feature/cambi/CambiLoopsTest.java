package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The loops over rows against the steps pixel by pixel, on pictures of any size and content with anything beside. */
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

    // A row of an image in lanes, with anything past its end.
    private long[] row(short[] image, int y) {
        long[] row = random.longs(Lanes.row(width)).toArray();
        for (int x = 0; x < width; x++) {
            int shift = x % Lanes.COUNT * Lanes.BITS;
            row[x / Lanes.COUNT] = row[x / Lanes.COUNT] & ~(0xffffL << shift) | (long) image[y * stride + x] << shift;
        }
        return row;
    }

    private long[] endedRow(short[] image, int y) {
        long[] row = row(image, y);
        Lanes.repeatLast(row, width);
        return row;
    }

    private long[] rows(short[] image) {
        return IntStream.range(0, height).mapToObj(y -> row(image, y)).flatMapToLong(Arrays::stream).toArray();
    }

    private void assertRow(short[] expected, long[] actual, int y) {
        short[] pixels = new short[width];
        for (int x = 0; x < width; x++) {
            pixels[x] = (short) Lanes.get(actual, 0, x);
        }
        int from = y * stride;
        assertArrayEquals(Arrays.copyOfRange(expected, from, from + width), pixels, "row " + y + ", " + what);
    }

    @RepeatedTest(25)
    void samplesAtTenBits() {
        int bitDepth = 8 + random.nextInt(9);
        Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
        short[] expected = array(1025);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                expected[y * stride + x] = (short) Math.floor(plane.sample(x, y) * Math.pow(2, 10 - bitDepth) + 0.5);
            }
        }
        TenBits tenBits = new TenBits(stride);
        tenBits.open(plane, width, height);
        for (int y = 0; y < height; y++) {
            long[] row = row(image(), y);
            tenBits.read(y, row);
            assertRow(expected, row, y);
            assertEquals(expected[y * stride + width - 1], Lanes.get(row, 0, width), "past row " + y + ", " + what);
        }
    }

    @Test
    void sampleBeyondItsDepthIsRefused() {
        int bitDepth = 9 + random.nextInt(7);
        Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
        plane.shorts()[random.nextInt(height) * plane.stride() + random.nextInt(width)] = (short) (1 << bitDepth);
        assertThrows(FeatureException.class, () -> new TenBits(width).open(plane, width, height), what);
    }

    @RepeatedTest(25)
    void smoothing() {
        short[] image = image();
        short[] expected = pixelwise.smoothed(image);
        for (int y = 0; y < height; y++) {
            long[] below = endedRow(image, Math.min(y + 1, height - 1));
            long[] smoothed = row(image, y);
            Smoothing.apply(endedRow(image, y), below, Lanes.longs(width), smoothed);
            assertRow(expected, smoothed, y);
        }
    }

    @RepeatedTest(25)
    void flatAreas() {
        FlatAreas flatAreas = new FlatAreas(stride);
        assertFlatAreas(flatAreas);
        assertFlatAreas(flatAreas);
    }

    private void assertFlatAreas(FlatAreas flatAreas) {
        short[] image = image();
        int threshold = random.nextInt(49);
        short[] expected = pixelwise.mask(image, threshold);
        flatAreas.open(width, threshold);
        for (int y = 0; y < height + FlatAreas.REACH; y++) {
            if (y < height) {
                flatAreas.enter(endedRow(image, y), endedRow(image, Math.min(y + 1, height - 1)));
            } else {
                flatAreas.enter();
            }
            if (y >= FlatAreas.REACH) {
                long[] mask = row(image, 0);
                flatAreas.mark(mask);
                assertRow(expected, mask, y - FlatAreas.REACH);
            }
        }
    }

    @RepeatedTest(25)
    void modeFilter() {
        short[] image = image();
        short[] expected = pixelwise.modes(image);
        ModeFilter filter = new ModeFilter(stride);
        for (int y = 0; y < height; y++) {
            for (int entering = y == 0 ? 0 : y + 1; entering <= Math.min(y + 1, height - 1); entering++) {
                filter.enter(row(image, entering), entering, width);
            }
            long[] filtered = row(image(), y);
            filter.apply(row(image, y), y, height, width, filtered);
            assertRow(expected, filtered, y);
        }
    }

    @RepeatedTest(25)
    void halving() {
        short[] image = image();
        Halving halving = new Halving(stride);
        long[] half = rows(image());
        for (int y = 0; y < height; y++) {
            halving.apply(row(image, y), width, half, y);
            for (int x = 0; x < width; x += 2) {
                assertEquals(image[y * stride + x], Lanes.get(half, y, x / 2), x + " of row " + y + ", " + what);
            }
        }
    }

    @RepeatedTest(50)
    void bandingIndex() {
        VisibleContrast contrast = new VisibleContrast(random.nextInt(6), 0.01 + random.nextDouble() / 20,
                random.nextInt(3), Luminance.values()[random.nextInt(2)]);
        short[] image = image();
        short[] mask = new short[image.length];
        Arrays.fill(mask, (short) -1);
        for (int blank = random.nextInt(20); blank > 0; blank--) {
            mask[random.nextInt(mask.length)] = 0;
        }
        int window = 1 + 2 * random.nextInt(33);
        int wider = width + random.nextInt(200);
        BandingIndex index = new BandingIndex(contrast, wider, height, 65);
        index.open(wider, height, 1 + 2 * random.nextInt(33));
        for (int y = 0; y < height; y++) {
            // Levels in the last columns too, all of them different.
            long[] pixels = random.longs(Lanes.row(wider)).map(p -> p & 0x3ff * Lanes.ONES).toArray();
            index.enter(pixels, LongStream.generate(() -> -1).limit(pixels.length).toArray());
        }
        index.close();
        index.open(width, height, window);
        for (int y = 0; y < height; y++) {
            index.enter(row(image, y), row(mask, y));
        }
        index.close();
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
