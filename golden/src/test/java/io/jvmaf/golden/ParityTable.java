package io.jvmaf.golden;

import java.util.Locale;
import java.util.Map;

/** Findings as text. */
final class ParityTable {
    private ParityTable() {}

    /** A Markdown table, a row an extractor or model and one for all; then a line for each that was left out. */
    static String lines(Findings findings) {
        StringBuilder text = new StringBuilder("""
                | extractor or model | values compared | equal to the bit | largest difference |
                |---|---:|---:|---:|
                """);
        for (Map.Entry<String, Tally> row : findings.tallies().entrySet()) {
            text.append(row(row.getKey(), row.getValue()));
        }
        text.append(row("all", findings.total()));
        for (String subject : findings.leftOut()) {
            text.append("left out, since it does not exist yet: ").append(subject).append('\n');
        }
        return text.toString();
    }

    private static String row(String subject, Tally tally) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %s |%n", subject, tally.compared(), tally.equal(),
                tally.largest() == 0 ? "0" : String.format(Locale.ROOT, "%.1e", tally.largest()));
    }
}
