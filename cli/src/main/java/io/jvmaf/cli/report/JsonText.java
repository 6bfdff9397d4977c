package io.jvmaf.cli.report;

/** Pieces of JSON (RFC 8259). */
public final class JsonText {
    private JsonText() {}

    /** {@code text} in quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').append(letter);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (letter < ' ' || Character.isSurrogate(letter)) {
                        quoted.append(String.format("\\u%04x", (int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** The shortest digits of {@code value}; {@code null} for what is not finite, which JSON has no number for. */
    public static String number(double value) {
        return Double.isFinite(value) ? ScoreFormat.SHORTEST.format(value) : "null";
    }
}
