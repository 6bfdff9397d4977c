package io.jvmaf.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.FeatureTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports, held to the byte against those of libvmaf for the same values (see README.md beside them). */
final class ReportWriterTest {
    @ParameterizedTest
    @CsvSource({"XML, 30.02", "JSON, 31.10", "CSV, 0", "SUB, 0"})
    void everyFormatIsLibvmafsToTheByte(ReportFormat format, double fps) throws IOException {
        Report report = new Report("f85a8536", 200, 180, fps, libvmafsValues());
        assertEquals(resource("libvmaf." + format.name().toLowerCase(Locale.ROOT)), text(report, format, true));
        assertEquals(text(report, format, true), text(report, format, false));
    }

    /** Rows of libvmaf for {@code -n --subsample 2}; its psnr runs on every picture, and shows on every second. */
    @Test
    void picturesBetweenTheScoredOnesHaveNoRowAndDoNotCount() throws IOException {
        FeatureTable table = new FeatureTable(2);
        double[] psnr = {28.491403211010567, 28.460983708982376, 60, 28.475598655557345};
        for (int i = 0; i < psnr.length; i++) {
            table.put("psnr_y", i, psnr[i]);
        }
        table.put("float_ssim", 0, 0.72754693031311035);
        table.put("float_ssim", 2, 1);
        table.frames(4);
        assertEquals("""
                <VMAF version="f85a8536">
                  <params qualityWidth="200" qualityHeight="180" />
                  <fyi fps="264.78" />
                  <frames>
                    <frame frameNum="0" psnr_y="28.491403" float_ssim="0.727547" />
                    <frame frameNum="2" psnr_y="60.000000" float_ssim="1.000000" />
                  </frames>
                  <pooled_metrics>
                    <metric name="psnr_y" min="28.491403" max="60.000000" mean="44.245702" harmonic_mean="38.760144" />
                    <metric name="float_ssim" min="0.727547" max="1.000000" mean="0.863773" harmonic_mean="0.853816" />
                  </pooled_metrics>
                  <aggregate_metrics />
                </VMAF>
                """, text(new Report("f85a8536", 200, 180, 264.78, table), ReportFormat.XML, false));
    }

    @Test
    void aColumnWithAGapHasNoPooledValuesButKeepsItsEntry() throws IOException {
        FeatureTable table = new FeatureTable(1);
        table.put("full", 0, 1);
        table.put("full", 1, 3);
        table.put("gap", 1, 2);
        table.frames(2);
        Report report = new Report("x", 16, 8, Double.NaN, table);
        assertEquals("""
                {
                  "version": "x",
                  "fps": null,
                  "frames": [
                    {
                      "frameNum": 0,
                      "metrics": {
                        "full": 1.000000
                      }
                    },
                    {
                      "frameNum": 1,
                      "metrics": {
                        "full": 3.000000,
                        "gap": 2.000000
                      }
                    }
                  ],
                  "pooled_metrics": {
                    "full": {
                      "min": 1.000000,
                      "max": 3.000000,
                      "mean": 2.000000,
                      "harmonic_mean": 1.666667
                    },
                    "gap": {
                    }
                  },
                  "aggregate_metrics": {
                  }
                }
                """, text(report, ReportFormat.JSON, false));
        String xml = text(report, ReportFormat.XML, false);
        assertEquals("    <metric name=\"gap\" />",
                xml.lines().filter(line -> line.contains("\"gap\"")).findFirst().get());
    }

    @Test
    void aMissingScoreLeavesAnEmptyCellExceptInStrictReports() throws IOException {
        FeatureTable table = new FeatureTable(1);
        table.put("a", 1, 1);
        table.put("b", 0, 2);
        table.put("b", 1, 3);
        table.frames(2);
        Report report = new Report("x", 1, 1, 1, table);
        assertEquals("Frame,a,b,\n0,,2.000000,\n1,1.000000,3.000000,\n", text(report, ReportFormat.CSV, false));
        assertEquals("Frame,a,b,\n0,2.000000,\n1,1.000000,3.000000,\n", text(report, ReportFormat.CSV, true));
    }

    @Test
    void aTinyModelHasABlockBesideThePooledValuesAndAColumn() throws IOException {
        FeatureTable table = new FeatureTable(2);
        table.put("a", 0, 1);
        table.put("a", 2, 1);
        table.frames(3);
        TinyBlock tiny = new TinyBlock("ti\"ny", "fr", "auto", "cpu", "ab", 3.5, new double[] {3, 4},
                List.of("odd <values>"));
        Report report = new Report("x", 1, 1, 1, table, tiny);
        String json = text(report, ReportFormat.JSON, false);
        assertTrue(json.contains("""
                  },
                  "tiny_model": {
                    "name": "ti\\"ny",
                    "kind": "fr",
                    "device": "auto",
                    "device_used": "cpu",
                    "sha256": "ab",
                    "mean": 3.500000,
                    "per_frame": [3.000000, 4.000000],
                    "warnings": ["odd <values>"]
                  },
                  "aggregate_metrics": {
                """), json);
        String xml = text(report, ReportFormat.XML, false);
        assertTrue(xml.contains("""
                  </pooled_metrics>
                  <tiny_model name="ti&quot;ny" kind="fr" device="auto" device_used="cpu" sha256="ab" mean="3.500000">
                    <frame score="3.000000" />
                    <frame score="4.000000" />
                    <warning>odd &lt;values></warning>
                  </tiny_model>
                """), xml);
        assertEquals("Frame,a,tiny_model,\n0,1.000000,3.000000,\n2,1.000000,4.000000,\n",
                text(report, ReportFormat.CSV, false));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aPictureWithoutAnyScoreHasNoRow(ReportFormat format) throws IOException {
        FeatureTable table = new FeatureTable(1);
        table.put("a", 0, 1);
        table.put("a", 2, 1);
        table.frames(3);
        String text = text(new Report("x", 1, 1, 1, table), format, false);
        String row = switch (format) {
            case XML -> "frameNum=\"%d\"";
            case JSON -> "\"frameNum\": %d,";
            case CSV -> "\n%d,1.000000,";
            case SUB -> "frame: %d|";
        };
        assertEquals("true false true", text.contains(String.format(row, 0)) + " "
                + text.contains(String.format(row, 1)) + " " + text.contains(String.format(row, 2)));
    }

    private static FeatureTable libvmafsValues() throws IOException {
        String[] lines = resource("values.csv").split("\n");
        String[] names = lines[0].split(",");
        FeatureTable table = new FeatureTable(1);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            for (int c = 1; c < names.length; c++) {
                table.put(names[c], i - 1, cells[c].equals("inf") ? Double.POSITIVE_INFINITY
                        : Double.parseDouble(cells[c]));
            }
        }
        table.frames(lines.length - 1);
        table.aggregate("apsnr_y", 29.725364793975658);
        table.aggregate("apsnr_cb", 37.066514660744978);
        table.aggregate("apsnr_cr", 97);
        return table;
    }

    private static String text(Report report, ReportFormat format, boolean strict) throws IOException {
        StringWriter out = new StringWriter();
        format.writer(strict).write(report, ScoreFormat.LEGACY, out);
        return out.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportWriterTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
