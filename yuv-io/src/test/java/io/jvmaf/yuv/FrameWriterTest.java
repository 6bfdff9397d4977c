package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameWriterTest {
    @TempDir
    Path folder;

    /** The names that FFmpeg writes. */
    @ParameterizedTest
    @CsvSource({
        "YUV400, 8, mono", "YUV400, 10, mono10", "YUV420, 8, 420jpeg", "YUV420, 9, 420p9", "YUV420, 16, 420p16",
        "YUV422, 8, 422", "YUV422, 12, 422p12", "YUV444, 8, 444", "YUV444, 14, 444p14",
    })
    void header(PixelFormat sampling, int depth, String chroma) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FrameWriter writer = FrameWriter.y4m(out, new VideoFormat(7, 5, sampling, depth), 24000, 1001)) {
            writer.flush();
            assertEquals("YUV4MPEG2 W7 H5 F24000:1001 Ip A1:1 C" + chroma + "\n",
                    out.toString(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void bytes() throws IOException {
        VideoFormat format = new VideoFormat(2, 1, PixelFormat.YUV420, 10);
        Frame frame = new Frame(format, true);
        frame.luma().set(0, 0, 0x3fe);
        frame.luma().set(1, 0, 1);
        frame.plane(1).set(0, 0, 0x200);
        frame.plane(2).set(0, 0, 0x0ff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FrameWriter writer = FrameWriter.y4m(out, format, 25, 1)) {
            writer.write(frame);
        }
        String header = "YUV4MPEG2 W2 H1 F25:1 Ip A1:1 C420p10\n";
        assertArrayEquals(Pictures.latin1(header + "FRAME\n\u00fe\u0003\u0001\0\0\u0002\u00ff\0"), out.toByteArray());
    }

    @Test
    void whatCannotBeWritten() throws IOException {
        VideoFormat odd = new VideoFormat(2, 2, PixelFormat.YUV420, 11);
        Path file = folder.resolve("a.y4m");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> FrameWriter.y4m(file, odd, 25, 1));
        assertEquals("Y4M has no name for 2x2 4:2:0 11 bit", e.getMessage());
        VideoFormat format = new VideoFormat(2, 2, PixelFormat.YUV420, 8);
        assertThrows(IllegalArgumentException.class, () -> FrameWriter.y4m(file, format, -1, 1));
        assertEquals(false, Files.exists(file));
        try (FrameWriter writer = FrameWriter.raw(file, format)) {
            assertThrows(IllegalArgumentException.class, () -> writer.write(new Frame(format, false)));
            assertThrows(IllegalArgumentException.class, () -> writer.write(new Frame(odd, true)));
        }
        assertEquals(0, Files.size(file));
    }
}
