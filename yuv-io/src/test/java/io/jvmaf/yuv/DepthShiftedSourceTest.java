package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthShiftedSourceTest {
    @TempDir
    Path folder;

    private static RawSource source(List<Frame> frames) throws IOException {
        return RawSource.of("shallow", new ByteArrayInputStream(Pictures.raw(frames)), frames.get(0).format());
    }

    @ParameterizedTest
    @CsvSource({"8, 10", "8, 16", "10, 12", "9, 16"})
    void samplesMoveUp(int from, int to) throws IOException {
        VideoFormat shallow = new VideoFormat(67, 5, PixelFormat.YUV422, from);
        VideoFormat deep = new VideoFormat(67, 5, PixelFormat.YUV422, to);
        List<Frame> frames = Pictures.noise(shallow, 3, 11);
        frames.get(2).luma().set(0, 0, (1 << from) - 1);
        try (DepthShiftedSource source = new DepthShiftedSource(source(frames), to)) {
            assertEquals(deep, source.format());
            Frame luma = new Frame(deep, false);
            assertTrue(source.read(luma));
            assertShifted(frames.get(0), luma, to - from);
            assertTrue(source.skip());
            Frame whole = new Frame(deep, true);
            assertTrue(source.read(whole));
            assertShifted(frames.get(2), whole, to - from);
            assertEquals(((1 << from) - 1) << (to - from), whole.luma().sample(0, 0));
            assertFalse(source.read(luma));
            assertShifted(frames.get(0), luma, to - from);
        }
    }

    private static void assertShifted(Frame shallow, Frame deep, int shift) {
        for (int p = 0; p < deep.planes(); p++) {
            for (int y = 0; y < deep.plane(p).height(); y++) {
                for (int x = 0; x < deep.plane(p).width(); x++) {
                    assertEquals(shallow.plane(p).sample(x, y) << shift, deep.plane(p).sample(x, y));
                }
            }
        }
    }

    @Test
    void onlyDeeper() throws IOException {
        List<Frame> frames = Pictures.noise(new VideoFormat(2, 2, PixelFormat.YUV420, 10), 1, 12);
        RawSource source = source(frames);
        assertThrows(IllegalArgumentException.class, () -> new DepthShiftedSource(source, 10));
        assertThrows(IllegalArgumentException.class, () -> new DepthShiftedSource(source, 8));
        assertThrows(IllegalArgumentException.class, () -> new DepthShiftedSource(source, 17));
        DepthShiftedSource deep = new DepthShiftedSource(source, 12);
        assertThrows(IllegalArgumentException.class, () -> deep.read(new Frame(source.format(), true)));
    }

    @Test
    void theRestIsTheSources() throws IOException {
        Path file = Files.write(folder.resolve("a.y4m"),
                Pictures.y4m("YUV4MPEG2 W2 H2 F24:1 Cmono\n", "FRAME\n",
                        Pictures.noise(new VideoFormat(2, 2, PixelFormat.YUV400, 8), 2, 13)));
        Y4mSource shallow = Y4mSource.open(file.toString());
        DepthShiftedSource source = new DepthShiftedSource(shallow, 10);
        assertEquals(file.toString(), source.name());
        assertEquals(24, source.frameRate());
        assertEquals(2, source.remaining());
        assertEquals(1, source.warnings().size());
        source.close();
        assertThrows(IOException.class, shallow::skip);
    }
}
