package io.jvmaf.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
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
