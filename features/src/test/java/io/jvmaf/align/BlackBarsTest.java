package io.jvmaf.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jvmaf.yuv.Crop;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlackBarsTest {
    private static Frame picture(PixelFormat chroma, int bitDepth, int left, int right, int top, int bottom) {
        Frame frame = new Frame(new VideoFormat(80, 60, chroma, bitDepth), false);
        Random random = new Random(left + 3L * top);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 80; x++) {
                boolean bar = x < left || x >= 80 - right || y < top || y >= 60 - bottom;
                frame.luma().set(x, y, (bar ? 14 + random.nextInt(6) : 60 + random.nextInt(100)) << bitDepth - 8);
            }
        }
        return frame;
    }

    private static Optional<Crop> crop(Frame... pictures) {
        BlackBars bars = new BlackBars(pictures[0].format());
        for (Frame picture : pictures) {
            bars.look(picture);
        }
        return bars.crop();
    }

    @Test
    void barsAreWhatEveryPictureHas() {
        assertEquals(Optional.of(new Crop(80, 44, 0, 8)), crop(picture(PixelFormat.YUV420, 8, 0, 0, 8, 8)));
        assertEquals(Optional.of(new Crop(60, 60, 12, 0)), crop(picture(PixelFormat.YUV420, 10, 12, 8, 0, 0)));
        assertEquals(Optional.of(new Crop(80, 50, 0, 10)), crop(picture(PixelFormat.YUV444, 8, 0, 0, 14, 0),
                picture(PixelFormat.YUV444, 8, 0, 0, 10, 20)));
    }

    @Test
    void aBarThatEndsBetweenChromaSamplesLosesALine() {
        assertEquals(Optional.of(new Crop(80, 48, 0, 6)), crop(picture(PixelFormat.YUV420, 8, 0, 0, 7, 6)));
        assertEquals(Optional.of(new Crop(80, 47, 0, 7)), crop(picture(PixelFormat.YUV422, 8, 0, 0, 7, 6)));
    }

    @Test
    void blackPicturesTellNothingAndEdgesAreNoBars() {
        Frame black = picture(PixelFormat.YUV420, 8, 80, 0, 0, 0);
        assertEquals(Optional.empty(), crop(black));
        assertEquals(Optional.of(new Crop(80, 40, 0, 10)), crop(black, picture(PixelFormat.YUV420, 8, 2, 3, 10, 10)));
        assertEquals(Optional.empty(), crop(picture(PixelFormat.YUV420, 8, 0, 0, 0, 0)));
    }

    @Test
    void aFewPicturesWillDo() {
        BlackBars bars = new BlackBars(new VideoFormat(80, 60, PixelFormat.YUV420, 8));
        for (int i = 0; i < 5; i++) {
            bars.look(picture(PixelFormat.YUV420, 8, 0, 0, 8, 8));
        }
        assertFalse(bars.wantsMore());
        bars.look(picture(PixelFormat.YUV420, 8, 0, 0, 0, 0));
        assertEquals(Optional.of(new Crop(80, 44, 0, 8)), bars.crop());
    }
}
