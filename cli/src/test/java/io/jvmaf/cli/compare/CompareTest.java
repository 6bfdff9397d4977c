package io.jvmaf.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.cli.ProgramFixture;
import io.jvmaf.cli.TestVideos;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jvmaf compare} through the whole program. */
final class CompareTest extends ProgramFixture {
    private static final Clip CLIP = GoldenClips.demonstration(96, 64, 5);
    private static final String GROUPS = "--group old=@enc1.y4m --group old=@enc3.y4m --group new=@enc2.y4m"
            + " --group new=@enc4.y4m";

    @TempDir
    private static Path videos;

    CompareTest() {
        super(videos);
    }

    /** The reference, and encodes of which picture by picture the first, two, ... are bad. */
    @BeforeAll
    static void makeVideos() throws IOException {
        write("ref", 0, 5);
        for (int i = 1; i <= 4; i++) {
            write("enc" + i, i, 5);
        }
        write("short", 5, 3);
        byte[] whole = Files.readAllBytes(videos.resolve("enc1.y4m"));
        Files.write(videos.resolve("broken.y4m"), Arrays.copyOf(whole, whole.length - 100));
        VideoFormat small = new VideoFormat(48, 32, PixelFormat.YUV420, 8);
        try (FrameWriter writer = FrameWriter.y4m(videos.resolve("small.y4m"), small, 25, 1)) {
            writer.write(new Frame(small, true));
        }
    }

    private static void write(String name, int bad, int frames) throws IOException {
        TestVideos.write(videos.resolve(name + ".y4m"), CLIP, frames, bad);
    }

    private String alone(String encode, String options) {
        return scores("-r @ref.y4m -d @" + encode + ".y4m " + options);
    }

    @Test
    void theTableHasALineAnEncode() {
        assertEquals(0, run("compare -r @ref.y4m -d @enc1.y4m -d @enc3.y4m --bitrate @enc1.y4m=1234.5"), err());
        List<String> lines = out().lines().toList();
        assertTrue(lines.get(0).matches("encode +kbit/s vmaf_mean vmaf_harmonic_mean +vmaf_p5 +vmaf_min psnr_y_mean"),
                out());
        assertTrue(lines.get(1).matches("@enc1.y4m +1234.5( +[\\d.]+){5}"), out());
        assertTrue(lines.get(2).matches("@enc3.y4m +-( +[\\d.]+){5}"), out());
        assertEquals(3, lines.size());
        assertEquals("", err());
    }

    @Test
    void reportsHaveTheScoresOfRunsAlone() throws IOException {
        String options = "-m version=vmaf_v0.6.1neg --frame_cnt 4 --threads 3";
        assertEquals(0, run("compare -q -r @ref.y4m -d @enc1.y4m -d @enc2.y4m --csv %r.csv --json %r.json " + options));
        assertEquals("", out() + err());
        List<String> csv = Files.readAllLines(folder.resolve("r.csv"));
        String json = Files.readString(folder.resolve("r.json"));
        int mean = List.of(csv.get(0).split(",")).indexOf("vmaf_mean");
        Matcher scores = Pattern.compile("\"vmaf_mean\": ([^,]+),").matcher(json);
        for (int i = 1; i <= 2; i++) {
            String alone = alone("enc" + i, options);
            assertEquals(alone, csv.get(i).split(",")[mean]);
            assertTrue(scores.find());
            assertEquals(alone, scores.group(1));
        }
    }

    @Test
    void theHtmlReportShowsEveryEncodeAndTheBdRate() throws IOException {
        assertEquals(0, run("compare -q -r @ref.y4m " + GROUPS + " --bitrate @enc1.y4m=800"
                + " --bitrate @enc3.y4m=200 --bitrate @enc2.y4m=500 --bitrate @enc4.y4m=100"
                + " --html %r.html --csv %r.csv"), err());
        String html = Files.readString(folder.resolve("r.html")).replace(videos + "/", "@");
        List<String> csv = Files.readAllLines(folder.resolve("r.csv"));
        int mean = List.of(csv.get(0).split(",")).indexOf("vmaf_mean");
        for (int i = 1; i <= 4; i++) {
            String shown = String.format(Locale.ROOT, "%.3f", Double.parseDouble(csv.get(i).split(",")[mean]));
            String file = csv.get(i).split(",")[0].replace(videos + "/", "@");
            assertTrue(Pattern.compile(Pattern.quote(file) + "</th>.*?<td>" + shown + "</td>").matcher(html).find(),
                    file + " " + shown);
        }
        assertTrue(html.contains("BD-rate"), html);
    }

