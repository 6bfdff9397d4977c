package io.jvmaf.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Findings as a table, and the tables of {@code docs/parity.md}. There, a table stands between two comments that name
 * it; property {@code jvmaf.parity.write} has the tests write it anew.
 */
final class ParityTable {
    private static final Path DOCUMENT = Path.of("..", "docs", "parity.md");
    private static final String ALL = "all";

    private ParityTable() {}

    /** A Markdown table, a row an extractor or model and one for all. */
    static String of(Findings findings) {
        StringBuilder text = new StringBuilder("""
                | extractor or model | values compared | equal to the bit | largest difference |
                |---|---:|---:|---:|
                """);
        for (Map.Entry<String, Tally> row : findings.tallies().entrySet()) {
            text.append(row(row.getKey(), row.getValue()));
        }
        return text.append(row(ALL, findings.total())).toString();
    }

    private static String row(String subject, Tally tally) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %s |\n", subject, tally.compared(), tally.equal(),
                tally.largest() == 0 ? "0" : String.format(Locale.ROOT, "%.1e", tally.largest()));
    }

    /** Prints what was found, and what could not be looked at because it does not exist. */
    static void print(String title, Findings findings) {
        System.out.println(title + "\n" + of(findings));
        findings.tallies().forEach((subject, tally) -> {
            if (tally.largest() > 0) {
                System.out.println(subject + " differs most in " + tally.where());
            }
        });
        findings.leftOut().forEach(subject -> System.out.println("left out, it does not exist yet: " + subject));
    }

    /**
     * Writes table {@code name} of the document anew if that is asked for, else holds the document against what was
     * found.
     *
     * @return lines of the document that claim more than was found
     */
    static synchronized List<String> publish(String name, Findings findings) throws IOException {
        if (Boolean.getBoolean("jvmaf.parity.write")) {
            String text = Files.readString(DOCUMENT);
            String start = "<!-- begin " + name + " -->\n";
            int from = text.indexOf(start) + start.length();
            int to = text.indexOf("<!-- end " + name + " -->", from);
            Files.writeString(DOCUMENT, text.substring(0, from) + of(findings) + text.substring(to));
            return List.of();
        }
        List<String> overstated = new ArrayList<>();
        for (String line : published(name)) {
            String[] cells = line.split("\\s*\\|\\s*");
            Tally tally = cells[1].equals(ALL)
                    ? findings.total() : findings.tallies().getOrDefault(cells[1], new Tally());
            long differing = Long.parseLong(cells[2]) - Long.parseLong(cells[3]);
            if (tally.compared() < Long.parseLong(cells[2]) || tally.compared() - tally.equal() > differing) {
                overstated.add(line);
            }
        }
        return overstated;
    }

    /** The rows of table {@code name} as the document has them. */
    static List<String> published(String name) throws IOException {
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf("<!-- begin " + name + " -->");
        int to = text.indexOf("<!-- end " + name + " -->");
        return text.substring(from, to).lines().filter(line -> line.startsWith("| ")).skip(1).toList();
    }
}
