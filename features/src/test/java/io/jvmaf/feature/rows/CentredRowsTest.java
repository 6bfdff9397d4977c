package io.jvmaf.feature.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sample by sample against the formula; doubles hold every number exactly. */
final class CentredRowsTest {
    private static final int LONGEST = 150;
    private static final int HEIGHT = 3;
    private static final int AT = 2;

    @Test
    void everyDepthOnRandomWidthsAndContents() {
        CentredRows rows = new CentredRows(LONGEST);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 900; round++) {
            int bitDepth = 8 + round % 9;
            int width = 1 + random.nextInt(LONGEST);
            Plane plane = Pictures.plane(width, HEIGHT, bitDepth, Pictures.anyContent(random), random);
            Plane other = Pictures.plane(width, HEIGHT, bitDepth, Pictures.anyContent(random), random);
            int y = random.nextInt(HEIGHT);
            int taken = 1 + random.nextInt(width);
            float[] centred = read(out -> rows.read(plane, y, taken, out, AT));
            float[] difference = read(out -> rows.difference(plane, other, y, taken, out));
            for (int x = 0; x < LONGEST; x++) {
                String what = "column " + x + " of " + taken + ", " + bitDepth + " bit, round " + round + ", seed " + seed;
                boolean inside = x < taken;
                assertEquals(inside ? eightBits(plane, x, y) - 128 : Double.NaN, centred[x + AT], what);
                assertEquals(inside ? eightBits(plane, x, y) - eightBits(other, x, y) : Double.NaN, difference[x],
                        what);
            }
        }
    }

    private interface Reading {
        void into(float[] out);
    }

    private static float[] read(Reading reading) {
        float[] out = new float[LONGEST + AT];
        Arrays.fill(out, Float.NaN);
        reading.into(out);
        return out;
    }

    private static double eightBits(Plane plane, int x, int y) {
        return plane.sample(x, y) / (double) (1 << plane.bitDepth() - 8);
    }
}
