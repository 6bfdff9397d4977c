package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FrameSourcesTest {
    private static final VideoFormat FORMAT = new VideoFormat(66, 50, PixelFormat.YUV420, 8);
    private static final String HEADER = "YUV4MPEG2 W66 H50 F25:1 Ip C420jpeg\n";

    @TempDir
    Path folder;

    private static void assertFails(String message, String path) {
        VideoException e = assertThrows(VideoException.class, () -> FrameSources.open(path));
        assertEquals(message, e.getMessage());
        e = assertThrows(VideoException.class, () -> FrameSources.open(path, FORMAT));
        assertEquals(message, e.getMessage());
    }

    @Test
    void whatCannotBeOpened() throws IOException {
        Path missing = folder.resolve("missing.y4m");
        assertFails("could not open file: " + missing + " (no such file)", missing.toString());
        assertFails("could not open file: " + folder + " (is a directory)", folder.toString());
        Path file = Files.createFile(folder.resolve("file"));
        VideoException e = assertThrows(VideoException.class, () -> FrameSources.open(file + "/below"));
        assertTrue(e.getMessage().startsWith("could not open file: " + file + "/below ("), e.getMessage());
        VideoException nul = assertThrows(VideoException.class, () -> FrameSources.open("nul\0.y4m"));
        assertTrue(nul.getMessage().startsWith("could not open file: nul"), nul.getMessage());
    }

    @Test
    void unreadableFile() throws IOException {
        Path file = Files.createFile(folder.resolve("secret.y4m"));
        assumeTrue(file.toFile().setReadable(false), "no permissions here");
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertFails("could not open file: " + file + " (permission denied)", file.toString());
    }

    @Test
    void rawOrY4mAsAsked() throws IOException {
        List<Frame> frames = Pictures.noise(FORMAT, 2, 8);
        Path y4m = Files.write(folder.resolve("a.yuv"), Pictures.y4m(HEADER, "FRAME\n", frames));
        Path raw = Files.write(folder.resolve("a.y4m"), Pictures.raw(frames));
        try (FrameSource a = FrameSources.open(y4m.toString());
                FrameSource b = FrameSources.open(raw.toString(), FORMAT)) {
            assertInstanceOf(Y4mSource.class, a);
            assertInstanceOf(RawSource.class, b);
            Pictures.assertSame(frames.get(1), Pictures.readAll(a, true).get(1));
            Pictures.assertSame(frames.get(1), Pictures.readAll(b, true).get(1));
        }
    }

    @Test
    void pairFailsAsOne() throws IOException {
        Path good = Files.write(folder.resolve("good.y4m"), Pictures.latin1(HEADER));
        Path bad = Files.write(folder.resolve("bad.y4m"), Pictures.latin1("no video"));
        assertPairFails(bad + ": Incomplete magic", good, bad);
        assertPairFails(bad + ": Incomplete magic", bad, good);
        Path missing = folder.resolve("missing.y4m");
        assertPairFails("could not open file: " + missing, good, missing);
        assertPairFails("could not open file: " + missing, missing, bad);
        VideoException e = assertThrows(VideoException.class, () -> FrameSources.openPair("-", "-", null));
        assertEquals("reference and distorted cannot both be standard input", e.getMessage());
    }

    private static void assertPairFails(String start, Path reference, Path distorted) {
        VideoException e = assertThrows(VideoException.class,
                () -> FrameSources.openPair(reference.toString(), distorted.toString(), null));
        assertTrue(e.getMessage().startsWith(start), e.getMessage());
    }

    /** One writer that opens both pipes before it writes to either, as FFmpeg does with two outputs. */
    @Test
    void twoNamedPipesFedByOneProgram() throws Exception {
        Path reference = folder.resolve("reference");
        Path distorted = folder.resolve("distorted");
        assumeTrue(makePipe(reference) && makePipe(distorted), "no mkfifo here");
        List<Frame> frames = Pictures.noise(FORMAT, 40, 9);
        byte[] content = Pictures.y4m(HEADER, "FRAME\n", frames);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (OutputStream first = Files.newOutputStream(reference);
                    OutputStream second = Files.newOutputStream(distorted)) {
                for (int at = 0; at < content.length; at += 1000) {
                    int length = Math.min(1000, content.length - at);
                    first.write(content, at, length);
                    second.write(content, at, length);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        try (SourcePair pair = FrameSources.openPair(reference.toString(), distorted.toString(), null)) {
            assertEquals(-1, pair.reference().remaining());
            Frame a = new Frame(FORMAT, false);
            Frame b = new Frame(FORMAT, true);
            for (Frame frame : frames) {
                assertTrue(pair.reference().read(a));
                assertTrue(pair.distorted().read(b));
                Pictures.assertSame(frame, a);
                Pictures.assertSame(frame, b);
            }
            assertEquals(0, Pictures.readAll(pair.reference(), true).size());
            assertEquals(0, Pictures.readAll(pair.distorted(), true).size());
        }
        writing.get(10, TimeUnit.SECONDS);
    }

    private static boolean makePipe(Path path) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The program that {@link #standardInput} starts: prints the sum of all luma samples. */
    public static final class LumaSum {
        public static void main(String[] args) throws IOException {
            long sum = 0;
            try (FrameSource source = FrameSources.open("-")) {
                for (Frame frame : Pictures.readAll(source, false)) {
                    sum += lumaSum(frame);
                }
                System.out.println(source.name() + " " + source.remaining() + " " + sum);
            }
            System.out.println(System.in.read());
        }
    }

    static long lumaSum(Frame frame) {
        long sum = 0;
        for (int y = 0; y < FORMAT.height(); y++) {
            for (int x = 0; x < FORMAT.width(); x++) {
                sum += frame.luma().sample(x, y);
            }
        }
        return sum;
    }

    /** In a JVM of its own: from a pipe and from a redirected file; standard input stays open behind. */
    @Test
    void standardInput() throws Exception {
        List<Frame> frames = Pictures.noise(FORMAT, 5, 10);
        byte[] content = Pictures.y4m(HEADER, "FRAME\n", frames);
        String expected = "standard input -1 " + frames.stream().mapToLong(FrameSourcesTest::lumaSum).sum() + "\n-1\n";
        Process piped = lumaSum(ProcessBuilder.Redirect.PIPE);
        try (OutputStream out = piped.getOutputStream()) {
            out.write(content);
        }
        assertEquals(expected, output(piped));
        Path file = Files.write(folder.resolve("a.y4m"), content);
        assertEquals(expected, output(lumaSum(ProcessBuilder.Redirect.from(file.toFile()))));
    }

    private static Process lumaSum(ProcessBuilder.Redirect input) throws IOException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = folderOf(LumaSum.class) + File.pathSeparator + folderOf(FrameSource.class);
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classes,
                LumaSum.class.getName()).redirectInput(input).redirectErrorStream(true).start();
    }

    private static Path folderOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.replace("\r", "");
    }
}
