package io.jvmaf.feature.psnr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.PlanePairs;
import io.jvmaf.yuv.Plane;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sum against exact arithmetic. */
final class SquaredErrorSumTest {
    private final SquaredErrorSum errors = new SquaredErrorSum();

    @Test
    void exactOnRandomSizesAndContents() {
        PlanePairs.each(600, 100, 6, (reference, distorted, random, what) -> assertExact(reference, distorted, what));
    }

    @Test
    void longRowsOfTheGreatestErrorDoNotOverflow() {
        for (int bitDepth : new int[] {8, 12, 16}) {
            Plane black = Pictures.plane(66_000, 2, bitDepth, Pictures.Content.ZERO, new Random(1));
            Plane white = Pictures.plane(66_000, 2, bitDepth, Pictures.Content.MAX, new Random(1));
            assertExact(black, white, bitDepth + " bit");
        }
    }

    private void assertExact(Plane reference, Plane distorted, String what) {
        BigInteger exact = BigInteger.ZERO;
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                long error = reference.sample(x, y) - distorted.sample(x, y);
                exact = exact.add(BigInteger.valueOf(error * error));
            }
        }
        assertEquals(exact.longValueExact(), errors.of(reference, distorted), what);
    }
}
