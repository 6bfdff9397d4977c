package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Y4mSourceTest {
    private static final VideoFormat SMALL = new VideoFormat(5, 3, PixelFormat.YUV420, 8);
    private static final String HEADER = "YUV4MPEG2 W5 H3 F25:1 Ip C420jpeg\n";
    private static final int PICTURE = 27;

    @TempDir
    Path folder;

    private static Y4mSource open(byte[] content) throws IOException {
        return Y4mSource.of("clip", Pictures.dribble(content));
    }

    /** Up to five bytes of a next frame header are the end of the stream, any cut after that is an error. */
    @Test
    void cutAtEveryByte() throws IOException {
        byte[] bytes = Pictures.y4m(HEADER, "FRAME\n", Pictures.noise(SMALL, 2, 3));
        for (int length = HEADER.length(); length <= bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Path file = Files.write(folder.resolve("cut.y4m"), cut);
            checkCut(Y4mSource.open(file.toString()), length - HEADER.length());
            checkCut(Y4mSource.of("stream", new ByteArrayInputStream(cut)), length - HEADER.length());
        }
    }

    private static void checkCut(Y4mSource source, int length) throws IOException {
        try (source) {
            boolean skips = length % 2 == 0;
            Frame frame = new Frame(SMALL, length % 3 == 0);
            int whole = length / (6 + PICTURE);
            int rest = length % (6 + PICTURE);
            for (int picture = 0; picture < whole; picture++) {
                assertTrue(skips ? source.skip() : source.read(frame));
            }
            if (rest < 6) {
                assertFalse(skips ? source.skip() : source.read(frame));
                return;
            }
            VideoException e = assertThrows(VideoException.class, () -> {
                boolean more = skips ? source.skip() : source.read(frame);
                throw new AssertionError("no error but " + more);
            });
            assertEquals(source.name() + ": Error reading YUV frame data: frame " + whole + " breaks off after "
                    + (rest - 6) + " of 27 bytes", e.getMessage());
        }
    }

    /** Parameters may take 79 bytes with their newline, as in libvmaf. */
    @ParameterizedTest
    @ValueSource(strings = {"FRAME\n", "FRAME \n", "FRAME Ip XFRAME\n", "FRAMEX\n"})
    void frameHeaders(String frameHeader) throws IOException {
        List<Frame> frames = Pictures.noise(SMALL, 3, 4);
        byte[] content = Pictures.y4m(HEADER, frameHeader, frames);
        Path file = Files.write(folder.resolve("a.y4m"), content);
        try (Y4mSource source = Y4mSource.open(file.toString())) {
            assertTrue(source.skip());
            List<Frame> rest = Pictures.readAll(source, true);
            assertEquals(2, rest.size());
            Pictures.assertSame(frames.get(2), rest.get(1));
        }
        Pictures.assertSame(frames.get(2), Pictures.readAll(open(content), true).get(2));
    }

    @Test
    void longestFrameHeader() throws IOException {
        List<Frame> frames = Pictures.noise(SMALL, 1, 4);
        assertEquals(1, Pictures.readAll(open(Pictures.y4m(HEADER, "FRAME " + "x".repeat(78) + "\n", frames)), true)
                .size());
        Y4mSource longer = open(Pictures.y4m(HEADER, "FRAME " + "x".repeat(79) + "\n", frames));
        VideoException e = assertThrows(VideoException.class, longer::skip);
        assertEquals("clip: Error parsing YUV frame header of frame 0", e.getMessage());
    }

    @Test
    void frameHeaderThatBreaksOff() throws IOException {
        Y4mSource source = open(Pictures.latin1(HEADER + "FRAME Ip"));
        VideoException e = assertThrows(VideoException.class, source::skip);
        assertEquals("clip: Error reading YUV frame data: frame 0 breaks off after 0 of 27 bytes", e.getMessage());
    }

    @Test
    void lossOfFraming() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(Pictures.y4m(HEADER, "FRAME\n", Pictures.noise(SMALL, 2, 4)));
        content.writeBytes(Pictures.latin1("FRAMe\n" + "x".repeat(PICTURE)));
        Y4mSource source = open(content.toByteArray());
        assertTrue(source.read(new Frame(SMALL, false)));
        assertTrue(source.skip());
        VideoException e = assertThrows(VideoException.class, source::skip);
        assertEquals("clip: Loss of framing in YUV input data at frame 2", e.getMessage());
    }

    /** FFmpeg 5.1 gives a chroma row of 3 samples of 10 bits, at a width of 5, five bytes instead of six. */
    @Test
    void oddWidthsThatFfmpegCutShort() throws IOException {
        byte[] picture = new byte[6 + 5 * 3 * 2 + 2 * 5 * 2];
        System.arraycopy(Pictures.latin1("FRAME\n"), 0, picture, 0, 6);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(Pictures.latin1("YUV4MPEG2 W5 H3 F25:1 Ip C420p10\n"));
        content.writeBytes(picture);
        content.writeBytes(picture);
        String hint = " (FFmpeg writes too little chroma for odd widths above 8 bits: use raw video)";
        Y4mSource source = open(content.toByteArray());
        assertTrue(source.skip());
        VideoException e = assertThrows(VideoException.class, source::skip);
        assertEquals("clip: Loss of framing in YUV input data at frame 1" + hint, e.getMessage());
        Y4mSource single = open(Arrays.copyOf(content.toByteArray(), content.size() - picture.length));
        e = assertThrows(VideoException.class, single::skip);
        assertEquals("clip: Error reading YUV frame data: frame 0 breaks off after 50 of 54 bytes" + hint,
                e.getMessage());
    }

    /** Of a file they are passed over, of a stream read and dropped. */
    @ParameterizedTest
    @EnumSource(Frame.Wanted.class)
    void planesThatAreNotWantedStayAsTheyAre(Frame.Wanted wanted) throws IOException {
        List<Frame> pictures = Pictures.noise(SMALL, 3, 5);
        byte[] content = Pictures.y4m(HEADER, "FRAME\n", pictures);
        Path file = Files.write(folder.resolve("wanted.y4m"), content);
        for (Y4mSource source : List.of(Y4mSource.open(file.toString()), open(content))) {
            try (source) {
                for (Frame picture : pictures) {
                    Frame untouched = Pictures.noise(SMALL, 99);
                    Frame frame = Pictures.noise(SMALL, 99);
                    frame.want(wanted);
                    assertTrue(source.read(frame));
                    for (int p = 0; p < 3; p++) {
                        boolean read = wanted == Frame.Wanted.ALL
                                || wanted == Frame.Wanted.CHROMA && p > 0;
                        assertArrayEquals((read ? picture : untouched).plane(p).bytes(), frame.plane(p).bytes());
                    }
                }
                assertFalse(source.skip());
            }
        }
    }

    /** libvmaf leaves the alpha plane where it is and loses framing on the second picture. */
    @Test
    void alphaIsPassedOver() throws IOException {
        VideoFormat format = new VideoFormat(5, 3, PixelFormat.YUV444, 8);
        List<Frame> frames = Pictures.noise(format, 3, 7);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(Pictures.latin1("YUV4MPEG2 W5 H3 F25:1 Ip C444alpha\n"));
        for (Frame frame : frames) {
            content.writeBytes(Pictures.latin1("FRAME\n"));
            content.writeBytes(Pictures.bytes(frame));
            content.writeBytes(new byte[15]);
        }
        Path file = Files.write(folder.resolve("a.y4m"), content.toByteArray());
        try (Y4mSource source = Y4mSource.open(file.toString())) {
            assertEquals(3, source.remaining());
            assertTrue(source.skip());
            assertTrue(source.read(new Frame(format, false)));
            List<Frame> last = Pictures.readAll(source, true);
            assertEquals(1, last.size());
            Pictures.assertSame(frames.get(2), last.get(0));
        }
    }

    /** A sparse file whose third picture lies past four gibibytes, with its frame headers written in place. */
    @Test
    void filePastFourGibibytes() throws IOException {
        String header = "YUV4MPEG2 W32768 H16384 F1:1 Ip C444p16\n";
        long picture = 6L * 32768 * 16384;
        assertEquals(3L << 30, picture);
        Path file = folder.resolve("large.y4m");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(Pictures.latin1(header));
            for (int i = 0; i < 3; i++) {
                large.seek(header.length() + i * (6 + picture));
                large.write(Pictures.latin1("FRAME\n"));
            }
            large.setLength(header.length() + 3 * (6 + picture));
        }
        try (Y4mSource source = Y4mSource.open(file.toString())) {
            assertEquals(3, source.remaining());
            for (int i = 0; i < 3; i++) {
                assertTrue(source.skip());
            }
            assertFalse(source.skip());
        }
    }

    @Test
    void headerAlone() throws IOException {
        Y4mSource source = open(Pictures.latin1(HEADER));
        assertFalse(source.read(new Frame(SMALL, true)));
        assertFalse(source.skip());
    }
}
