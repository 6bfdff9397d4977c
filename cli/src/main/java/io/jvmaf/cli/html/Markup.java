package io.jvmaf.cli.html;

import io.jvmaf.cli.report.Rounded;
import java.util.Locale;

/** Text that goes into HTML, and numbers as people read them. */
final class Markup {
    /** Stands where there is no number. */
    static final String NO_NUMBER = "–";

    private Markup() {}

    /** {@code text} for the inside of elements and quoted attributes: what HTML would read as its own is escaped. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isControl(c) ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }

    /**
     * {@code text} as a JSON string in the quotes that it needs, fit for a script element: no character in it can end
     * one, nor a line of JavaScript.
     */
    static String json(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7f && "\"\\<>&'".indexOf(c) < 0;
            safe.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return safe.append('"').toString();
    }

    /** HTML has no way to write them at all. */
    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f;
    }

    /** {@code value} with {@code decimals}; a dash where it is no finite number. */
    static String number(double value, int decimals) {
        return Rounded.text(value, decimals, NO_NUMBER);
    }

    /** {@code value} with as many decimals as tell something at its size. */
    static String number(double value) {
        double size = Math.abs(value);
        return number(value, size >= 100 ? 2 : size >= 10 ? 3 : 4);
    }
}
