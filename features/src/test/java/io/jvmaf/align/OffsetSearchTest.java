package io.jvmaf.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OffsetSearchTest {
    private static final VideoFormat LARGE = MovingPictures.format(256, 144, 8);
    private static final VideoFormat SMALL = MovingPictures.format(150, 86, 10);

    private static FrameOffset find(VideoFormat distorted, int frames, IntUnaryOperator first, IntUnaryOperator second)
            throws IOException {
        return OffsetSearch.find(MovingPictures.source("r", MovingPictures.video(LARGE, frames, first, 2, 1)),
                MovingPictures.source("d", MovingPictures.video(distorted, frames, second, 4, 0.85)));
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "3, 40", "-3, 40", "1, 12", "17, 60", "-60, 200", "119, 300"})
    void theOffsetIsFoundAcrossSizeDepthContrastAndNoise(int offset, int frames) throws IOException {
        FrameOffset found = find(SMALL, frames, i -> i, i -> i - offset);
        assertEquals(offset, found.frames(), found.toString());
        assertTrue(found.sure(), found.toString());
        assertTrue(found.correlation() > 0.95 && found.margin() > 1.5, found.toString());
        assertEquals(1, Math.abs(found.runnerUp() - offset), found.toString());
    }

    @Test
    void nothingIsGuessedOfPicturesThatStand() throws IOException {
        FrameOffset found = find(SMALL, 40, i -> 5, i -> 5);
        assertFalse(found.sure(), found.toString());
        assertTrue(found.doubt().contains("hardly move"), found.doubt());
    }

    @Test
    void nothingIsGuessedOfPicturesThatRepeatThemselves() throws IOException {
        assertFalse(find(LARGE, 60, i -> i % 4, i -> (i + 1) % 4).sure());
    }

    @Test
    void nothingIsGuessedBeyondTheRangeOrOfAFewFrames() throws IOException {
        assertFalse(find(LARGE, 400, i -> i, i -> i + 121).sure());
        assertFalse(find(LARGE, 4, i -> i, i -> i).sure());
    }

    /** One that takes a second window, one that ends, one that fails: each as by itself, the reference read once. */
    @Test
    void severalAreFoundWhileTheReferenceIsReadOnce() throws Exception {
        int frames = 2 * OffsetSearch.WINDOW;
        int still = OffsetSearch.WINDOW + 20;
        VideoFormat format = MovingPictures.format(64, 36, 8);
        List<IntUnaryOperator> moments = List.of(i -> Math.max(i - 5, still), i -> Math.max(i + 2, still), i -> 7);
        List<FrameSource> videos = new ArrayList<>();
        for (IntUnaryOperator each : moments) {
            videos.add(MovingPictures.source("d", MovingPictures.video(format, frames, each, 4, 0.85)));
        }
        videos.add(new ForwardingSource(MovingPictures.source("b",
                MovingPictures.video(format, frames, i -> i, 1, 1))) {
            @Override
            public boolean read(Frame frame) throws IOException {
                throw new IOException("broken off");
            }
        });
        AtomicInteger reads = new AtomicInteger();
        List<EncodeOffset> found = OffsetSearch.find(new ForwardingSource(MovingPictures.source("r",
                MovingPictures.video(format, frames, i -> Math.max(i, still), 2, 1))) {
            @Override
            public boolean read(Frame frame) throws IOException {
                reads.incrementAndGet();
                return super.read(frame);
            }
        }, videos);
        for (int i = 0; i < moments.size(); i++) {
            FrameSource reference = MovingPictures.source("r", MovingPictures.video(format, frames,
                    j -> Math.max(j, still), 2, 1));
            FrameSource video = MovingPictures.source("d",
                    MovingPictures.video(format, frames, moments.get(i), 4, 0.85));
            assertEquals(OffsetSearch.find(reference, video), found.get(i).offset());
        }
        assertEquals(5, found.get(0).offset().frames());
        assertEquals(-2, found.get(1).offset().frames());
        assertFalse(found.get(2).offset().sure());
        assertEquals("broken off", found.get(3).failure().getMessage());
        assertTrue(reads.get() <= frames + 1, reads + " reads");
    }

    /** A window's worth of still picture, then motion: the second window tells. */
    @Test
    void aStillStartIsWaitedOut() throws IOException {
        int still = OffsetSearch.WINDOW + 20;
        FrameOffset found = find(MovingPictures.format(64, 36, 8), 2 * OffsetSearch.WINDOW, i -> Math.max(i, still),
                i -> Math.max(i - 5, still));
        assertEquals(5, found.frames(), found.toString());
        assertTrue(found.sure(), found.toString());
    }
}
