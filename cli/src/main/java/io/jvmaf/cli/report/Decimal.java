package io.jvmaf.cli.report;

import java.math.BigDecimal;

/** Decimal numbers laid out as C's {@code %g} does: plain where short, else with a two-digit exponent. */
final class Decimal {
    private static final int LEAST_PLAIN_EXPONENT = -4;

    private Decimal() {}

    /**
     * {@code value}, its trailing zeros dropped.
     *
     * @param value not zero
     * @param negative whether to print a minus; the sign of {@code value} is not looked at
     * @param digits plain notation is used below this decimal exponent
     */
    static String text(BigDecimal value, boolean negative, int digits) {
        BigDecimal magnitude = value.abs().stripTrailingZeros();
        int exponent = magnitude.precision() - magnitude.scale() - 1;
        String sign = negative ? "-" : "";
        if (exponent >= LEAST_PLAIN_EXPONENT && exponent < digits) {
            return sign + magnitude.toPlainString();
        }
        int size = Math.abs(exponent);
        return sign + magnitude.movePointLeft(exponent).toPlainString() + (exponent < 0 ? "e-" : "e+")
                + (size < 10 ? "0" : "") + size;
    }
}
