package io.jvmaf.cli.gate;

import io.jvmaf.cli.report.ScoreFormat;

/**
 * What came of a threshold.
 *
 * @param what the figure that was looked at, in words: {@code mean of vmaf}
 * @param column the column of it
 * @param actual its value, or {@code null} where pictures have none
 * @param least the least value that would do
 */
public record Verdict(String what, String column, Double actual, double least) {
    /** Whether there is a value, and a finite one that reaches the threshold. */
    public boolean passed() {
        return actual != null && Double.isFinite(actual) && actual >= least;
    }

    /** The least value, all of its digits. */
    public String expected() {
        return ScoreFormat.SHORTEST.format(least);
    }

    /** The value, all of its digits, or {@code none}. */
    public String found() {
        return actual == null ? "none" : ScoreFormat.SHORTEST.format(actual);
    }

    /** The outcome in one line. */
    public String line() {
        if (passed()) {
            return what + " is " + found() + ", at least " + expected();
        }
        String wanted = ", and should be at least " + expected();
        if (actual == null) {
            return what + " is not known, since not every picture has a value" + wanted;
        }
        return what + " is " + found() + (Double.isFinite(actual) ? "" : ", which is no finite number") + wanted;
    }
}
