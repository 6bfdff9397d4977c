package io.jvmaf.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Option values are kept as libvmaf keeps them: what vmaf_feature_dictionary_set of libvmaf 3.2.0 stored. */
final class OptionTextTest {
    @ParameterizedTest
    @CsvSource({"1.0, 1", "0.123456789, 0.123457", "1.10e0, 1.1", "1e3, 1000", "1000000, 1e+06",
        "1234567, 1.23457e+06", "1e-5, 1e-05", "0.00001234567, 1.23457e-05", "1e999, inf", "-1e999, -inf", "-0, -0",
        "0x10, 16", "0x1p3, 8", "0X.8, 0.5", "inf, inf", "-INF, -inf", "Infinity, inf", ".5, 0.5", "5., 5",
        "16777217, 1.67772e+07", "1e-50, 0", "3.4028235e38, 3.40282e+38", "0.05999999, 0.06", "+7, 7",
        "' 1.0 ', 1"})
    void aNumberLosesWhatAFloatInSixDigitsLoses(String text, String kept) {
        assertEquals(kept, CNumbers.optionText(text));
    }

    @ParameterizedTest
    @CsvSource({"true", "''", "1.0abc", "1 2", "0x", "' '", "1.p", "1_0", "infin"})
    void anyOtherTextStaysAsItIs(String text) {
        assertEquals(text, CNumbers.optionText(text));
    }
}
