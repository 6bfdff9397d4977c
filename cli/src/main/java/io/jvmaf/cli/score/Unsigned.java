package io.jvmaf.cli.score;

import java.util.Optional;

/** Unsigned numbers as the C program reads them: {@code strtoul} in base 0, cut to 32 bits. */
final class Unsigned {
    private static final long MASK = 0xffff_ffffL;

    private Unsigned() {}

    /**
     * The number that the whole of {@code text} is, 0 to 2<sup>32</sup> - 1: blanks and a sign may lead, {@code 0x}
     * makes it hexadecimal, {@code 0} octal; a minus wraps. Empty if there is no number or anything behind it.
     */
    static Optional<Long> parse(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        int radix = 10;
        if (text.regionMatches(true, at, "0x", 0, 2)) {
            radix = 16;
            at += 2;
        } else if (text.startsWith("0", at)) {
            radix = 8;
        }
        return at < text.length() ? digits(text, at, radix, negative) : Optional.empty();
    }

    private static Optional<Long> digits(String text, int start, int radix, boolean negative) {
        long value = 0;
        boolean overflow = false;
        for (int i = start; i < text.length(); i++) {
            char letter = text.charAt(i);
            int digit = letter < 128 ? Character.digit(letter, radix) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            overflow |= Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, radix)) > 0;
            value = value * radix + digit;
        }
        // past 64 bits strtoul gives its greatest number, whatever the sign
        long wrapped = negative ? -value : value;
        return Optional.of((overflow ? -1L : wrapped) & MASK);
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }
}
