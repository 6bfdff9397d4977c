package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole program, run in this process on small videos: what goes where, and every exit status. */
final class ProgramTest extends ProgramFixture {
    @TempDir
    private static Path videos;

    ProgramTest() {
        super(videos);
    }

    @BeforeAll
    static void makeVideos() throws IOException {
        TestVideos.write(videos);
    }

    @Test
    void theScoreGoesToStandardOutput() {
        assertEquals(0, run("-r @ref.y4m -d @dis.y4m"), err());
        assertTrue(out().matches("vmaf_v0\\.6\\.1: \\d+\\.\\d{6}\n"), out());
        assertEquals("jvmaf: warning: the videos are 96x64, and vmaf_v0.6.1 is made for 1080 lines: --scale model "
                + "brings both there\n", err());
    }

    @Test
    void thePickedModelIsNamedWithTheReason() {
        assertEquals(ExitStatus.PROCESSING, run("-r @ref.y4m -d @dis.y4m --display phone"));
        assertTrue(err().startsWith("model auto: vmaf_v1.0.16_5d0h, since --display asks for a phone, and 25 frames/s "
                + "are no high rate\n"), err());
        assertTrue(err().endsWith("jvmaf: CAMBI: image too small, 96x64 has no side of 216 samples\n"), err());
        assertEquals(ExitStatus.PROCESSING, run("-q -r @ref.y4m -d @dis.y4m --model auto"));
        assertEquals("jvmaf: CAMBI: image too small, 96x64 has no side of 216 samples\n", err());
    }

    @Test
    void aQuietRunPrintsTheBareNumberOrWithAReportNothing() throws IOException {
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --precision 4"));
        assertTrue(out().matches("\\d+\\.\\d{1,2}\n"), out());
        assertEquals("", err());
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --json -o %report.json"));
        assertEquals("", out() + err());
        assertTrue(Files.readString(folder.resolve("report.json")).startsWith("{\n  \"version\": \"jvmaf "));
    }

    @Test
    void aReportOnStandardOutputHasItToItself() throws IOException {
        assertEquals(0, run("-r @ref.y4m -d @dis.y4m --csv -o %report"));
        assertEquals(0, run("-r @ref.y4m -d @dis.y4m --csv -o /dev/stdout"));
        assertEquals(Files.readString(folder.resolve("report")), out());
        assertTrue(err().contains("vmaf_v0.6.1: "), err());
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --csv -o -"));
        assertEquals(Files.readString(folder.resolve("report")), out());
        assertEquals("", err());
    }

    @Test
    void featuresThatGoIntoNoFileAreShown() {
        assertEquals(0, run("-n -r @ref.y4m -d @dis.y4m --feature psnr=enable_apsnr=true"));
        assertEquals(List.of("psnr_y", "psnr_cb", "psnr_cr", "apsnr_y", "apsnr_cb", "apsnr_cr"),
                out().lines().map(line -> line.substring(0, line.indexOf(':'))).toList());
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --feature psnr"));
        assertEquals(1, out().lines().count());
    }

    @Test
    void aCollectionHasItsIntervalBehindAllPlainLines() {
        assertEquals(0, run("-r @ref.y4m -d @dis.y4m -m version=vmaf_b_v0.6.3:name=b -m version=vmaf_v0.6.1neg"));
        assertTrue(out().matches("vmaf_b_v0\\.6\\.3: [\\d.]+\nvmaf_v0\\.6\\.1neg: [\\d.]+\n"
                + "vmaf_b_v0\\.6\\.3: [\\d.]+, ci\\.p95: \\[[\\d.]+, [\\d.]+], stddev: [\\d.]+\n"), out());
    }

    @Test
    void aPersonIsToldWhatIsScored() {
        assertEquals(0, run("-r @ref.y4m -d @dis.y4m -m version=vmaf_v0.6.1:enable_transform --tier scalar", false,
                true));
        assertTrue(err().startsWith("""
                reference: @ref.y4m, 96x64 4:2:0 8 bit, 25 frames/s
                distorted: @dis.y4m, 96x64 4:2:0 8 bit, 25 frames/s
                model:     vmaf_v0.6.1, 1080p video on a phone
                jvmaf: warning: the videos are 96x64"""), err());
        assertTrue(err().contains(" of 3 frames, "), err());
        assertTrue(err().endsWith(" fps\u001b[K\n"), err());
        run("-r @ref.y4m -d @dis.y4m --verbose --tier scalar --threads 1");
        assertTrue(err().contains("\nkernels:   scalar (asked for), 1 thread\n"), err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-r @ref.y4m -d @ref.y4m|reference and distorted are the same file",
        "-r @ref.y4m -d @copy.y4m|the two videos are identical, frame for frame",
        "-r @dis.y4m -d @ref.y4m|by their names, reference (@dis.y4m) and distorted (@ref.y4m) look swapped",
        "-r @dis.y4m -d @ref.y4m|the distorted video has more detail than the reference: is it enhanced or noisy, or "
                + "are the two swapped?",
        "-r @ref.y4m -d @ntsc.y4m|the frame rates differ, 25 and 29.97: frames are paired by their number",
        "-r @ref.y4m -d @short.y4m|\"@short.y4m\" ended before \"@ref.y4m\".",
        "-r @short.y4m -d @dis.y4m|\"@short.y4m\" ended before \"@dis.y4m\".",
    })
    void whatIsProbablyNotMeantIsSaid(String line, String warning) {
        assertEquals(0, run(line));
        assertTrue(err().contains("jvmaf: warning: " + warning + "\n"), err());
    }

