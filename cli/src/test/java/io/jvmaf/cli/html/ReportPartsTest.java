package io.jvmaf.cli.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jvmaf.FeatureTable;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportPartsTest {
    private static final VideoFormat FORMAT = new VideoFormat(32, 16, PixelFormat.YUV420, 8);

    @Test
    void noTextBecomesMarkup() {
        assertEquals("&lt;a href=&quot;x&quot;&gt; &amp;amp; &#39;é&#39;\ufffd",
                Markup.escaped("<a href=\"x\"> &amp; 'é'\0"));
        assertEquals("\"\\u003c/script\\u003e\\u0022\\u005c\\u2028\\u000a\\u0026\\u0027é\"".replace("é", "\\u00e9"),
                Markup.json("</script>\"\\\u2028\n&'é"));
    }

    private static JsonNode data(FeatureTable table) throws IOException {
        StringWriter out = new StringWriter();
        Columns columns = new Columns(table, List.of(ModelSpec.builtIn("vmaf_v0.6.1")));
        new ChartData(table, columns).write(out, 25, List.of());
        return new ObjectMapper().readTree(out.toString());
    }

    @ParameterizedTest
    @CsvSource({"4000, 1, 1, 4000", "4001, 1, 3, 2668", "100000, 1, 50, 4000", "8001, 2, 3, 2668"})
    void longClipsAreDrawnByTheirExtremes(int frames, int subsample, int bucket, int points) throws IOException {
        FeatureTable table = new FeatureTable(subsample);
        table.frames(frames);
        for (int i = 0; i < frames; i += subsample) {
            table.put("vmaf", i, i == frames / 2 / subsample * subsample ? 3.5 : 60 + i % 7);
        }
        JsonNode data = data(table);
        assertEquals(bucket, data.get("bucket").asInt());
        assertEquals(points, data.get("x").size());
        JsonNode values = data.at("/columns/0/v");
        assertEquals(points, values.size());
        int low = 0;
        double highest = 0;
        for (int i = 0; i < points; i++) {
            assertTrue(i == 0 || data.at("/x/" + i).asLong() >= data.at("/x/" + (i - 1)).asLong());
            low = values.get(i).asDouble() < values.get(low).asDouble() ? i : low;
            highest = Math.max(highest, values.get(i).asDouble());
        }
        assertEquals(3.5, values.get(low).asDouble());
        assertEquals(66, highest);
        assertEquals(frames / 2.0, data.at("/x/" + low).asDouble(), (double) bucket * subsample);
        assertTrue(data.at("/x/" + (points - 1)).asLong() < frames);
    }

    @Test
    void whatIsMissingOrNotFiniteIsNull() throws IOException {
        FeatureTable table = new FeatureTable(1);
        table.frames(3);
        table.put("vmaf", 0, 1);
        table.put("vmaf", 2, Double.POSITIVE_INFINITY);
        assertEquals("[1,null,null]", data(table).at("/columns/0/v").toString());
    }

    @Test
    void binsHaveRoundLimitsAndHoldEveryValue() {
        Distribution spread = Distribution.of(new double[] {33, 34.9, 35, 88.1, 61, Double.NaN});
        assertEquals(2, spread.width());
        assertEquals(32, spread.low());
        assertEquals(1, spread.counts()[0]);
        assertEquals(2, spread.counts()[1]);
        assertEquals(5, Arrays.stream(spread.counts()).sum());
        assertEquals(90, spread.high());
        assertEquals(1, Distribution.of(new double[] {7, 7}).counts().length);
    }

    @Test
    void moreLossIsBrighter() {
        int before = -1;
        for (int i = 0; i <= 20; i++) {
            int colour = Heat.colour(i / 20.0);
            int brightness = 2126 * (colour >> 16 & 255) + 7152 * (colour >> 8 & 255) + 722 * (colour & 255);
            assertTrue(brightness > before, "at " + i);
            before = brightness;
        }
        assertEquals(Heat.colour(1), Heat.colour(7));
        assertEquals(Heat.colour(0), Heat.colour(-1));
    }

    /** Frames whose luma is {@code level}. */
    private static final class Levels implements FrameSource {
        private final IntUnaryOperator level;
        private int next;

        Levels(IntUnaryOperator level) {
            this.level = level;
        }

        @Override
        public String name() {
            return "levels";
        }

        @Override
        public VideoFormat format() {
            return FORMAT;
        }

        @Override
        public boolean read(Frame frame) {
            for (int p = 0; next < 100 && p < frame.planes(); p++) {
                for (int i = 0; i < frame.plane(p).width() * frame.plane(p).height(); i++) {
                    frame.plane(p).set(i % frame.plane(p).width(), i / frame.plane(p).width(), level.applyAsInt(next));
                }
            }
            return next++ < 100;
        }

        @Override
        public boolean skip() {
            return next++ < 100;
        }

        @Override
        public void close() {}
    }

    /** Scores fall to frame 60 and rise from there on, whatever the error is, which grows all the way. */
    @Test
    void ofVideosThatAreReadOnceTheWorstIsKept() throws IOException {
        Levels distorted = new Levels(i -> 41 + i);
        SourcePair pair = new SourcePair(new Levels(i -> 40), distorted);
        Candidates candidates = new Candidates(pair, 3, 2, "vmaf");
        Frame luma = new Frame(FORMAT, false);
        for (int i = 0; i < 100; i++) {
            assertTrue(candidates.pair().reference().read(luma));
            assertEquals(40, luma.luma().sample(31, 15));
            assertTrue(candidates.pair().distorted().read(luma));
            assertEquals(41 + i, luma.luma().sample(31, 15));
            // scores come some pictures later
            if (i >= 6 && i % 2 == 0) {
                score(candidates, i - 6);
            }
        }
        assertFalse(candidates.pair().reference().read(luma));
        assertFalse(candidates.pair().distorted().read(luma));
        for (int i = 94; i < 100; i += 2) {
            score(candidates, i);
        }
        List<WorstFrame> worst = candidates.worst();
        assertEquals(List.of(60, 58, 62), worst.stream().map(WorstFrame::index).toList());
        SourcePair again = new SourcePair(new Levels(i -> 40), new Levels(i -> 41 + i));
        List<WorstFrame> read = WorstFrames.read(again, List.of(60, 58, 62));
        for (int i = 0; i < read.size(); i++) {
            assertArrayEquals(read.get(i).pictures().get(1).png(), worst.get(i).pictures().get(1).png());
        }
    }

    private static void score(Candidates candidates, int frame) {
        candidates.picture(frame, Map.of("vmaf", (double) Math.abs(60 - frame), "other", (double) frame));
    }

    @Test
    void whatIsKeptIsBounded() {
        assertEquals(6, Candidates.capacity(6, 6_000_000, 256 << 20));
        assertEquals(5, Candidates.capacity(6, 50_000_000, 256 << 20));
        assertEquals(1, Candidates.capacity(6, 500_000_000, 256 << 20));
    }

    @Test
    void framesAreFoundByTheirScores() throws IOException {
        FeatureTable table = new FeatureTable(2);
        table.frames(9);
        double[] scores = {5, 0, 3, 0, 9, 0, 3, 0, 1};
        for (int i = 0; i < scores.length; i++) {
            table.put("vmaf", i, scores[i]);
        }
        List<Integer> indices = WorstFrames.indices(table, "vmaf", 3);
        assertEquals(List.of(8, 2, 6), indices);
        SourcePair pair = new SourcePair(new Levels(i -> 40), new Levels(i -> 40 + i));
        List<WorstFrame> frames = WorstFrames.read(pair, indices);
        assertEquals(indices, frames.stream().map(WorstFrame::index).toList());
        byte[] other = WorstFrames.read(new SourcePair(new Levels(i -> 40), new Levels(i -> 48)), List.of(0)).get(0)
                .pictures().get(1).png();
        assertArrayEquals(other, frames.get(0).pictures().get(1).png());
    }

    @Test
    void encodesAreComparedByCurveAndTable() throws IOException {
        Comparison comparison = new Comparison("vmaf_v0.6.1", List.of(
                new Comparison.Encode("x264", "a<b>.mp4", 500, 0, 70),
                new Comparison.Encode("x264", "b.mp4", 1000, -3, 80),
                new Comparison.Encode("x265", "c.mp4", 400, 0, 75),
                new Comparison.Encode("x265", "d.mp4", Double.NaN, 0, 1)),
                List.of(new Comparison.BdRate("x264", "x265", -38.1234, 4.5),
                        new Comparison.BdRate("x264", "av1", Double.NaN, Double.NaN)));
        StringWriter out = new StringWriter();
        new HtmlReport("Encodes", "jvmaf", null, comparison).write(out);
        String page = out.toString();
        assertEquals(3, page.split("<circle class=\"point", -1).length - 1);
        assertEquals(2, page.split("<polyline", -1).length - 1);
        assertTrue(page.contains("a&lt;b&gt;.mp4</th><td class=\"text\">x264</td><td>500.0</td><td>0</td>"
                + "<td>70.000</td>"), page);
        assertTrue(page.contains("<td>1000.0</td><td>-3</td><td>80.000</td>"), page);
        assertTrue(page.contains("x265</th><td class=\"text\">x264</td><td>-38.12 %</td><td>+4.50</td>"));
        assertTrue(page.contains("av1</th><td class=\"text\">x264</td><td>–</td><td>–</td>"));
        assertFalse(page.contains("id=\"data\""));
    }
}
