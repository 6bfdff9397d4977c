package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CroppedSourceTest {
    private static FrameSource source(VideoFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FrameWriter writer = FrameWriter.raw(bytes, format)) {
            Frame frame = new Frame(format, true);
            for (int p = 0; p < frame.planes(); p++) {
                Plane plane = frame.plane(p);
                for (int y = 0; y < plane.height(); y++) {
                    for (int x = 0; x < plane.width(); x++) {
                        plane.set(x, y, 50 * p + 10 * y + x);
                    }
                }
            }
            writer.write(frame);
        }
        return new RawSource(ByteInput.of("video", new ByteArrayInputStream(bytes.toByteArray())), format);
    }

    @Test
    void everyPlaneIsCutAtItsShareOfThePlace() throws IOException {
        for (int bitDepth : new int[] {8, 10}) {
            for (PixelFormat chroma : PixelFormat.values()) {
                VideoFormat format = new VideoFormat(12, 9, chroma, bitDepth);
                CroppedSource cropped = new CroppedSource(source(format), new Crop(5, 3, 4, 2));
                Frame frame = new Frame(cropped.format(), true);
                assertTrue(cropped.read(frame));
                assertFalse(cropped.read(frame));
                for (int p = 0; p < frame.planes(); p++) {
                    int left = p == 0 || chroma == PixelFormat.YUV444 ? 4 : 2;
                    int top = p > 0 && chroma == PixelFormat.YUV420 ? 1 : 2;
                    Plane plane = frame.plane(p);
                    assertEquals(50 * p + 10 * top + left, plane.sample(0, 0), format + " plane " + p);
                    assertEquals(50 * p + 10 * (top + plane.height() - 1) + left + plane.width() - 1,
                            plane.sample(plane.width() - 1, plane.height() - 1), format + " plane " + p);
                }
            }
        }
    }

    @Test
    void whatCannotBeCutIsRefused() throws IOException {
        VideoFormat format = new VideoFormat(12, 9, PixelFormat.YUV420, 8);
        assertEquals("video: crop 9x3+4+2 reaches outside its 12x9 pictures",
                assertThrows(VideoException.class, () -> new CroppedSource(source(format), new Crop(9, 3, 4, 2)))
                        .getMessage());
        assertEquals("video: crop 5x3+4+1 starts between two chroma samples of 12x9 4:2:0 8 bit: an even place will do",
                assertThrows(VideoException.class, () -> new CroppedSource(source(format), new Crop(5, 3, 4, 1)))
                        .getMessage());
        VideoFormat full = new VideoFormat(12, 9, PixelFormat.YUV422, 8);
        assertEquals(3, new CroppedSource(source(full), new Crop(5, 3, 4, 1)).format().height());
    }

    @Test
    void aCropIsReadFromText() {
        assertEquals(Optional.of(new Crop(1920, 800, 0, 140)), Crop.parse("1920x800+0+140"));
        assertEquals("1920x800+0+140", new Crop(1920, 800, 0, 140).toString());
        for (String text : new String[] {"", "1920x800", "0x800+0+0", "10x0+0+0", "10x10-1+0", "9999999x1+0+0"}) {
            assertEquals(Optional.empty(), Crop.parse(text), text);
        }
    }
}
