package io.jvmaf.feature.floatmoment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels against each other and against the reference's arithmetic on samples scaled to 8 bits. */
final class MomentKernelTest {
    private static final MomentKernel BEST = KernelTier.best().select(MomentKernel.class, new ScalarMoment());

    @Test
    void bothKernelsEqualTheDefinitionOnRandomSizesAndContents() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 600; round++) {
            int width = 1 + random.nextInt(100);
            int height = 1 + random.nextInt(6);
            int bitDepth = 8 + random.nextInt(9);
            Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            assertBothEqual(plane, "round " + round + ", seed " + seed);
        }
    }

    @Test
    void longRowsOfTheGreatestSampleDoNotOverflow() {
        for (int bitDepth : new int[] {8, 12, 16}) {
            assertBothEqual(Pictures.plane(100_001, 2, bitDepth, Pictures.Content.MAX, new Random(1)), "white");
        }
    }

    /** 2<sup>21</sup> and more squares of 32 bits: the sum needs more than a double's 53. */
    @Test
    void squaresWhoseSumIsRoundedAreSummedInOrder() {
        Plane plane = Pictures.plane(2051, 1500, 16, Pictures.Content.NOISE, new Random(5));
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                plane.set(x, y, plane.sample(x, y) | 0xc000);
            }
        }
        assertTrue(new ScalarMoment().squares(plane) > MomentKernel.EXACT);
        assertBothEqual(plane, "bright noise");
    }

    private static void assertBothEqual(Plane plane, String what) {
        float scale = 1 << (plane.bitDepth() - 8);
        double sum = 0;
        double squares = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                float sample = plane.sample(x, y) / scale;
                sum += sample;
                squares += sample * sample;
            }
        }
        String where = plane.width() + "x" + plane.height() + ", " + plane.bitDepth() + " bit, " + what;
        assertEquals(sum * scale, new ScalarMoment().sum(plane), "scalar " + where);
        assertEquals(sum * scale, BEST.sum(plane), "best " + where);
        assertEquals(squares * scale * scale, new ScalarMoment().squares(plane), "scalar squares " + where);
        assertEquals(squares * scale * scale, BEST.squares(plane), "best squares " + where);
    }
}