    @ParameterizedTest
    @CsvSource({"@dis.y4m, false", "@copy.y4m, true"})
    void videosAreComparedWholeThoughTheReferenceAloneIsScored(String distorted, boolean identical) {
        assertEquals(0, run("-r @ref.y4m -d " + distorted + " -n --feature motion"));
        assertEquals(identical, err().contains("the two videos are identical"), err());
    }

    @Test
    void quietAndStrictRunsGiveNoAdvice() {
        run("-q -r @dis.y4m -d @ref.y4m");
        assertEquals("", err());
        run("--strict-compat -r @dis.y4m -d @ref.y4m");
        assertEquals("", out() + err());
        run("-q -r @ref.y4m -d @short.y4m");
        assertEquals("jvmaf: warning: \"@short.y4m\" ended before \"@ref.y4m\".\n", err());
    }

    @Test
    void strictRunsSpeakAsLibvmafDoes() {
        assertEquals(0, run("--strict-compat -r @ref.y4m -d @short.y4m -q", false, true));
        assertEquals("", out());
        assertTrue(err().matches("\n\"@short.y4m\" ended before \"@ref.y4m\".\nvmaf_v0.6.1: [\\d.]+\n"), err());
        assertEquals(0, run("--strict-compat -r @ref.y4m -d @dis.y4m -o %no/such/folder"));
        assertEquals("could not open file: %no/such/folder\n", err());
        assertEquals(1, run("--strict-compat -r @ref.y4m"));
        assertTrue(err().startsWith("Distorted .y4m or .yuv (-d/--distorted) is required\n\nUsage: jvmaf [options]\n\n"
                + "Supported options:\n --reference/-r "), err());
        assertEquals(255, run("--strict-compat -r @ref.y4m -d @other.y4m"));
        assertEquals("dimensions do not match: 96x64, 80x64\nbitdepths do not match: 8, 10\n"
                + "videos are incompatible, 2 problems.\n", err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1||jvmaf: Reference .y4m or .yuv (-r/--reference) is required; jvmaf --help lists the options, jvmaf demo "
                + "shows a run",
        "1|-r @ref.y4m|jvmaf: Distorted .y4m or .yuv (-d/--distorted) is required",
        "1|-r @ref.y4m -d @dis.y4m -w 4|jvmaf: The following options are required for .yuv input: --width/-w "
                + "--height/-h --pixel_format/-p --bitdepth/-b",
        "1|-r @ref.y4m -d @dis.y4m --threads x|jvmaf: Invalid argument \"x\" for option --threads; should be an "
                + "integer",
        "1|--aom_ctc v9|jvmaf: bad aom_ctc version \"v9\"",
        "1|demo --bogus|jvmaf: Unknown option: '--bogus'",
        "1|help bogus|jvmaf: there is no command \"bogus\"; jvmaf help lists them",
        "1|list-features bogus|jvmaf: there is no feature extractor \"bogus\"; jvmaf list-features lists them",
        "255|-r @none.y4m -d @dis.y4m|jvmaf: could not open file: @none.y4m (no such file)",
        "255|-r @ref.y4m -d @text.y4m|jvmaf: @text.y4m: Incomplete magic for YUV4MPEG file: raw video needs its width, "
                + "height, pixel format and bit depth",
        "255|-r @ref.y4m -d @other.y4m|jvmaf: videos are incompatible: dimensions do not match: 96x64, 80x64; "
                + "bitdepths do not match: 8, 10 (--scale auto --align-depth would make them match)",
        "255|-r @ref.y4m -d @dis.y4m -m version=none|jvmaf: problem loading model: none: no such built-in model",
        "255|-r @ref.y4m -d @dis.y4m --feature none|jvmaf: problem loading feature extractor: none: there is none of "
                + "that name",
        "255|-r @ref.y4m -d @dis.y4m -n --feature psnr=enable_mse=1|jvmaf: problem loading feature extractor: psnr: "
                + "option enable_mse takes true or false, not \"1\"",
        "255|-r @ref.y4m -d @dis.y4m -o %no/such|jvmaf: could not open file: %no/such (no such file or directory)",
        "255|-r @ref.y4m -d @dis.y4m -o %|jvmaf: could not open file: % (is a directory)",
        "255|-r @ref.y4m -d @dis.y4m -o @dis.y4m|jvmaf: could not open file: @dis.y4m (it is one of the videos)",
        "234|-r @ref.y4m -d @dis.y4m --frame_skip_ref 3|jvmaf: the videos hold no picture pair to score",
    })
    void everyFailureIsOneLineAndAStatus(int status, String line, String message) {
        assertEquals(status, run("-q ".repeat(line == null || line.isEmpty() || line.matches("\\w.*") ? 0 : 1)
                + (line == null ? "" : line)), err());
        assertEquals("", out());
        assertEquals(message + "\n", err().replace(folder.toString(), "%"));
    }

