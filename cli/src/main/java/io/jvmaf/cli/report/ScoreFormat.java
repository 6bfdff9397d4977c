package io.jvmaf.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How reports write a number. Immutable; safe for use by many threads. */
public interface ScoreFormat {
    /** As many significant digits as tell any two doubles apart. */
    int MOST_DIGITS = 17;

    /** The text of {@code value}; numbers that are not finite come out as C prints them. */
    String format(double value);

    /** libvmaf's own: six decimals, sixteen where the fraction is below a millionth. */
    ScoreFormat LEGACY = new LegacyFormat();

    /** The shortest digits that read back to the same double. */
    ScoreFormat SHORTEST = new ShortestFormat();

    /** At most {@code digits} (1 to {@link #MOST_DIGITS}) significant digits, as C's {@code %g} prints them. */
    static ScoreFormat significant(int digits) {
        MathContext precision = new MathContext(digits, RoundingMode.HALF_EVEN);
        return value -> {
            String special = special(value);
            return special != null ? special
                    : Decimal.text(new BigDecimal(value).round(precision), value < 0, digits);
        };
    }

    /** {@code value} with {@code decimals} digits behind the point, the exact binary value rounded half to even. */
    static String fixed(double value, int decimals) {
        String text = new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        return Double.doubleToRawLongBits(value) < 0 ? "-" + text : text;
    }

    /**
     * What C prints for zero under {@code %g} and for numbers that are not finite, {@code null} for others. A NaN comes
     * out as {@code -nan}, since the invalid operations of x86 set its sign.
     */
    static String special(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        if (Double.isNaN(value)) {
            return "-nan";
        }
        return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : null;
    }
}
