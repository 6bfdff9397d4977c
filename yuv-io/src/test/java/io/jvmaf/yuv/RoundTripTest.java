package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of every format, depth and some odd sizes come back as they were, whichever way they are read. */
class RoundTripTest {
    private static final int[] DEPTHS = {8, 9, 10, 12, 14, 16};
    /** One sample, odd both ways, one row of stride exactly, one more, and a plane that takes several chunks. */
    private static final int[][] SIZES = {{1, 1}, {3, 5}, {64, 2}, {65, 3}, {450, 301}};

    @TempDir
    Path folder;

    static List<VideoFormat> formats() {
        List<VideoFormat> formats = new ArrayList<>();
        for (PixelFormat sampling : PixelFormat.values()) {
            for (int depth : DEPTHS) {
                for (int[] size : SIZES) {
                    formats.add(new VideoFormat(size[0], size[1], sampling, depth));
                }
            }
        }
        return formats;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void raw(VideoFormat format) throws IOException {
        List<Frame> frames = Pictures.noise(format, 3, 1);
        Path file = folder.resolve("a.yuv");
        try (FrameWriter writer = FrameWriter.raw(file, format)) {
            for (Frame frame : frames) {
                writer.write(frame);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(Pictures.raw(frames), bytes);
        check(RawSource.open(file.toString(), format), frames, 3);
        check(RawSource.of("stream", Pictures.dribble(bytes), format), frames, -1);
        check(RawSource.of("channel", Channels.newChannel(new ByteArrayInputStream(bytes)), format), frames, -1);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void y4m(VideoFormat format) throws IOException {
        List<Frame> frames = Pictures.noise(format, 3, 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FrameWriter writer = FrameWriter.y4m(out, format, 30000, 1001)) {
            for (Frame frame : frames) {
                writer.write(frame);
            }
        }
        byte[] bytes = out.toByteArray();
        Path file = Files.write(folder.resolve("a.y4m"), bytes);
        check(Y4mSource.open(file.toString()), frames, 3);
        check(Y4mSource.of("stream", Pictures.dribble(bytes)), frames, -1);
        check(Y4mSource.of("channel", Channels.newChannel(new ByteArrayInputStream(bytes))), frames, -1);
        assertEquals(30000.0 / 1001, Y4mSource.open(file.toString()).frameRate());
    }

    /** Reads frame 0 whole, passes over frame 1 and reads the luma of frame 2. */
    private static void check(FrameSource source, List<Frame> frames, long remaining) throws IOException {
        VideoFormat format = frames.get(0).format();
        assertEquals(format, source.format());
        assertEquals(List.of(), source.warnings());
        Frame whole = new Frame(format, true);
        Frame luma = new Frame(format, false);
        assertEquals(remaining, source.remaining());
        assertTrue(source.read(whole));
        Pictures.assertSame(frames.get(0), whole);
        assertTrue(source.skip());
        assertEquals(remaining < 0 ? -1 : 1, source.remaining());
        assertTrue(source.read(luma));
        Pictures.assertSame(frames.get(2), luma);
        assertFalse(source.read(whole));
        Pictures.assertSame(frames.get(0), whole);
        assertFalse(source.skip());
        assertEquals(remaining < 0 ? -1 : 0, source.remaining());
        source.close();
    }

    /** The layout spelled out, so that writer and reader cannot be wrong together. */
    @Test
    void sampleOrder() throws IOException {
        byte[] bytes = Pictures.latin1("YUV4MPEG2 W3 H1 F25:1 Ip C422p10\nFRAME\n"
                + "\u0001\u0000\u0002\u0001\u00ff\u0003" + "\u0004\u0000\u0005\u0000" + "\u0006\u0000\u0007\u0002");
        Frame frame = Pictures.readAll(Y4mSource.of("a", new ByteArrayInputStream(bytes)), true).get(0);
        assertEquals(0x001, frame.luma().sample(0, 0));
        assertEquals(0x102, frame.luma().sample(1, 0));
        assertEquals(0x3ff, frame.luma().sample(2, 0));
        assertEquals(4, frame.plane(1).sample(0, 0));
        assertEquals(5, frame.plane(1).sample(1, 0));
        assertEquals(6, frame.plane(2).sample(0, 0));
        assertEquals(0x207, frame.plane(2).sample(1, 0));
    }
}
