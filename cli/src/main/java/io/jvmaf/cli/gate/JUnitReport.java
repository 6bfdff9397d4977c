package io.jvmaf.cli.gate;

import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.report.ScoreFormat;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What came of the thresholds, as the XML that CI servers take from JUnit: a test case each. It has all that the
 * schema of Ant's JUnit task asks for, the strictest in use, and nothing besides.
 *
 * @param reference name of the reference
 * @param distorted name of the distorted video, by which the suite goes
 * @param version the program's version
 * @param verdicts what came of each threshold
 * @param seconds how long scoring took
 * @param when when it ended
 */
public record JUnitReport(String reference, String distorted, String version, List<Verdict> verdicts, double seconds,
        Instant when) implements ReportFile.Content {
    private static final String PACKAGE = "jvmaf";
    private static final int MILLISECONDS = 3;

    @Override
    public void write(Writer out) throws IOException {
        long failures = verdicts.stream().filter(verdict -> !verdict.passed()).count();
        String time = DateTimeFormatter.ISO_LOCAL_DATE_TIME
                .format(when.atOffset(ZoneOffset.UTC).withNano(0).toLocalDateTime());
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite"
                + attribute("name", distorted) + attribute("package", PACKAGE) + attribute("id", "0")
                + attribute("timestamp", time) + attribute("hostname", "localhost")
                + attribute("tests", Integer.toString(verdicts.size()))
                + attribute("failures", Long.toString(failures)) + attribute("errors", "0")
                + attribute("time", ScoreFormat.fixed(seconds, MILLISECONDS)) + ">\n");
        out.write("    <properties>\n" + property("version", version) + property("reference", reference)
                + property("distorted", distorted) + "    </properties>\n");
        for (Verdict verdict : verdicts) {
            testCase(verdict, out);
        }
        out.write("    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n</testsuites>\n");
    }

    private static void testCase(Verdict verdict, Writer out) throws IOException {
        out.write("    <testcase" + attribute("name", verdict.what() + " is at least " + verdict.expected())
                + attribute("classname", PACKAGE + "." + verdict.column()) + attribute("time", "0"));
        if (verdict.passed()) {
            out.write("/>\n");
            return;
        }
        out.write(">\n      <failure" + attribute("message", verdict.line()) + attribute("type", "threshold")
                + ">expected: at least " + verdict.expected() + "\nactual: " + escaped(verdict.found())
                + "</failure>\n    </testcase>\n");
    }

    private static String property(String name, String value) {
        return "      <property" + attribute("name", name) + attribute("value", value) + "/>\n";
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    /** Markup as entities; what XML 1.0 has no place for, as U+FFFD. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isText(point) ? point : '\ufffd');
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int point) {
        return point >= ' ' && point != 0xfffe && point != 0xffff
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
