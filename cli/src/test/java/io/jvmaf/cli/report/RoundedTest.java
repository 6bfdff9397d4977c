package io.jvmaf.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them, ties and signs among them. */
final class RoundedTest {
    @ParameterizedTest
    @CsvSource({"93.12345, 4, 93.1235, +93.1235 %", "0.125, 2, 0.12, +0.12 %", "0.375, 2, 0.38, +0.38 %",
        "1.005, 2, 1.00, +1.00 %", "-38.1251, 2, -38.13, -38.13 %", "0, 1, 0.0, +0.0 %", "-0.001, 2, -0.00, -0.00 %",
        "1e20, 1, 100000000000000000000.0, +100000000000000000000.0 %", "NaN, 3, none, none", "Infinity, 3, none, none",
        "-Infinity, 3, none, none"})
    void aNumberHasItsDecimalsAndASign(double value, int decimals, String plain, String signed) {
        assertEquals(plain, Rounded.text(value, decimals, "none"));
        assertEquals(signed, Rounded.signed(value, decimals, " %", "none"));
    }
}
