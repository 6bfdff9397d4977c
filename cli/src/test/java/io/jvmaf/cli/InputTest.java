package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.ffmpeg.Ffmpeg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program on inputs of every kind: with a stand-in for ffmpeg everywhere, with the real one where there is one. */
final class InputTest {
    private static final int Y4M_FRAME = 6 + 96 * 64 * 3 / 2;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeVideos() throws IOException {
        TestVideos.write(folder);
    }

    private int run(String line) {
        out.reset();
        err.reset();
        return Jvmaf.run(line.replace("@", folder + "/").split(" "), new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "@");
    }

    private String report(String line) throws IOException {
        assertEquals(0, run(line + " --precision max --csv -o @report --feature psnr --feature ciede"), err());
        return Files.readString(folder.resolve("report"));
    }

    /** The samples of a Y4M video of {@link TestVideos} without any header. */
    private byte[] samples(String name) throws IOException {
        byte[] y4m = Files.readAllBytes(folder.resolve(name));
        int at = new String(y4m, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (; at < y4m.length; at += Y4M_FRAME) {
            raw.write(y4m, at + 6, Y4M_FRAME - 6);
        }
        return raw.toByteArray();
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    /** A container that the stand-in decodes: a signature, then the samples. */
    private void standIn(String more) throws IOException {
        script("ffprobe", "printf 'width=96\\nheight=64\\npix_fmt=yuv420p\\n" + more + "'");
        script("ffmpeg", "[ \"$1\" = -version ] && exit 0\n"
                + "for a; do case $a in file:*) tail -c +17 \"${a#file:}\" ;; esac; done");
        for (String name : List.of("ref", "dis")) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes("0000ftypisom0000".getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(samples(name + ".y4m"));
            Files.write(folder.resolve(name + ".mp4"), file.toByteArray());
        }
        Files.write(folder.resolve("ref.yuv"), samples("ref.y4m"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyWayInGivesTheSameReport() throws IOException {
        standIn("");
        String expected = report("-r @ref.y4m -d @dis.y4m");
        assertEquals(expected, report("--ffmpeg @ffmpeg -r @ref.mp4 -d @dis.mp4"));
        assertEquals(expected, report("--ffmpeg @ffmpeg -r @ref.y4m -d @dis.mp4"));
        assertEquals(expected, report("--ffmpeg @ffmpeg -r @ref.yuv -d @dis.mp4 -w 96 -h 64 -p 420 -b 8"));
        Files.move(folder.resolve("ref.mp4"), folder.resolve("lies.y4m"));
        assertEquals(expected, report("--ffmpeg @ffmpeg -r @lies.y4m -d @dis.mp4"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsOddIsSaidOnce() throws IOException {
        standIn("color_transfer=smpte2084\\ncolor_range=pc\\n");
        byte[] y4m = Files.readAllBytes(folder.resolve("ref.y4m"));
        String text = new String(y4m, StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("limited.y4m"), text.replaceFirst("\n", " XCOLORRANGE=LIMITED\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(0, run("--ffmpeg @ffmpeg -r @limited.y4m -d @dis.mp4"));
        assertEquals(1, err().split("HDR \\(transfer function PQ", -1).length - 1, err());
        assertTrue(err().contains("the reference has limited range and the distorted video full range:"), err());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDecoderThatFailsLeavesNoReport() throws IOException {
        standIn("");
        script("ffmpeg", "[ \"$1\" = -version ] && exit 0\nhead -c 9216 /dev/zero; echo 'bad luck' >&2; exit 3");
        assertEquals(ExitStatus.PROCESSING, run("--ffmpeg @ffmpeg -r @ref.y4m -d @dis.mp4 -o @none.xml"));
        assertTrue(err().endsWith("jvmaf: @dis.mp4: ffmpeg failed with exit status 3: bad luck\n"), err());
        assertTrue(Files.notExists(folder.resolve("none.xml")));
    }

    @Test
    void whatTakesFfmpegSaysSo() throws IOException {
        assertEquals(ExitStatus.SETUP, run("--ffmpeg @none -r @ref.y4m -d @text.mp4"));
        assertEquals("jvmaf: could not open file: @text.mp4 (no such file)\n", err());
        Files.move(folder.resolve("text.y4m"), folder.resolve("text.mp4"));
        assertEquals(ExitStatus.SETUP, run("--ffmpeg @none -r @ref.y4m -d @text.mp4"));
        assertEquals("jvmaf: --ffmpeg @none: no such program\n", err());
    }

    @Test
    void imagesTakeTheFormatOfTheVideo() throws IOException {
        for (int i = 0; i < 3; i++) {
            BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < 96 * 64; p++) {
                image.setRGB(p % 96, p / 96, 0x010101 * (p * 7 % 200 + i));
            }
            ImageIO.write(image, "png", folder.resolve("i" + i + ".png").toFile());
        }
        assertEquals(0, run("-r @i%d.png -d @dis.y4m"), err());
        assertTrue(err().startsWith("jvmaf: warning: @i%d.png: RGB of 8 bits converted to YCbCr by BT.709, limited"
                + " range, 4:2:0 8 bit\n"), err());
        assertEquals(0, run("-r @dis.y4m -d @i0.png"), err());
        assertTrue(err().contains("\"@i0.png\" ended before \"@dis.y4m\"."), err());
        assertEquals(0, run("-r @i%d.png -d @i%d.png"), err());
        assertTrue(err().contains("identical, frame for frame"), err());
    }

    @ParameterizedTest
    @CsvSource({"yuv420p, 160x96", "yuv422p10le, 160x96", "yuv444p10le, 160x96", "yuv420p, 161x97"})
    void aRealEncodeScoresAsItsY4mDoes(String pixels, String size) throws Exception {
        Ffmpeg ffmpeg = ffmpeg();
        assumeTrue(ffmpeg != null, "no ffmpeg in PATH");
        ffmpeg(ffmpeg, "-f lavfi -i testsrc2=s=" + size + ":r=25:d=0.2 -pix_fmt " + pixels + " -c:v ffv1 @r.mkv");
        ffmpeg(ffmpeg, "-i @r.mkv -vf noise=alls=20 -pix_fmt " + pixels + " -c:v ffv1 @d.nut");
        ffmpeg(ffmpeg, "-i @r.mkv -f yuv4mpegpipe -strict -1 @r.y4m");
        ffmpeg(ffmpeg, "-i @d.nut -f yuv4mpegpipe -strict -1 @d.y4m");
        String expected = report("-r @r.y4m -d @d.y4m");
        assertEquals(6, expected.lines().count());
        assertEquals(expected, report("--ffmpeg " + ffmpeg.program() + " -r @r.mkv -d @d.nut"));
    }

    private static Ffmpeg ffmpeg() throws VideoException {
        return Ffmpeg.find(null, System.getenv());
    }

    private void ffmpeg(Ffmpeg ffmpeg, String line) throws Exception {
        List<String> command = new ArrayList<>(List.of(ffmpeg.program().toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of(line.replace("@", folder + "/").split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
