package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program's options for reports to look at. */
final class HtmlOptionsTest extends ProgramFixture {
    @TempDir
    private static Path videos;

    HtmlOptionsTest() {
        super(videos);
    }

    @BeforeAll
    static void makeVideos() throws IOException {
        TestVideos.write(videos);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aReportIsWrittenWhole() throws IOException {
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --html %report.html"), err());
        assertEquals(List.of("report.html"), files());
        String report = Files.readString(folder.resolve("report.html"));
        assertTrue(report.endsWith("</html>\n"));
        // three frames, of three pictures and six maps each
        assertEquals(27, count(report, "data:image/png;base64,"));
        assertTrue(report.contains("<td>nothing: neither scaled"), report);
        String before = out();
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m"));
        assertEquals(before, out());
    }

    @Test
    void whatWasDoneIsSaid() throws IOException {
        assertEquals(0, run("-q -r @ref.y4m -d @other.y4m --html %a.html --scale auto --align-depth --sync 1"
                + " --frame_skip_ref 1 --subsample 2 --worst-frames 1"), err());
        String report = Files.readString(folder.resolve("a.html"));
        assertTrue(report.contains("depth: reference brought to 10 bits, its samples shifted left; scale: distorted"
                + " from 80x64 to 96x64, bicubic"));
        assertTrue(report.contains("goes with frame i+1 of the distorted video"));
        assertTrue(report.contains("1 frames of the reference, 0 of the distorted video"));
        assertTrue(report.contains("every 2 frames one"));
        assertEquals(9, count(report, "data:image/png;base64,"));
    }

    @Test
    void noFramesMeansNoPictures() throws IOException {
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --html %a.html --worst-frames 0 -n --feature psnr"), err());
        String report = Files.readString(folder.resolve("a.html"));
        assertEquals(0, count(report, "data:image/png"));
        assertTrue(report.contains("None were asked for."));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void framesOfAPipeAreKeptOnTheWay() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writer = new ProcessBuilder("cp", videos.resolve("dis.y4m").toString(), pipe.toString()).start();
        assertEquals(0, run("-q -r @ref.y4m -d %pipe --html %piped.html"), err());
        assertEquals(0, writer.waitFor());
        assertEquals(0, run("-q -r @ref.y4m -d @dis.y4m --html %read.html"), err());
        String piped = Files.readString(folder.resolve("piped.html"));
        assertTrue(piped.contains("could not be read twice"));
        assertEquals(pictures(folder.resolve("read.html")), pictures(folder.resolve("piped.html")));
    }

    private static List<String> pictures(Path report) throws IOException {
        return Stream.of(Files.readString(report).split("data:image/png;base64,")).skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"'))).toList();
    }

    @Test
    void badRequestsAreRefusedBeforeAnyWork() throws IOException {
        assertEquals(ExitStatus.SETUP, run("-r @ref.y4m -d @dis.y4m --html %none/a.html"));
        assertTrue(err().endsWith("jvmaf: could not open file: %none/a.html (no such file or directory)\n")
                || err().contains("jvmaf: could not open file: %none/a.html ("), err());
        byte[] video = Files.readAllBytes(videos.resolve("dis.y4m"));
        assertEquals(ExitStatus.SETUP, run("-r @ref.y4m -d @dis.y4m --html @dis.y4m"));
        assertEquals("jvmaf: could not open file: @dis.y4m (it is one of the videos)\n", err());
        assertEquals(video.length, Files.size(videos.resolve("dis.y4m")));
        assertEquals(ExitStatus.USAGE, run("-r @ref.y4m -d @dis.y4m --html %a.html --worst-frames 51"));
        assertTrue(err().contains("should be 0 to 50"), err());
        assertEquals(ExitStatus.USAGE, run("-r @ref.y4m -d @dis.y4m --plot %a.gif"));
        assertTrue(err().contains("should be a file that ends in .png or .svg"), err());
        assertEquals(ExitStatus.USAGE, run("-r @ref.y4m -d @dis.y4m --plot %a.png"));
        assertTrue(err().startsWith("jvmaf: --plot needs the training artifact"), err());
        assertEquals(List.of(), files());
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        assertEquals(ExitStatus.PROCESSING, run("-q -r @ref.y4m -d @broken.y4m --html %a.html"));
        assertEquals(List.of(), files());
        Files.writeString(folder.resolve("a.html"), "old");
        assertEquals(ExitStatus.PROCESSING, run("-q -r @ref.y4m -d @broken.y4m --html %a.html"));
        assertEquals("old", Files.readString(folder.resolve("a.html")));
    }

    @Test
    void onStandardOutputTheReportIsAlone() {
        assertEquals(0, run("-r @ref.y4m -d @dis.y4m --html -"), err());
        assertTrue(out().startsWith("<!doctype html>"));
        assertFalse(out().contains("\nvmaf_v0.6.1: "));
        assertTrue(err().contains("vmaf_v0.6.1: "));
    }
}