    @Test
    void groupsAreHeldAgainstTheFirst() throws IOException {
        String line = "compare -r @ref.y4m " + GROUPS + " --bitrate @enc1.y4m=800"
                + " --bitrate @enc3.y4m=200 --bitrate @enc2.y4m=500 --bitrate @enc4.y4m=100"
                + " --json %r.json";
        assertEquals(0, run(line), err());
        assertTrue(out().matches("(?s).*\n@enc2.y4m  new +500.0 .*\n\nnew against old, vmaf_mean: BD-rate "
                + "\\+[\\d.]+ %, BD-quality -[\\d.]+\nnew against old, psnr_y_mean: BD-rate .*"), out());
        String json = Files.readString(folder.resolve("r.json"));
        Matcher delta = Pattern.compile("\"score\": \"vmaf_mean\", \"bd_rate_percent\": ([^,]+),").matcher(json);
        assertTrue(delta.find(), json);
        RateCurve old = new RateCurve(List.of(point("enc1", 800), point("enc3", 200)));
        RateCurve test = new RateCurve(List.of(point("enc2", 500), point("enc4", 100)));
        assertEquals(old.rateDifference(test).orElseThrow(), Double.parseDouble(delta.group(1)));
        assertEquals(0, run("compare -r @ref.y4m " + GROUPS));
        assertTrue(out().contains("new against old, vmaf_mean: BD-rate not known ("), out());
    }

    @Test
    void aGroupTakesAnyName() throws IOException {
        Files.copy(videos.resolve("enc1.y4m"), folder.resolve("a,b=1.y4m"));
        assertEquals(0, run("compare -r @ref.y4m --group x=%a,b=1.y4m --group y=@enc2.y4m --group x=@enc3.y4m"
                + " --bitrate %a,b=1.y4m=12"), err());
        List<String> lines = out().lines().toList();
        assertTrue(lines.get(1).matches("%a,b=1.y4m +x +12.0( +[\\d.]+){5}"), out());
        assertTrue(lines.get(3).matches("@enc3.y4m +x +-( +[\\d.]+){5}"), out());
    }

    private RateCurve.Point point(String encode, double rate) {
        return new RateCurve.Point(rate, Double.parseDouble(alone(encode, "")));
    }

    @Test
    void anEncodeThatFailsIsListedAndTheOthersAreScored() throws IOException {
        assertEquals(4, run("compare -r @ref.y4m -d @broken.y4m -d @enc1.y4m -d @none.y4m -d @small.y4m --csv %r.csv"));
        List<String> lines = err().lines().toList();
        assertEquals(3, lines.size(), err());
        assertTrue(lines.get(0).startsWith("jvmaf: @broken.y4m: "), err());
        assertEquals("jvmaf: could not open file: @none.y4m (no such file)", lines.get(1));
        assertTrue(lines.get(2).contains("@small.y4m: dimensions do not match: 96x64, 48x32"), err());
        assertTrue(out().lines().skip(1).filter(line -> line.endsWith("  failed")).count() == 3, out());
        List<String> csv = Files.readAllLines(folder.resolve("r.csv"));
        assertTrue(csv.get(1).contains(",failed,") && csv.get(2).contains(",ok,"), csv::toString);
    }

    @Test
    void encodesAreScaledToTheReference() {
        assertEquals(0, run("compare -r @ref.y4m -d @small.y4m -d @enc1.y4m --scale auto"));
        assertTrue(err().contains("jvmaf: warning: @small.y4m ended before @ref.y4m"), err());
        assertEquals(0, run("compare -r @ref.y4m -d @short.y4m -q"));
        assertEquals("", out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|compare -d @enc1.y4m|jvmaf: compare takes a reference: -r FILE",
        "1|compare -r @ref.y4m|jvmaf: compare takes encodes: -d FILE, or --group NAME=FILE",
        "1|compare -r @ref.y4m -d @enc1.y4m -d @enc1.y4m|jvmaf: @enc1.y4m is given twice",
        "1|compare -r @ref.y4m --group @enc1.y4m|jvmaf: Invalid argument \"@enc1.y4m\" for option --group; should be "
                + "NAME=FILE",
        "1|compare -r @ref.y4m -d @enc1.y4m --bitrate @enc1.y4m=0|jvmaf: Invalid argument \"@enc1.y4m=0\" for option "
                + "--bitrate",
        "1|compare -r @ref.y4m -d @enc1.y4m --bitrate x=5|jvmaf: --bitrate is given for x, which is none of the",
        "1|compare -r @ref.y4m -d @enc1.y4m --threads x|jvmaf: Invalid argument \"x\" for option --threads",
        "1|compare -r @ref.y4m -d @enc1.y4m --bogus|jvmaf: Unknown option: '--bogus'",
        "1|compare -r @ref.y4m -d @enc1.y4m --csv - --json -|jvmaf: two reports cannot go to one place: -, -",
        "255|compare -r @none.y4m -d @enc1.y4m|jvmaf: could not open file: @none.y4m (no such file)",
        "255|compare -r @ref.y4m -d @enc1.y4m --csv %no/such|jvmaf: could not open file: %no/such (no such file",
        "255|compare -r @ref.y4m -d @enc1.y4m --csv @enc1.y4m|jvmaf: could not open file: @enc1.y4m (it is one of",
        "255|compare -r @ref.y4m -d @enc1.y4m -m version=none|jvmaf: problem loading model: none: no such built-in",
    })
    void everyFailureIsOneLineAndAStatus(int status, String line, String message) {
        assertEquals(status, run(line), err());
        assertEquals("", out());
        assertTrue(err().startsWith(message), err());
        assertEquals(1, err().lines().count(), err());
        assertFalse(Files.exists(folder.resolve("r.csv")));
    }
}
