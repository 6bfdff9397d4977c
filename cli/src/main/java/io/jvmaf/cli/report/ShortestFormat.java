package io.jvmaf.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The fewest significant digits that read back to the same double, and of those the closest. */
final class ShortestFormat implements ScoreFormat {
    /** Since this release {@link Double#toString} gives the fewest digits, of which it prints two at least. */
    private static final int SHORTEST_SINCE = 19;
    private static final int LEAST_PRINTED = 2;
    private static final boolean TRUSTED = Runtime.version().feature() >= SHORTEST_SINCE;

    @Override
    public String format(double value) {
        String special = ScoreFormat.special(value);
        if (special != null) {
            return special;
        }
        BigDecimal printed = new BigDecimal(Double.toString(value));
        boolean shortest = TRUSTED && printed.precision() > LEAST_PRINTED;
        return Decimal.text(shortest ? printed : shortest(value, printed), value < 0, MOST_DIGITS);
    }

    /** The shortest digits, from {@code printed}, which reads back to {@code value} and may have too many. */
    static BigDecimal shortest(double value, BigDecimal printed) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = printed.stripTrailingZeros();
        for (int digits = best.precision(); digits > 0; digits--) {
            BigDecimal shorter = closest(value, exact, digits);
            if (shorter == null) {
                break;
            }
            best = shorter;
        }
        return best;
    }

    // Beside a power of two the doubles lie closer on one side, and the nearer decimal may be another double's.
    private static BigDecimal closest(double value, BigDecimal exact, int digits) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            return nearest;
        }
        boolean below = nearest.compareTo(exact) < 0;
        BigDecimal other = exact.round(new MathContext(digits, below ? RoundingMode.CEILING : RoundingMode.FLOOR));
        return other.doubleValue() == value ? other : null;
    }
}
