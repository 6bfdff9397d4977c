package io.jvmaf.feature.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.PlanePairs;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The row passes against the filter's definition. */
final class BlurredDifferenceTest {
    private static final int[] TAPS = {3571, 16004, 26386, 16004, 3571};

    @Test
    void equalsTheDefinitionOnRandomSizesAndContents() {
        PlanePairs.each(600, 70, 12, (previous, current, random, what) -> assertEquals(defined(previous, current),
                new BlurredDifference(previous.width()).sum(previous, current), what));
    }

    @Test
    void keepsNothingOfThePicturesBefore() {
        BlurredDifference difference = new BlurredDifference(35);
        for (int round = 0; round < 20; round++) {
            Random random = new Random(round);
            int bitDepth = round % 2 == 0 ? 8 : 12;
            Plane previous = Pictures.plane(35, 9, bitDepth, Pictures.anyContent(random), random);
            Plane current = Pictures.plane(35, 9, bitDepth, Pictures.anyContent(random), random);
            assertEquals(defined(previous, current), difference.sum(previous, current), "round " + round);
        }
    }

    @Test
    void greatestDifferenceInBothDirections() {
        for (int bitDepth = 8; bitDepth <= 16; bitDepth++) {
            Plane black = Pictures.plane(37, 5, bitDepth, Pictures.Content.ZERO, new Random(1));
            Plane white = Pictures.plane(37, 5, bitDepth, Pictures.Content.MAX, new Random(1));
            long each = ((1L << bitDepth) - 1 << 16) + (1 << bitDepth - 1) >> bitDepth;
            assertEquals(each * 37 * 5, new BlurredDifference(37).sum(black, white), bitDepth + " bit");
            assertEquals(each * 37 * 5, new BlurredDifference(37).sum(white, black), bitDepth + " bit");
        }
    }

    /** Filters sample by sample, from the formula alone. */
    private static long defined(Plane previous, Plane current) {
        long sad = 0;
        for (int y = 0; y < previous.height(); y++) {
            for (int x = 0; x < previous.width(); x++) {
                long sum = 0;
                for (int k = -2; k <= 2; k++) {
                    sum += TAPS[k + 2] * column(previous, current, reflect(x + k, previous.width()), y);
                }
                sad += Math.abs((sum + (1 << 15)) >> 16);
            }
        }
        return sad;
    }

    private static long column(Plane previous, Plane current, int x, int y) {
        long sum = 0;
        for (int k = -2; k <= 2; k++) {
            int row = reflect(y + k, previous.height());
            sum += (long) TAPS[k + 2] * (previous.sample(x, row) - current.sample(x, row));
        }
        return (sum + (1L << previous.bitDepth() - 1)) >> previous.bitDepth();
    }

    private static int reflect(int index, int size) {
        while (size > 1 && (index < 0 || index >= size)) {
            index = index < 0 ? -index : 2 * size - 2 - index;
        }
        return size == 1 ? 0 : index;
    }
}
