package io.jvmaf.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.FeatureTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bars for a terminal, and the table above them. */
final class SparklineTest {
    @Test
    void barsGoFromTheLeastToTheGreatest() {
        double[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        assertEquals("▁▂▃▄▅▆▇██", Sparkline.of(values, 0, 8, 60, StandardCharsets.UTF_8));
        assertEquals("_.:-=+*##", Sparkline.of(values, 0, 8, 60, StandardCharsets.US_ASCII));
        assertEquals("_.:-=+*##", Sparkline.of(values, 0, 8, 60, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDipShowsHoweverLongTheClip() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> i == 617 ? 0 : 100).toArray();
        String line = Sparkline.of(values, 0, 100, 60, StandardCharsets.US_ASCII);
        assertEquals("#".repeat(37) + "_" + "#".repeat(22), line);
    }

    @Test
    void flatAndMissingValuesDraw() {
        assertEquals("##", Sparkline.of(new double[] {5, 5}, 5, 5, 60, StandardCharsets.US_ASCII));
        assertEquals("_ #", Sparkline.of(new double[] {1, Double.NaN, 2}, 1, 2, 60, StandardCharsets.US_ASCII));
    }

    @Test
    void theTableHasTheFiguresOfEachScore() {
        FeatureTable table = new FeatureTable(1);
        for (int i = 0; i <= 100; i++) {
            table.put("vmaf", i, i);
            table.put("psnr_y", i, 40);
        }
        table.put("partial", 3, 1);
        table.frames(101);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ScoreTable(table, List.of("vmaf", "partial", "psnr_y"))
                .print(new PrintStream(out, true, StandardCharsets.UTF_8), StandardCharsets.US_ASCII);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(List.of("",
                "              min        p1        p5      mean  harmonic       max",
                "vmaf       0.0000    1.0000    5.0000   50.0000   18.4332  100.0000",
                "psnr_y    40.0000   40.0000   40.0000   40.0000   40.0000   40.0000",
                ""), lines.subList(0, 5));
        assertEquals("psnr_y  " + "#".repeat(60) + "  40.0 to 40.0", lines.get(6));
        assertEquals("vmaf    ________.......", lines.get(5).substring(0, 23));
        assertEquals("  0.0 to 100.0", lines.get(5).substring(68));
    }
}
