package io.jvmaf.feature.psnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sum against the reference's arithmetic on samples scaled to 8 bits. */
final class SquaredErrorsTest {
    private final SquaredErrors errors = new SquaredErrors();

    @Test
    void equalsTheDefinitionOnRandomSizesAndContents() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 600; round++) {
            int width = 1 + random.nextInt(100);
            int height = 1 + random.nextInt(6);
            int bitDepth = 8 + random.nextInt(9);
            Plane reference = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            Plane distorted = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            assertDefined(reference, distorted, "round " + round + ", seed " + seed);
        }
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
        String where = reference.width() + "x" + reference.height() + ", " + reference.bitDepth() + " bit, " + what;
        assertEquals(expected, errors.sum(reference, distorted), where);
    }
}
