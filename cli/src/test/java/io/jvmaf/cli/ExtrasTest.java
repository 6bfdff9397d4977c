package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate, its JUnit report, the stream of pictures and the table, through the whole program. */
final class ExtrasTest extends ProgramFixture {
    private static final String PAIR = "-r @ref.y4m -d @dis.y4m ";

    @TempDir
    private static Path videos;

    ExtrasTest() {
        super(videos);
    }

    @BeforeAll
    static void makeVideos() throws IOException {
        TestVideos.write(videos);
    }

    @Test
    void aScoreThatReachesItsThresholdChangesNothing() {
        assertEquals(0, run("-q " + PAIR));
        String plain = out();
        assertEquals(0, run("-q --min vmaf=" + scores(PAIR) + " --min-percentile 0=1 " + PAIR), err());
        assertEquals("", err());
        assertEquals(0, run("-q --min vmaf=1 " + PAIR));
        assertEquals(plain, out());
    }

    @Test
    void eachThresholdThatIsMissedIsOneLineAndTheReportIsWritten() throws IOException {
        String score = scores(PAIR);
        assertEquals(3, run("-q --min vmaf=99.5 --min vmaf=1 --min-percentile psnr_y:5=90 --feature psnr "
                + "--json -o %report.json " + PAIR));
        List<String> lines = err().lines().toList();
        assertEquals(2, lines.size(), err());
        assertEquals("jvmaf: gate: mean of vmaf is " + score + ", and should be at least 99.5", lines.get(0));
        assertTrue(lines.get(1).matches("jvmaf: gate: percentile 5 of psnr_y is [\\d.]+, and should be at least 90"),
                err());
        assertTrue(Files.readString(folder.resolve("report.json")).endsWith("}\n"));
        assertEquals(3, run("--strict-compat --min vmaf=99.5 " + PAIR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|--min vamf=3|jvmaf: there is no score \"vamf\" to hold against a threshold; there are integer_adm2, ",
        "1|-n --min-percentile 1=80|jvmaf: --min-percentile P=VALUE is about the score, and this run has none",
        "1|--min vmaf|jvmaf: Invalid argument \"vmaf\" for option --min; should be COLUMN=VALUE",
        "1|--junit %j.xml|jvmaf: --junit reports on thresholds, and none is given",
        "1|--ndjson - --csv -o /dev/stdout|jvmaf: two reports cannot go to one place: -, -",
        "255|--min vmaf=1 -m version=none|jvmaf: problem loading model: none: no such built-in model",
        "255|--ndjson %no/such|jvmaf: could not open file: %no/such (no such file or directory)",
        "255|--ndjson %|jvmaf: could not open file: % (is a directory)",
        "255|--ndjson @dis.y4m|jvmaf: could not open file: @dis.y4m (it is one of the videos)",
        "255|--min vmaf=1 --junit %no/such|jvmaf: could not open file: %no/such (no such file or directory)",
    })
    void everyFailureIsOneLineAndAStatus(int status, String options, String message) {
        assertEquals(status, run("-q " + options + " " + PAIR));
        assertTrue(err().startsWith(message), err());
        assertEquals(1, err().lines().count(), err());
        assertEquals("", out());
        assertFalse(Files.exists(folder.resolve("j.xml")));
    }

    @Test
    void theJUnitReportReplacesTheOldOneWhole() throws IOException {
        Path report = Files.writeString(folder.resolve("junit.xml"), "old");
        assertEquals(234, run("-q --min vmaf=1 --junit %junit.xml -r @ref.y4m -d @broken.y4m"));
        assertEquals("old", Files.readString(report));
        assertEquals(3, run("-q --min vmaf=1 --min vmaf=99.5 --junit %junit.xml " + PAIR));
        String text = Files.readString(report);
        assertTrue(text.contains(" tests=\"2\" failures=\"1\" errors=\"0\""), text);
        assertTrue(text.contains("actual: " + scores(PAIR)), text);
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void theStreamHasTheNumbersOfTheReport() throws IOException {
        assertEquals(0, run("-q --ndjson %frames --precision max --json -o %report --feature psnr "
                + "-m version=vmaf_v0.6.1 -m version=vmaf_v0.6.1neg:name=neg " + PAIR), err());
        List<String> lines = Files.readAllLines(folder.resolve("frames"));
        String report = Files.readString(folder.resolve("report"));
        assertEquals(4, lines.size());
        for (int i = 0; i < 3; i++) {
            String start = "{\"schema\":1,\"type\":\"frame\",\"frame\":" + i + ",\"metrics\":{";
            assertTrue(lines.get(i).startsWith(start), lines.get(i));
            int at = report.indexOf("\"frameNum\": " + i + ",");
            assertEquals(pairs(report.substring(at, report.indexOf('}', at)).replaceFirst("\"frameNum.*", "")),
                    pairs(lines.get(i).substring(start.length())));
        }
        assertTrue(lines.get(3).startsWith("{\"schema\":1,\"type\":\"summary\",\"version\":\"jvmaf "), lines.get(3));
        assertTrue(lines.get(3).contains("\"frames\":3,\"subsample\":1,\"models\":{\"vmaf\":\"vmaf_v0.6.1\","
                + "\"neg\":\"vmaf_v0.6.1neg\"},\"pooled_metrics\":{"), lines.get(3));
        Matcher mean = Pattern.compile("\"vmaf\": \\{[^}]*\"mean\": ([^,]*),").matcher(report);
        assertTrue(mean.find());
        assertTrue(lines.get(3).matches(".*\"vmaf\":\\{[^}]*\"mean\":" + Pattern.quote(mean.group(1)) + ",.*"));
    }

    /** Names and numbers, sorted: a name may stand elsewhere in a row than in the table. */
    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (Matcher pair = Pattern.compile("\"(\\w+)\": ?([-+.\\deE]+)").matcher(text); pair.find();) {
            pairs.add(pair.group(1) + "=" + pair.group(2));
        }
        assertFalse(pairs.isEmpty());
        pairs.sort(null);
        return pairs;
    }

    @Test
    void aStreamOnStandardOutputHasItToItself() {
        assertEquals(0, run("--ndjson - --table " + PAIR));
        assertTrue(out().lines().allMatch(line -> line.startsWith("{\"schema\":1,") && line.endsWith("}")), out());
        assertEquals(4, out().lines().count());
        assertTrue(err().contains("\nvmaf_v0.6.1: "), err());
        assertTrue(err().contains("harmonic"), err());
    }

    @Test
    void aStreamThatEndsEarlyHasNoSummary() throws IOException {
        assertEquals(234, run("-q --ndjson %frames -r @ref.y4m -d @broken.y4m"));
        assertFalse(Files.readString(folder.resolve("frames")).contains("summary"));
        Files.writeString(folder.resolve("frames"), "old");
        assertEquals(1, run("-q --ndjson %frames --min vamf=1 " + PAIR));
        assertEquals("old", Files.readString(folder.resolve("frames")));
        assertEquals(0, run("-q --ndjson %frames --frame_cnt 1 " + PAIR));
        assertEquals(2, Files.readAllLines(folder.resolve("frames")).size());
    }

    @Test
    void theTableIsForTerminalsUnlessItIsAskedFor() {
        assertEquals(0, run(PAIR, true, false));
        assertTrue(out().matches("(?s)vmaf_v0\\.6\\.1: [\\d.]+\n\n +min +p1 +p5 +mean +harmonic +max"
                + "\nvmaf( +[\\d.]+){6}\n\nvmaf  [▁-█]{3}  [\\d.]+ to [\\d.]+\n"), out());
        assertEquals(0, run("-q " + PAIR, true, false));
        assertEquals(1, out().lines().count());
        assertEquals(0, run("--strict-compat " + PAIR, true, false));
        assertEquals("", out());
        assertEquals(0, run(PAIR));
        assertEquals(1, out().lines().count());
        assertEquals(0, run("--table --feature psnr " + PAIR));
        assertTrue(out().contains("\npsnr_cb  "), out());
    }
}