    @Test
    void aVideoThatBreaksOffIsNoSuccess() {
        assertEquals(234, run("-q -r @ref.y4m -d @broken.y4m -o %report.xml"));
        assertTrue(err().startsWith("jvmaf: @broken.y4m: "), err());
        assertEquals(1, err().lines().count());
        assertFalse(Files.exists(folder.resolve("report.xml")));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aReportReplacesTheOldOneAndKeepsItsPermissions() throws IOException {
        Path report = Files.writeString(folder.resolve("report.xml"), "old");
        Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(234, run("-q -r @ref.y4m -d @broken.y4m -o %report.xml"));
        assertEquals("old", Files.readString(report));
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m -o %report.xml"));
        assertTrue(Files.readString(report).startsWith("<VMAF version="));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
        assertEquals(List.of("report.xml"), List.of(folder.toFile().list()));
    }

    @Test
    void aReportThroughALinkReplacesWhatItPointsTo() throws IOException {
        Path target = Files.writeString(folder.resolve("target.xml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), target);
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m -o %link.xml"));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(target).startsWith("<VMAF version="));
    }

    @Test
    void whoeverStopsReadingStandardOutputIsNoFailure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m -o /dev/stdout", new PrintStream(closed)));
        assertEquals("", err());
    }

    @Test
    void whatIsNoOptionIsSaidAndPassedOver() {
        assertEquals(0, run("-q --bogus -r @ref.y4m stray -d @dis.y4m -x"));
        assertEquals("jvmaf: unrecognized option '--bogus'\njvmaf: invalid option -- 'x'\n", err());
        assertEquals(1, out().lines().count());
    }

    @Test
    void versionGoesWhereLibvmafsDoes() {
        assertEquals(0, run("-q -v -r"));
        assertTrue(err().startsWith("jvmaf "), err());
        assertEquals(1, err().lines().count());
        assertEquals(0, run("--version --verbose"));
        assertTrue(err().contains("\nkernels: ") && err().contains("\njava: "), err());
        assertEquals("", out());
    }

    @ParameterizedTest
    @CsvSource({"--help, --strict-compat", "help, list-models", "help demo, --frames=N", "demo --help, --size=WxH",
        "list-features --help, EXTRACTOR"})
    void helpGoesToStandardOutput(String line, String contained) {
        assertEquals(0, run(line));
        assertTrue(out().contains(contained), out());
        assertEquals("", err());
    }

    @Test
    void listsNameEverythingBuiltIn() {
        assertEquals(0, run("list-models"));
        assertEquals(17, out().lines().count());
        assertTrue(out().contains("vmaf_v1.0.16_hfr_1d5h_2160   2160-line display seen from 1.5 picture heights, high "
                + "frame rate\n"), out());
        assertEquals(0, run("list-features vif"));
        assertTrue(out().contains("  vif_enhn_gain_limit        number 1 to 100, default 100; in score names as egl\n"),
                out());
    }

    @Test
    void theDemonstrationShowsScoreFeaturesAndWorstFrames() {
        assertEquals(0, run("demo --frames 6 --size 64x48"));
        assertTrue(out().contains("\nvmaf_v0.6.1: "), out());
        assertTrue(out().contains("\ninteger_vif_scale3 "), out());
        assertEquals(5, out().lines().dropWhile(line -> !line.startsWith("worst frames")).skip(1)
                .takeWhile(line -> !line.isEmpty()).count());
    }

    @Test
    void theScoringJarSaysWhereTinyModelsAreToBeHad() {
        assertEquals(1, run("-r @ref.y4m -d @dis.y4m --tiny-model m.onnx"));
        assertTrue(err().contains("--tiny-model needs the training artifact"), err());
    }
}
