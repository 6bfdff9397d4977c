package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** The scales of a picture against the steps on the whole of it, pixel by pixel. */
final class PyramidTest {
    private static final int SCALES = 4;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final boolean smoothed = random.nextBoolean();
    private final boolean halved = random.nextBoolean();

    @RepeatedTest(25)
    void scales() {
        int maxWidth = 150;
        int maxHeight = 60;
        Pyramid pyramid = new Pyramid(maxWidth, maxHeight, smoothed, halved);
        for (int picture = 0; picture < 3; picture++) {
            int width = 1 + random.nextInt(maxWidth);
            int height = 1 + random.nextInt(maxHeight);
            VideoFormat format = new VideoFormat(width, height, PixelFormat.YUV400, 8 + random.nextInt(9));
            Plane plane = BandedPictures.clip(format, 1, seed).get(0).distorted().luma();
            assertScales(pyramid, plane, width, height);
        }
    }

    private void assertScales(Pyramid pyramid, Plane plane, int width, int height) {
        short[] image = new short[width * height];
        for (int i = 0; i < image.length; i++) {
            int sample = plane.sample(i % width, i / width);
            image[i] = (short) Math.floor(Math.scalb((double) sample, TenBits.DEPTH - plane.bitDepth()) + 0.5);
        }
        PixelwiseCambi full = new PixelwiseCambi(width, width, height);
        if (smoothed) {
            image = full.smoothed(image);
        }
        short[] mask = full.mask(image, FlatAreas.threshold(width, height));
        pyramid.open(plane, width, height);
        int columns = width;
        int rows = height;
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0) {
                pyramid.halve();
            }
            if (scale > 0 || halved) {
                image = halved(image, columns, rows);
                mask = halved(mask, columns, rows);
                columns = (columns + 1) / 2;
                rows = (rows + 1) / 2;
            }
            image = new PixelwiseCambi(columns, columns, rows).modes(image);
            assertEquals(columns + "x" + rows, pyramid.width() + "x" + pyramid.height());
            for (int y = 0; y < rows; y++) {
                pyramid.row(y);
                assertRow(image, pyramid.pixels(), columns, y, "pixels", scale);
                assertRow(mask, pyramid.marks(), columns, y, "mask", scale);
            }
        }
    }

    private static short[] halved(short[] plane, int width, int height) {
        int columns = (width + 1) / 2;
        short[] halved = new short[columns * ((height + 1) / 2)];
        for (int i = 0; i < halved.length; i++) {
            halved[i] = plane[i / columns * 2 * width + i % columns * 2];
        }
        return halved;
    }

    private void assertRow(short[] expected, long[] row, int width, int y, String what, int scale) {
        short[] actual = new short[width];
        for (int x = 0; x < width; x++) {
            actual[x] = (short) Lanes.get(row, 0, x);
        }
        assertArrayEquals(Arrays.copyOfRange(expected, y * width, (y + 1) * width), actual, what + " of row " + y
                + ", scale " + scale + ", halved " + halved + ", smoothed " + smoothed + ", seed " + seed);
    }
}
