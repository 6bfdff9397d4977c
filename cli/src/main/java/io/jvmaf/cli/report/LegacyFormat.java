package io.jvmaf.cli.report;

/**
 * libvmaf's number format (output.c, count_leading_zeros_d): {@code %.6f}, or {@code %.16f} where the fraction must be
 * multiplied by ten more than six times to reach one.
 */
final class LegacyFormat implements ScoreFormat {
    private static final int DECIMALS = 6;
    private static final long UNIT = 1_000_000;
    private static final int LONG_DECIMALS = 16;
    private static final int MOST_ZEROS = 6;
    /** Below this the product by 10^6 is off by less than 2^-14, half the spacing of doubles under 2^40. */
    private static final double FAST_LIMIT = 1e6;
    /** A product this close to a half may lie on its other side. */
    private static final double TIE_MARGIN = 1e-3;

    @Override
    public String format(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return ScoreFormat.special(value);
        }
        double size = Math.abs(value);
        if (leadingZeros(size) > MOST_ZEROS) {
            return ScoreFormat.fixed(value, LONG_DECIMALS);
        }
        double scaled = size * UNIT;
        double below = Math.floor(scaled);
        double rest = scaled - below;
        if (size >= FAST_LIMIT || Math.abs(rest - 0.5) < TIE_MARGIN) {
            return ScoreFormat.fixed(value, DECIMALS);
        }
        return sixDecimals(value, (long) below + (rest > 0.5 ? 1 : 0));
    }

    private static String sixDecimals(double value, long millionths) {
        StringBuilder text = new StringBuilder(16);
        if (Double.doubleToRawLongBits(value) < 0) {
            text.append('-');
        }
        text.append(millionths / UNIT).append('.');
        long fraction = millionths % UNIT;
        for (long place = UNIT / 10; place > fraction && place > 1; place /= 10) {
            text.append('0');
        }
        return text.append(fraction).toString();
    }

    // The fraction grows in double arithmetic, its rounding included, as in the C.
    private static int leadingZeros(double size) {
        double fraction = size - (int) size;
        int zeros = 0;
        while (fraction < 1 && fraction != 0) {
            fraction *= 10;
            zeros++;
        }
        return zeros;
    }
}
