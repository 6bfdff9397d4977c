package io.jvmaf.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SlipWatchTest {
    private static final VideoFormat FORMAT = MovingPictures.format(128, 72, 8);
    private static final int FRAMES = 40;

    private static List<SlipWatch.Slip> slips(IntUnaryOperator reference, IntUnaryOperator distorted, int grain,
            double gain) throws IOException {
        SlipWatch watch = SlipWatch.over(new SourcePair(
                MovingPictures.source("r", MovingPictures.video(FORMAT, FRAMES, reference, 0, 1)),
                MovingPictures.source("d", MovingPictures.video(FORMAT, FRAMES, distorted, grain, gain))));
        Frame frame = new Frame(FORMAT, false);
        frame.want(Frame.Wanted.NOTHING);
        SourcePair pair = watch.pair();
        while (pair.reference().read(frame) && pair.distorted().read(frame)) {
            // reading is all
        }
        assertEquals(FRAMES, watch.pairs());
        assertEquals(Frame.Wanted.NOTHING, frame.wanted());
        return watch.slips();
    }

    private static List<SlipWatch.Slip> expected(int from, int to, int shift) {
        return IntStream.range(from, to).mapToObj(i -> new SlipWatch.Slip(i, i + shift)).toList();
    }

    @Test
    void afterADroppedFrameEachShowsTheNext() throws IOException {
        assertEquals(expected(12, FRAMES - 1, 1), slips(i -> i, i -> i < 12 ? i : i + 1, 4, 1).subList(0, 27));
    }

    @Test
    void aStreamThatSlippedShowsEarlierMoments() throws IOException {
        assertEquals(expected(3, FRAMES, -3), slips(i -> i, i -> i - 3, 4, 0.9).stream()
                .filter(slip -> slip.index() >= 3).toList());
    }

    @Test
    void repeatedFramesAreFoundOneByOne() throws IOException {
        assertEquals(IntStream.range(0, FRAMES).filter(i -> i % 5 == 4).mapToObj(i -> new SlipWatch.Slip(i, i - 1))
                .toList(), slips(i -> i, i -> i % 5 == 4 ? i - 1 : i, 4, 1));
    }

    @Test
    void goodEncodesPoorOnesAndStillPicturesAreLeftAlone() throws IOException {
        assertEquals(List.of(), slips(i -> i, i -> i, 2, 1));
        assertEquals(List.of(), slips(i -> i, i -> i, 40, 0.6));
        assertEquals(List.of(), slips(i -> 7, i -> 7, 12, 1));
        assertEquals(List.of(), slips(i -> i < 20 ? 3 : i, i -> i < 20 ? 3 : i, 12, 1.1));
    }
}
