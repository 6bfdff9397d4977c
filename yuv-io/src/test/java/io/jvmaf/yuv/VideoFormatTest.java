package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoFormatTest {
    @ParameterizedTest
    @CsvSource({
        "YUV400, 8, 1, 35", "YUV420, 8, 3, 59", "YUV422, 8, 3, 75", "YUV444, 8, 3, 105",
        "YUV400, 9, 1, 70", "YUV420, 10, 3, 118", "YUV422, 12, 3, 150", "YUV444, 16, 3, 210",
    })
    void bytesOfSevenByFive(PixelFormat sampling, int depth, int planes, long bytes) {
        VideoFormat format = new VideoFormat(7, 5, sampling, depth);
        assertEquals(planes, format.planes());
        assertEquals(bytes, format.frameBytes());
    }

    @Test
    void oddChromaRoundsUp() {
        VideoFormat format = new VideoFormat(7, 5, PixelFormat.YUV420, 8);
        assertEquals(7, format.planeWidth(0));
        assertEquals(4, format.planeWidth(2));
        assertEquals(3, format.planeHeight(1));
        assertEquals(5, new VideoFormat(7, 5, PixelFormat.YUV422, 8).planeHeight(1));
        assertEquals("7x5 4:2:0 8 bit", format.toString());
    }

    @Test
    void whatIsNoFormat() {
        assertThrows(IllegalArgumentException.class, () -> new VideoFormat(0, 5, PixelFormat.YUV420, 8));
        assertThrows(IllegalArgumentException.class, () -> new VideoFormat(7, -1, PixelFormat.YUV420, 8));
        assertThrows(IllegalArgumentException.class, () -> new VideoFormat(7, 5, PixelFormat.YUV420, 7));
        assertThrows(IllegalArgumentException.class, () -> new VideoFormat(7, 5, PixelFormat.YUV420, 17));
    }

    @Test
    void planesHoldUnsignedSamples() {
        Plane bytes = new Plane(65, 2, 8);
        assertEquals(128, bytes.stride());
        assertEquals(2 * 128 + Plane.SLACK, bytes.bytes().length);
        assertNull(bytes.shorts());
        bytes.set(64, 1, 255);
        assertEquals(255, bytes.sample(64, 1));
        assertEquals(-1, bytes.bytes()[128 + 64]);
        Plane shorts = new Plane(64, 2, 16);
        assertEquals(64, shorts.stride());
        assertNotNull(shorts.shorts());
        assertNull(shorts.bytes());
        shorts.set(63, 1, 65535);
        assertEquals(65535, shorts.sample(63, 1));
        assertThrows(IllegalArgumentException.class, () -> new Plane(Integer.MAX_VALUE, 1, 8));
        assertTrue(Plane.fits(1 << 16, (1 << 15) - 1));
    }

    @Test
    void framesHoldThePlanesAskedFor() {
        VideoFormat format = new VideoFormat(7, 5, PixelFormat.YUV420, 8);
        assertEquals(1, new Frame(format, false).planes());
        Frame whole = new Frame(format, true);
        assertEquals(3, whole.planes());
        assertEquals(4, whole.plane(1).width());
        assertEquals(3, whole.plane(2).height());
        assertEquals(1, new Frame(new VideoFormat(7, 5, PixelFormat.YUV400, 8), true).planes());
    }
}
