package io.jvmaf.cli.report;

/** Numbers for people: rounded to some decimals, the exact binary value half to even. */
public final class Rounded {
    private Rounded() {}

    /** {@code value} with {@code decimals} digits behind the point; {@code otherwise} where it is no finite number. */
    public static String text(double value, int decimals, String otherwise) {
        return Double.isFinite(value) ? ScoreFormat.fixed(value, decimals) : otherwise;
    }

    /** A difference, with its sign and {@code unit}; {@code otherwise} where it is no finite number. */
    public static String signed(double value, int decimals, String unit, String otherwise) {
        String text = text(value, decimals, null);
        return text == null ? otherwise : (text.startsWith("-") ? "" : "+") + text + unit;
    }
}
