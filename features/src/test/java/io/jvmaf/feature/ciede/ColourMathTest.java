package io.jvmaf.feature.ciede;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The claimed accuracy, against the library's functions, themselves good to 1 ulp. */
final class ColourMathTest {
    private static final double CLAIM = 1e-15;

    private static void assertClose(DoubleUnaryOperator function, DoubleUnaryOperator library, double from, double to) {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double x = from + (to - from) * random.nextDouble();
            double expected = library.applyAsDouble(x);
            assertEquals(expected, function.applyAsDouble(x), CLAIM * Math.abs(expected), "at " + x);
        }
    }

    @Test
    void roots() {
        assertClose(ColourMath::cubeRoot, StrictMath::cbrt, 0.0088, 7);
        assertClose(ColourMath::cubeRoot, StrictMath::cbrt, 0.0088, 0.02);
        assertClose(ColourMath::power2p4, x -> StrictMath.pow(x, 2.4), 0.089, 2.3);
    }

    @Test
    void waves() {
        assertClose(ColourMath::sin, StrictMath::sin, -Math.PI / 2, Math.PI / 2);
        assertClose(ColourMath::cos, StrictMath::cos, -Math.PI / 4, Math.PI / 4);
    }

    @Test
    void exponential() {
        assertClose(ColourMath::exp, StrictMath::exp, -125, 0);
        assertEquals(1, ColourMath.exp(0));
    }

    @Test
    void anglesAllRoundTheCircle() {
        assertClose(t -> ColourMath.atan2(StrictMath.sin(t), StrictMath.cos(t)),
                t -> StrictMath.atan2(StrictMath.sin(t), StrictMath.cos(t)), -Math.PI, Math.PI);
        assertEquals(Math.PI, ColourMath.atan2(0, -2));
        assertEquals(0, ColourMath.atan2(0, 2));
        assertEquals(Math.PI / 2, ColourMath.atan2(3, 0));
        assertEquals(-Math.PI / 2, ColourMath.atan2(-3, 0));
        assertEquals(Math.PI / 4, ColourMath.atan2(1e-9, 1e-9));
    }

    @Test
    void hueWeightIsItsDefinition() {
        for (double h = 0; h < 7; h += 0.01) {
            double expected = 1 - 0.17 * Math.cos(h - Math.PI / 6) + 0.24 * Math.cos(2 * h)
                    + 0.32 * Math.cos(3 * h + Math.PI / 30) - 0.20 * Math.cos(4 * h - 7 * Math.PI / 20);
            double weight = ColourMath.hueWeight(Math.cos(h), Math.sin(h));
            assertEquals(expected, weight, 4 * CLAIM, "at " + h);
            assertTrue(weight > 0 && weight < 2);
        }
    }
}
