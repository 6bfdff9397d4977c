package io.jvmaf.feature.psnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.PlanePairs;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sum against the reference's arithmetic on samples scaled to 8 bits. */
final class SquaredErrorsTest {
    private final SquaredErrors errors = new SquaredErrors();

    @Test
    void equalsTheDefinitionOnRandomSizesAndContents() {
        PlanePairs.each(600, 100, 6, (reference, distorted, random, what) -> assertDefined(reference, distorted, what));
    }

    /** 2<sup>21</sup> and more squares of 32 bits: the sum needs more than a double's 53. */
    @Test
    void aSumThatIsRoundedIsSummedInOrder() {
        Random random = new Random(5);
        Plane reference = Pictures.plane(2051, 1500, 16, Pictures.Content.NOISE, random);
        Plane distorted = Pictures.plane(2051, 1500, 16, Pictures.Content.ZERO, random);
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                reference.set(x, y, reference.sample(x, y) | 0xc000);
            }
        }
        assertTrue(errors.sum(reference, distorted) > SquaredErrors.EXACT);
        assertDefined(reference, distorted, "seed 5");
    }

    private void assertDefined(Plane reference, Plane distorted, String what) {
        float scale = 1 << (reference.bitDepth() - 8);
        double sum = 0;
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                float difference = reference.sample(x, y) / scale - distorted.sample(x, y) / scale;
                sum += difference * difference;
            }
        }
        double expected = sum * scale * scale;
        assertEquals(expected, errors.sum(reference, distorted), what);
    }
}
