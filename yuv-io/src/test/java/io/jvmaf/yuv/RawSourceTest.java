package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RawSourceTest {
    private static final VideoFormat SMALL = new VideoFormat(5, 3, PixelFormat.YUV420, 8);

    @TempDir
    Path folder;

    /** 27 bytes a picture: 15 of luma, twice 6 of chroma. Every cut but the two at a picture's start is an error. */
    @Test
    void cutAtEveryByte() throws IOException {
        byte[] bytes = Pictures.raw(Pictures.noise(SMALL, 2, 3));
        assertEquals(54, bytes.length);
        for (int length = 0; length <= bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Path file = Files.write(folder.resolve("cut.yuv"), cut);
            checkCut(RawSource.open(file.toString(), SMALL), length);
            checkCut(RawSource.of(file.toString(), new ByteArrayInputStream(cut), SMALL), length);
        }
    }

    private static void checkCut(RawSource source, int length) throws IOException {
        try (source) {
            int step = length % 3;
            Frame whole = new Frame(SMALL, true);
            Frame luma = new Frame(SMALL, false);
            for (int picture = 0; picture < length / 27; picture++) {
                assertTrue(source.read(whole));
            }
            if (length % 27 == 0) {
                assertFalse(step == 0 ? source.skip() : source.read(step == 1 ? luma : whole));
                return;
            }
            VideoException e = assertThrows(VideoException.class, () -> {
                boolean more = step == 0 ? source.skip() : source.read(step == 1 ? luma : whole);
                throw new AssertionError("no error but " + more);
            });
            assertEquals(source.name() + ": Error reading YUV frame data: frame " + length / 27 + " breaks off after "
                    + length % 27 + " of 27 bytes (is it 5x3 4:2:0 8 bit?)", e.getMessage());
        }
    }

    /** The 16-bit container of a 10-bit picture may hold more; libvmaf masks nothing either. */
    @Test
    void samplesAboveTheDepthAreKept() throws IOException {
        VideoFormat one = new VideoFormat(1, 1, PixelFormat.YUV400, 10);
        byte[] bytes = {(byte) 0xcd, (byte) 0xab};
        assertEquals(0xabcd, Pictures.readAll(RawSource.of("a", new ByteArrayInputStream(bytes), one), true).get(0)
                .luma().sample(0, 0));
    }

    /** Six gigabytes of a sparse file, with a mark in the luma of the last picture. */
    @Test
    void filePastFourGibibytes() throws IOException {
        VideoFormat format = new VideoFormat(8192, 4096, PixelFormat.YUV444, 16);
        long pictures = 32;
        assertEquals(192L << 20, format.frameBytes());
        Path file = folder.resolve("large.yuv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(pictures * format.frameBytes());
            large.seek((pictures - 1) * format.frameBytes() + 2 * (8192L * 4095 + 8191));
            large.write(new byte[] {0x34, 0x12});
        }
        try (RawSource source = RawSource.open(file.toString(), format)) {
            assertEquals(32, source.remaining());
            for (int i = 0; i < 31; i++) {
                assertTrue(source.skip());
            }
            assertEquals(1, source.remaining());
            Frame luma = new Frame(format, false);
            assertTrue(source.read(luma));
            assertEquals(0x1234, luma.luma().sample(8191, 4095));
            assertEquals(0, luma.luma().sample(8190, 4095));
            assertFalse(source.read(luma));
        }
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(pictures * format.frameBytes() - 1);
        }
        try (RawSource source = RawSource.open(file.toString(), format)) {
            assertEquals(31, source.remaining());
            for (int i = 0; i < 31; i++) {
                assertTrue(source.skip());
            }
            assertThrows(VideoException.class, source::skip);
        }
    }

    @Test
    void pipe() throws IOException {
        VideoFormat format = new VideoFormat(333, 201, PixelFormat.YUV422, 10);
        List<Frame> frames = Pictures.noise(format, 4, 5);
        Pipe pipe = Pipe.open();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (Pipe.SinkChannel sink = pipe.sink()) {
                ByteBuffer bytes = ByteBuffer.wrap(Pictures.raw(frames));
                while (bytes.hasRemaining()) {
                    sink.write(bytes);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        try (RawSource source = RawSource.of("pipe", pipe.source(), format)) {
            assertEquals(-1, source.remaining());
            assertTrue(source.skip());
            Frame luma = new Frame(format, false);
            assertTrue(source.read(luma));
            Pictures.assertSame(frames.get(1), luma);
            List<Frame> rest = Pictures.readAll(source, true);
            assertEquals(2, rest.size());
            Pictures.assertSame(frames.get(3), rest.get(1));
        }
        writing.join();
    }

    @Test
    void growingFileIsReadOn() throws IOException {
        List<Frame> frames = Pictures.noise(SMALL, 2, 6);
        Path file = Files.write(folder.resolve("live.yuv"), Pictures.bytes(frames.get(0)));
        try (RawSource source = RawSource.open(file.toString(), SMALL)) {
            assertEquals(1, Pictures.readAll(source, true).size());
            Files.write(file, Pictures.raw(frames));
            List<Frame> more = Pictures.readAll(source, true);
            assertEquals(1, more.size());
            Pictures.assertSame(frames.get(1), more.get(0));
        }
    }

    @Test
    void warnsOfFilesThatAreNotRaw() throws IOException {
        assertEquals(List.of("looks like Y4M but is read as raw video, header included"),
                warnings("YUV4MPEG2 W5 H3 F25:1 Ip C420jpeg\n"));
        assertEquals(List.of("looks like MP4 but is read as raw video"), warnings("\0\0\0\u0020ftypisom\0\0\2\0"));
        assertEquals(List.of(), warnings("YUV4MPEG"));
        assertEquals(List.of(), warnings(""));
    }

    private List<String> warnings(String content) throws IOException {
        Path file = Files.write(folder.resolve("odd"), Pictures.latin1(content));
        try (RawSource source = RawSource.open(file.toString(), SMALL)) {
            return source.warnings().stream().map(line -> {
                assertTrue(line.startsWith(file + ": "), line);
                return line.substring((file + ": ").length());
            }).toList();
        }
    }

    /** A Y4M file read as raw starts with its header, as in libvmaf. */
    @Test
    void warningDoesNotMoveTheFile() throws IOException {
        byte[] bytes = Arrays.copyOf(Pictures.latin1("YUV4MPEG2 W5 H3"), 27);
        Path file = Files.write(folder.resolve("a.y4m"), bytes);
        try (RawSource source = RawSource.open(file.toString(), SMALL)) {
            Frame frame = new Frame(SMALL, true);
            assertTrue(source.read(frame));
            assertEquals('Y', frame.luma().sample(0, 0));
            assertEquals('3', frame.luma().sample(4, 2));
        }
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        RawSource source = RawSource.of("a", new ByteArrayInputStream(new byte[27]), SMALL);
        Frame other = new Frame(new VideoFormat(5, 3, PixelFormat.YUV420, 10), true);
        assertThrows(IllegalArgumentException.class, () -> source.read(other));
        assertTrue(source.read(new Frame(SMALL, true)));
    }

    @Test
    void planeTooLargeForAnArrayIsRefused() {
        VideoFormat huge = new VideoFormat(1 << 16, 1 << 15, PixelFormat.YUV420, 8);
        VideoException e = assertThrows(VideoException.class,
                () -> RawSource.of("huge", InputStream.nullInputStream(), huge));
        assertEquals("huge: picture size 65536x32768 is too large", e.getMessage());
    }

    @Test
    void failingStreamIsNamed() throws IOException {
        IOException fault = new IOException("device unplugged");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw fault;
            }
        };
        RawSource source = RawSource.of("camera", in, SMALL);
        VideoException e = assertThrows(VideoException.class, source::skip);
        assertEquals("camera: device unplugged", e.getMessage());
        assertSame(fault, e.getCause());
    }

    @Test
    void closesItsStream() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        RawSource.of("a", in, SMALL).close();
        assertTrue(closed[0]);
    }
}
