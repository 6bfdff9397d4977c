package io.jvmaf.yuv.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Decoding through scripts that stand in for ffmpeg and ffprobe, and end in every way that a process can. */
@DisabledOnOs(OS.WINDOWS)
final class FfmpegSourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;
    private static final int PICTURE = WIDTH * HEIGHT * 3 / 2;
    private static final String DESCRIPTION = "width=64\nheight=32\npix_fmt=yuv420p\ncolor_range=tv\n"
            + "r_frame_rate=25/1\navg_frame_rate=25/1\nnb_frames=3\n";

    @TempDir
    private Path folder;
    private Path video;
    private byte[] pictures;

    @BeforeEach
    void makeVideo() throws IOException {
        pictures = new byte[3 * PICTURE];
        new Random(4).nextBytes(pictures);
        video = Files.write(folder.resolve("it's a $(video) %.mp4"), pictures);
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\nD='" + folder + "'\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    /** Opens the video by an ffmpeg that decodes as {@code body} says; $F is the input file. */
    private FfmpegSource open(String description, String body) throws IOException {
        Files.writeString(folder.resolve("description"), description);
        script("ffprobe", "cat \"$D/description\"");
        return openWithoutProbe(body);
    }

    private FfmpegSource openWithoutProbe(String body) throws IOException {
        script("ffmpeg", "[ \"$1\" = -version ] && { echo 'ffmpeg version 6.0 x'; exit 0; }\n"
                + "echo $$ > \"$D/pid\"\nprintf '%s\\n' \"$@\" > \"$D/arguments\"\n"
                + "for a; do case $a in file:*) F=${a#file:} ;; esac; done\n" + body);
        Ffmpeg found = Ffmpeg.find(folder.resolve("ffmpeg").toString(), Map.of(Ffmpeg.TIMEOUT_VARIABLE, "1"));
        return FfmpegSource.open(found, video.toString());
    }

    /** Reads to the end within a time that no stalled read takes, and returns the number of frames. */
    private static int readAll(FfmpegSource source) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            Frame frame = new Frame(source.format(), true);
            int frames = 0;
            while (source.read(frame)) {
                frames++;
            }
            return frames;
        });
    }

    private String failure(FfmpegSource source) {
        return assertThrows(VideoException.class, () -> readAll(source)).getMessage().replace(video.toString(), "@");
    }

    private boolean alive() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        for (int i = 0; i < 200 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false); i++) {
            Thread.sleep(20);
        }
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void everySampleArrivesAndArgumentsAreNoShells() throws IOException {
        try (FfmpegSource source = open(DESCRIPTION, "cat \"$F\"")) {
            assertEquals(25, source.frameRate());
            assertEquals(3, source.remaining());
            assertEquals(ColourRange.LIMITED, source.colourRange());
            assertEquals(List.of(), source.warnings());
            Frame frame = new Frame(source.format(), true);
            assertTrue(source.skip());
            assertTrue(source.read(frame));
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(pictures[PICTURE + x] & 0xff, frame.luma().sample(x, 0));
                assertEquals(pictures[PICTURE + WIDTH * HEIGHT + x / 2] & 0xff, frame.plane(1).sample(x / 2, 0));
            }
            assertEquals(1, readAll(source));
            assertEquals(List.of(), source.complaints());
        }
        List<String> arguments = Files.readAllLines(folder.resolve("arguments"));
        assertTrue(arguments.contains("file:" + video), arguments.toString());
        assertTrue(arguments.contains("-fps_mode") && arguments.contains("0:V:0"), arguments.toString());
        assertFalse(arguments.contains("-pix_fmt"), arguments.toString());
    }

    @Test
    void anAlphaPlaneIsPassedOver() throws IOException {
        String four = "width=64\nheight=32\npix_fmt=yuva444p\n";
        Files.write(video, new byte[2 * 4 * WIDTH * HEIGHT]);
        try (FfmpegSource source = open(four, "cat \"$F\"")) {
            assertEquals(2, readAll(source));
        }
    }

    @Test
    void aFailureIsNotTheEndWhereverItComes() throws IOException {
        try (FfmpegSource between = open(DESCRIPTION, "cat \"$F\"; echo 'first thing' >&2; echo x >&2;"
                + " echo 'last thing' >&2; exit 7")) {
            assertEquals("@: ffmpeg failed with exit status 7: first thing; last thing", failure(between));
        }
        // only now: the shell of the first may not have opened its script yet, which this one writes over
        try (FfmpegSource inside = open(DESCRIPTION, "head -c 5000 \"$F\"; kill -9 $$")) {
            assertEquals("@: ffmpeg failed with exit status 137", failure(inside));
        }
        try (FfmpegSource cut = open(DESCRIPTION, "head -c " + PICTURE + " \"$F\"; echo '[matroska,webm @ 0x5c] File"
                + " ended prematurely' >&2")) {
            assertEquals("@: the file is cut short (ffmpeg: File ended prematurely)", failure(cut));
        }
        try (FfmpegSource broken = open(DESCRIPTION, "head -c 5000 \"$F\"")) {
            assertTrue(failure(broken).contains("frame 1 breaks off after 1928 of 3072 bytes"));
        }
    }

    @Test
    void aCleanEndBeforeTheLastFrameIsRemarkedOn() throws IOException {
        try (FfmpegSource source = open(DESCRIPTION, "echo 'concealing errors' >&2; head -c " + PICTURE + " \"$F\"")) {
            assertEquals(1, readAll(source));
            assertEquals(List.of(video + ": ffmpeg said: concealing errors",
                    video + ": 1 frames were decoded, and the container promises 3"), source.complaints());
        }
    }

    @Test
    void aStalledDecoderIsGivenUpAndKilled() throws Exception {
        try (FfmpegSource source = open(DESCRIPTION, "cat \"$F\"; echo 'no disk' >&2; sleep 1000")) {
            assertEquals("@: ffmpeg stalled, nothing came for 1 s (no disk)", failure(source));
        }
        assertFalse(alive());
    }

    @Test
    void closingKillsADecoderThatHasMoreToSay() throws Exception {
        FfmpegSource source = open(DESCRIPTION, "exec cat /dev/zero");
        assertTrue(source.read(new Frame(source.format(), true)));
        assertTimeoutPreemptively(PATIENCE, source::close);
        assertFalse(alive());
    }

    @Test
    void floodsOnBothStreamsAndOfTwoDecodersBlockNobody() throws IOException {
        String flood = "head -c 8000000 /dev/zero | tr '\\0' x >&2; head -c " + 2000 * PICTURE + " /dev/zero";
        try (FfmpegSource first = open(DESCRIPTION, flood); FfmpegSource second = open(DESCRIPTION, flood)) {
            // the second waits for its reader until the first is through
            assertEquals(2000, readAll(first));
            assertEquals(2000, readAll(second));
        }
    }

    @Test
    void whatIsNoVideoIsSaidInOneLine() throws IOException {
        script("ffmpeg", "exit 1");
        script("ffprobe", "echo 'Invalid data' >&2; exit 1");
        Ffmpeg found = Ffmpeg.find(folder.resolve("ffmpeg").toString(), Map.of());
        assertEquals(video + ": not a video (ffprobe: Invalid data)",
                assertThrows(VideoException.class, () -> FfmpegSource.open(found, video.toString())).getMessage());
    }

    @Test
    void withoutItsCompanionTheHeaderOfY4mWillDo() throws IOException {
        try (FfmpegSource source = openWithoutProbe("echo 'YUV4MPEG2 W64 H32 F25:1 Ip C420jpeg XCOLORRANGE=FULL';"
                + " for i in 1 2; do echo FRAME; head -c " + PICTURE + " \"$F\"; done")) {
            assertEquals(ColourRange.FULL, source.colourRange());
            assertEquals(2, readAll(source));
        }
        IOException e = assertThrows(VideoException.class, () -> openWithoutProbe("echo 'only YUV' >&2; exit 1"));
        assertEquals(video + ": ffmpeg failed with exit status 1: only YUV", e.getMessage());
    }

    @Test
    void theProgramIsTheOneThatIsNamedOrTheFirstInPath() throws IOException {
        script("ffmpeg", "");
        Path program = folder.resolve("ffmpeg");
        Map<String, String> path = Map.of("PATH", "/none:" + folder);
        assertEquals(program, Ffmpeg.find(null, path).program());
        assertNull(Ffmpeg.find(null, path).probe());
        assertEquals(program, Ffmpeg.find(null, Map.of("JVMAF_FFMPEG", program.toString())).program());
        assertNull(Ffmpeg.find(null, Map.of("PATH", "/none")));
        assertEquals("--ffmpeg /none/ffmpeg: no such program",
                assertThrows(VideoException.class, () -> Ffmpeg.find("/none/ffmpeg", path)).getMessage());
    }
}
