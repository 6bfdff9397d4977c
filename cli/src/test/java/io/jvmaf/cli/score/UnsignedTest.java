package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What C's {@code (unsigned) strtoul(text, &end, 0)} makes of a text, as seen on glibc. */
final class UnsignedTest {
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "0,0", "7,7", "192,192", "0x20,32", "0X1f,31", "010,8", "00,0", " 5,5", "'\t\n5',5", "+5,5", " +0x10,16",
        "-1,4294967295", "-0,0", "-4294967295,1", "4294967296,0", "4294967297,1", "18446744073709551615,4294967295",
        "18446744073709551616,4294967295", "-18446744073709551616,4294967295", "99999999999999999999999,4294967295",
        "0xffffffffffffffffff,4294967295", "-18446744073709551615,1", "1844674407370955162,2576980378",
    })
    void readsTheWholeText(String text, long number) {
        assertEquals(number, Unsigned.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "5x", "5 ", "0x", "08", "0b1", "1e3", "1.0", "--5", "+ 5", "-", "0xg",
        "\u0665"})
    void anythingElseIsNoNumber(String text) {
        assertTrue(Unsigned.parse(text).isEmpty(), text);
    }
}
