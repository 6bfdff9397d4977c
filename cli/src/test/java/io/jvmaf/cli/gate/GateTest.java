package io.jvmaf.cli.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.FeatureTable;
import io.jvmaf.ScoringPlan;
import io.jvmaf.cli.UsageException;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Thresholds as they are written, what passes, and the JUnit report. */
final class GateTest {
    private static final ScoringPlan PLAN = ScoringPlan.standard().feature("psnr");

    private static FeatureTable table(String column, double... values) {
        FeatureTable table = new FeatureTable(1);
        for (int i = 0; i < values.length; i++) {
            table.put(column, i, values[i]);
        }
        table.frames(values.length);
        return table;
    }

    private static Verdict verdict(Threshold threshold, FeatureTable table) {
        return new Gate(List.of(threshold), PLAN, List.of()).verdicts(table).get(0);
    }

    @Test
    void thresholdsReadAsTheyAreWritten() {
        assertEquals(new Threshold("vmaf", null, 93), Threshold.mean("vmaf=93"));
        assertEquals(new Threshold("a=b", null, -1.5), Threshold.mean("a=b=-1.5"));
        assertEquals(new Threshold(null, 1.0, 80), Threshold.percentile("1=80"));
        assertEquals(new Threshold("vmaf_neg", 2.5, 70), Threshold.percentile("vmaf_neg:2.5=70"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vmaf", "=93", "vmaf=", "vmaf=x", "vmaf=NaN", "vmaf=Infinity", "vmaf=93d",
        "vmaf=1e999"})
    void whatIsNoThresholdOnAMeanIsRefused(String text) {
        assertTrue(assertThrows(UsageException.class, () -> Threshold.mean(text)).getMessage()
                .contains("should be COLUMN=VALUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "=80", "1=", "-1=80", "100.5=80", "x=80", ":1=80", "vmaf:=80", "NaN=80", "1=NaN"})
    void whatIsNoThresholdOnAPercentileIsRefused(String text) {
        assertTrue(assertThrows(UsageException.class, () -> Threshold.percentile(text)).getMessage()
                .contains("P=VALUE"));
    }

    @ParameterizedTest
    @CsvSource({"91, true", "92, true", "92.00000000000001, false", "93, false"})
    void aMeanMustReachItsThreshold(double least, boolean passes) {
        assertEquals(passes, verdict(new Threshold("vmaf", null, least), table("vmaf", 90, 94)).passed());
    }

    @Test
    void aPercentileIsThatOfTheFirstModelsScore() {
        Verdict verdict = verdict(new Threshold(null, 25.0, 81), table("vmaf", 100, 80, 90, 60, 95));
        assertEquals("percentile 25 of vmaf is 80, and should be at least 81", verdict.line());
        assertTrue(verdict(new Threshold(null, 25.0, 80), table("vmaf", 100, 80, 90, 60, 95)).passed());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteDoesNotPass(double odd) {
        FeatureTable table = table("psnr_y", 50, odd, 50, 50, 50);
        for (Threshold threshold : List.of(new Threshold("psnr_y", null, 1), new Threshold("psnr_y", 0.0, 1),
                new Threshold("psnr_y", 5.0, 1), new Threshold("psnr_y", 100.0, 1))) {
            Verdict verdict = verdict(threshold, table);
            assertFalse(verdict.passed(), verdict::line);
            assertTrue(verdict.line().contains("which is no finite number, and should be at least 1"), verdict::line);
        }
    }

    @Test
    void aPictureWithoutAValueDoesNotPass() {
        FeatureTable table = table("psnr_y", 50, 50);
        table.frames(3);
        assertEquals("mean of psnr_y is not known, since not every picture has a value, and should be at least 1",
                verdict(new Threshold("psnr_y", null, 1), table).line());
        assertFalse(verdict(new Threshold("psnr_y", 50.0, 1), table).passed());
    }

    @Test
    void aColumnThatCannotBeIsRefusedWithWhatThereIs() {
        String message = assertThrows(UsageException.class, () -> new Gate(List.of(new Threshold("vamf", null,
                1)), PLAN, List.of())).getMessage();
        assertTrue(message.startsWith("there is no score \"vamf\" to hold against a threshold; there are integer_adm2"),
                message);
        assertTrue(message.endsWith(", vmaf"), message);
        // mse_y takes an option of psnr
        assertThrows(UsageException.class, () -> verdict(new Threshold("mse_y", null, 1), table("psnr_y", 1)));
        assertThrows(UsageException.class, () -> new Gate(List.of(new Threshold(null, 1.0, 1)),
                PLAN.withoutPrediction(), List.of()));
    }

    @Test
    void theReportHasWhatAntsSchemaAsksFor() throws Exception {
        StringWriter out = new StringWriter();
        new JUnitReport("a \"<&>\u0001.y4m", "b.y4m", "jvmaf 1", List.of(new Verdict("mean of vmaf", "vmaf", 94.5, 93),
                new Verdict("percentile 1 of vmaf", "vmaf", Double.NaN, 80)), 1.23456,
                Instant.parse("2026-01-02T03:04:00.5Z")).write(out);
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals("testsuites", root.getTagName());
        assertEquals(0, root.getAttributes().getLength());
        Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
        List<String> attributes = List.of("name", "b.y4m", "package", "jvmaf", "id", "0", "timestamp",
                "2026-01-02T03:04:00", "hostname", "localhost", "tests", "2", "failures", "1", "errors", "0", "time",
                "1.235");
        assertEquals(attributes.size() / 2, suite.getAttributes().getLength());
        for (int i = 0; i < attributes.size(); i += 2) {
            assertEquals(attributes.get(i + 1), suite.getAttribute(attributes.get(i)));
        }
        assertEquals(List.of("properties", "testcase", "testcase", "system-out", "system-err"), children(suite));
        Element reference = (Element) suite.getElementsByTagName("property").item(1);
        assertEquals("a \"<&>\ufffd.y4m", reference.getAttribute("value"));
        Element passed = (Element) suite.getElementsByTagName("testcase").item(0);
        assertEquals("mean of vmaf is at least 93", passed.getAttribute("name"));
        assertEquals(List.of(), children(passed));
        Element failed = (Element) suite.getElementsByTagName("testcase").item(1);
        assertEquals("jvmaf.vmaf", failed.getAttribute("classname"));
        assertEquals(List.of("failure"), children(failed));
        assertEquals("expected: at least 80\nactual: -nan", failed.getTextContent().strip());
    }

    private static List<String> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item).filter(node -> node instanceof Element)
                .map(node -> node.getNodeName()).toList();
    }
}
