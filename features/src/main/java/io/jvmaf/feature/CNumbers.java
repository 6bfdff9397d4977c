package io.jvmaf.feature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers read and written the way the C library does, for names and options that must match libvmaf's. */
public final class CNumbers {
    private static final Pattern INT = Pattern.compile("\\s*([+-]?\\d+)");
    private static final Pattern DOUBLE = Pattern.compile(
            "\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");
    private static final Pattern FLOAT = Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*");
    private static final Pattern HEX_FLOAT = Pattern.compile(
            "\\s*([+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+))([pP][+-]?\\d+)?\\s*");
    private static final Pattern INFINITY = Pattern.compile("\\s*([+-]?)inf(?:inity)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final int G_DIGITS = 6;

    private CNumbers() {}

    /** The whole number at the start of {@code text}, 0 where there is none; out of range it saturates. */
    public static int atoi(String text) {
        Matcher matcher = INT.matcher(text);
        if (!matcher.lookingAt()) {
            return 0;
        }
        BigDecimal value = new BigDecimal(matcher.group(1));
        return value.max(BigDecimal.valueOf(Integer.MIN_VALUE)).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** The decimal number at the start of {@code text}, 0 where there is none. */
    public static double atof(String text) {
        Matcher matcher = DOUBLE.matcher(text);
        return matcher.lookingAt() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    /**
     * The value of an option as libvmaf keeps it: a number is read as a 32-bit float and printed with {@code %g}, so
     * that {@code 1.0} becomes {@code 1} and {@code 0.123456789} becomes {@code 0.123457}; any other text stays as it
     * is (dict.c, vmaf_feature_dictionary_set).
     */
    public static String optionText(String text) {
        Matcher matcher = FLOAT.matcher(text);
        if (matcher.matches()) {
            return g(Float.parseFloat(matcher.group(1)));
        }
        matcher = HEX_FLOAT.matcher(text);
        if (matcher.matches()) {
            return g(Float.parseFloat(matcher.group(1) + (matcher.group(2) == null ? "p0" : matcher.group(2))));
        }
        matcher = INFINITY.matcher(text);
        return matcher.matches() ? matcher.group(1).replace("+", "") + "inf" : text;
    }

    /** {@code value} as C's {@code %g} prints it: six significant digits, no trailing zeros. */
    public static String g(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(G_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < G_DIGITS) {
            return rounded.toPlainString();
        }
        String mantissa = rounded.movePointLeft(exponent).toPlainString();
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
