package io.jvmaf.cli.batch;

import java.util.Map;

/**
 * What came of a row.
 *
 * @param failed whether it has no scores
 * @param frames picture pairs that were read, 0 if it failed
 * @param note why it failed, or what is odd about it, in one line; or empty
 * @param figures its scores by name, in order; empty if it failed
 */
public record Outcome(boolean failed, long frames, String note, Map<String, Double> figures) {
    static Outcome failure(String why) {
        return new Outcome(true, 0, line(why), Map.of());
    }

    /** {@code text} in one line. */
    static String line(String text) {
        return String.valueOf(text).replaceAll("\\s*\\R\\s*", " ");
    }
}
