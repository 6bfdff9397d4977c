package io.jvmaf.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number formats, held against exact decimal arithmetic and figures printed by the C library. */
final class ScoreFormatTest {
    /** Seen in reports of libvmaf 3.2.0, or printed by glibc for the same double. */
    @ParameterizedTest
    @CsvSource({
        "97.428371, 97.428371", "1.0000003045822141, 1.0000003045822141", "105.00000000000001, 105.0000000000000142",
        "0, 0.000000", "-0.0, -0.000000", "-1e-9, -0.0000000010000000", "-1.25e-1, -0.125000", "60, 60.000000",
        "1.5e-6, 0.000002", "9.9999e-7, 0.0000009999900000", "1.000003, 1.000003", "0.0078125, 0.007812",
        "0.0234375, 0.023438", "99.9999996, 100.000000", "99.99999949999999, 99.999999",
        "1234567.0078125, 1234567.007812",
        "2147483648.5, 2147483648.500000", "1e22, 10000000000000000000000.000000", "4.9e-324, 0.0000000000000000",
    })
    void legacyIsWhatLibvmafPrints(double value, String text) {
        assertEquals(text, ScoreFormat.LEGACY.format(value));
    }

    @ParameterizedTest
    @CsvSource({"NaN, -nan", "Infinity, inf", "-Infinity, -inf"})
    void numbersThatAreNotFiniteComeOutAsInC(double value, String text) {
        assertEquals(text, ScoreFormat.LEGACY.format(value));
        assertEquals(text, ScoreFormat.SHORTEST.format(value));
        assertEquals(text, ScoreFormat.significant(6).format(value));
    }

    @Test
    void legacyRoundsTheExactBinaryValueHalfToEven() {
        long seed = 20260814;
        Random random = new Random(seed);
        for (int i = 0; i < 300_000; i++) {
            double value = sample(random, i);
            String text = ScoreFormat.LEGACY.format(value);
            int decimals = text.length() - text.indexOf('.') - 1;
            BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
            assertTrue(decimals == 6 || decimals == 16, text);
            assertEquals(exact.abs().toPlainString(), text.replace("-", ""), "seed " + seed + ", " + value);
            assertEquals(value < 0, text.startsWith("-"), text);
        }
    }

    private static double sample(Random random, int i) {
        double size = random.nextDouble() * Math.pow(10, random.nextInt(9) - 1);
        return switch (i % 4) {
            case 0 -> size;
            case 1 -> -size;
            // a tie at the sixth decimal needs 2^-7 at most
            case 2 -> random.nextInt(1 << 27) / 128.0;
            // right beside a tie
            default -> Math.nextAfter((random.nextInt(1 << 30) + 0.5) / 1e6, random.nextBoolean() ? 0 : 1e9);
        };
    }

    @Test
    void theLongFormIsForFractionsBelowAMillionth() {
        for (double value = 1e-3; value > 1e-12; value *= 0.7) {
            int decimals = ScoreFormat.LEGACY.format(1 + value).length() - 2;
            double fraction = 1 + value - 1;
            assertEquals(fraction * 1e6 < 1 ? 16 : 6, decimals, "1 + " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1", "100, 100", "0, 0", "-0.0, -0", "0.1, 0.1", "83.85628402386291, 83.85628402386291", "1e-4, 0.0001",
        "1e-5, 1e-05", "1.5e-7, 1.5e-07", "-2.5e-310, -2.5e-310", "4.9e-324, 5e-324", "1e16, 10000000000000000",
        "1e17, 1e+17", "1.7976931348623157e308, 1.7976931348623157e+308", "2e23, 2e+23", "0.3, 0.3",
    })
    void shortestIsPlainOrScientificAsInC(double value, String text) {
        assertEquals(text, ScoreFormat.SHORTEST.format(value));
    }

    @Test
    void shortestReadsBackAndNothingShorterDoes() {
        long seed = 17;
        Random random = new Random(seed);
        for (int i = 0; i < 30_000; i++) {
            double value = i % 2 == 0 ? random.nextDouble() * 110 : Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            String text = ScoreFormat.SHORTEST.format(value);
            assertEquals(value, Double.parseDouble(text), "seed " + seed);
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
                BigDecimal shorter = new BigDecimal(value).round(new MathContext(Math.max(1, digits - 1), mode));
                assertTrue(digits == 1 || value != shorter.doubleValue(), text + ", seed " + seed);
            }
        }
    }

    /** The middle texts are what {@code Double.toString} of Java 17 prints. */
    @ParameterizedTest
    @CsvSource({
        "2e-44, 2.0E-44, 2E-44", "2.2250738585072014E-308, 2.2250738585072014E-308, 2.2250738585072014E-308",
        "5.684341886080802E-14, 5.6843418860808015E-14, 5.684341886080802E-14", "2e-3, 2.0E-3, 0.002",
    })
    void whatAnOlderJavaPrintsTooLongIsShortened(double value, String printed, String shortest) {
        BigDecimal digits = ShortestFormat.shortest(value, new BigDecimal(printed));
        assertEquals(0, digits.compareTo(new BigDecimal(shortest)), digits.toString());
        assertEquals(new BigDecimal(shortest).precision(), digits.stripTrailingZeros().precision());
    }

    /** Printed by glibc's {@code %.Ng}. */
    @ParameterizedTest
    @CsvSource({
        "6, 83.85628402386291, 83.8563", "17, 0.1, 0.10000000000000001", "3, 123456, 1.23e+05", "17, 60, 60",
        "1, 0.25, 0.2", "1, 0.35, 0.3", "6, 999999.5, 1e+06", "6, 0.000123456789, 0.000123457", "9, -1e-5, -1e-05",
    })
    void significantDigitsAreThoseOfC(int digits, double value, String text) {
        assertEquals(text, ScoreFormat.significant(digits).format(value));
    }
}
