package io.jvmaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.testing.ListSource;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several encodes of one reference have the bits of runs of their own, and the reference is read once. */
@Timeout(120)
final class ComparisonTest {
    private static final VideoFormat FORMAT = new VideoFormat(161, 161, PixelFormat.YUV420, 10);
    private static final int FRAMES = 17;
    private static final List<FramePair> CLIP = Pictures.clip(FORMAT, FRAMES, 3);
    private static final ScoringPlan PLAN = ScoringPlan.standard().feature("psnr").feature("float_motion")
            .feature("speed_temporal").tier(Tier.SCALAR);

    private static ListSource reference() {
        return new ListSource("reference", CLIP.stream().map(FramePair::reference).toList());
    }

    /** Encode {@code i}: the reference's pictures with those of the distorted video from picture i on. */
    private static ListSource encode(int i, int frames) {
        List<Frame> pictures = new ArrayList<>();
        for (int f = 0; f < frames; f++) {
            pictures.add(f < i ? CLIP.get(f).reference() : CLIP.get(f).distorted());
        }
        return new ListSource("encode " + i, pictures);
    }

    private static List<Encode> together(FrameSource... sources) {
        return Stream.of(sources).map(Encode::new).toList();
    }

    private static void assertAlone(int encode, int frames, ScoringPlan plan, int pairs, ScoredEncode scored)
            throws Exception {
        assertAlone(encode, frames, 0, plan, pairs, scored);
    }

    private static void assertAlone(int encode, int frames, int offset, ScoringPlan plan, int pairs,
            ScoredEncode scored) throws Exception {
        assertNull(scored.failure());
        assertEquals("encode " + encode, scored.name());
        FrameSource first = reference();
        FrameSource second = encode(encode, frames);
        (offset < 0 ? first : second).skip(Math.abs(offset));
        ScoreResult alone = Vmaf.score(first, second, plan, pairs, ScoringListener.NONE);
        FeatureTable expected = alone.table();
        FeatureTable actual = scored.result().table();
        assertEquals(alone.shorter(), scored.result().shorter());
        assertEquals(expected.columns(), actual.columns());
        assertEquals(expected.frames(), actual.frames());
        for (String column : expected.columns()) {
            for (int i = 0; i < expected.frames(); i++) {
                assertEquals(expected.has(column, i), actual.has(column, i), column + " " + i);
                if (expected.has(column, i)) {
                    assertEquals(expected.get(column, i), actual.get(column, i), column + " " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 99", "2, 3, 1, 99", "5, 2, 1, 99", "5, 16, 1, 99", "3, 4, 3, 99", "3, 1, 1, 8"})
    void everyEncodeHasTheBitsOfARunOfItsOwn(int encodes, int threads, int subsample, int pairs) throws Exception {
        ScoringPlan plan = PLAN.threads(threads).subsample(subsample);
        List<Encode> videos = IntStream.range(0, encodes).mapToObj(i -> new Encode(encode(i, FRAMES))).toList();
        List<ScoredEncode> scored = Vmaf.compare(reference(), videos, plan, pairs, ScoringListener.NONE);
        assertEquals(encodes, scored.size());
        for (int i = 0; i < encodes; i++) {
            assertAlone(i, FRAMES, plan, pairs, scored.get(i));
        }
    }

    /** Early, late and in step, two of them alike, one with a partner for its last picture alone. */
    @ParameterizedTest
    @CsvSource({"1, 1, 99, false", "3, 1, 99, false", "7, 1, 99, true", "2, 3, 99, true", "2, 1, 6, false"})
    void everyEncodeHasItsOwnOffset(int threads, int subsample, int pairs, boolean fiveFrames) throws Exception {
        ScoringPlan plan = PLAN.threads(threads).subsample(subsample).feature(new FeatureSpec("motion",
                Map.of("motion_five_frame_window", String.valueOf(fiveFrames), "debug", "true")));
        List<Integer> offsets = List.of(0, -3, 4, -16, -1, -3, 16, 0);
        ListSource reference = reference();
        List<Encode> videos = IntStream.range(0, offsets.size())
                .mapToObj(i -> new Encode(encode(i, FRAMES), offsets.get(i))).toList();
        List<ScoredEncode> scored = Vmaf.compare(reference, videos, plan, pairs, ScoringListener.NONE);
        assertTrue(reference.reads() <= FRAMES, reference.reads() + " reads");
        for (int i = 0; i < offsets.size(); i++) {
            assertAlone(i, FRAMES, offsets.get(i), plan, pairs, scored.get(i));
        }
    }

    @Test
    void anOffsetBeyondTheEndIsTheFailureOfThatEncode() throws Exception {
        List<ScoredEncode> scored = Vmaf.compare(reference(), List.of(new Encode(encode(0, FRAMES), -FRAMES),
                new Encode(encode(1, FRAMES), 3 * FRAMES), new Encode(encode(2, FRAMES), 2)), PLAN,
                FrameRange.TO_END, ScoringListener.NONE);
        assertEquals("the videos hold no picture pair to score", scored.get(0).failure().getMessage());
        assertEquals("the videos hold no picture pair to score", scored.get(1).failure().getMessage());
        assertAlone(2, FRAMES, 2, PLAN, FrameRange.TO_END, scored.get(2));
    }

    @Test
    void theReferenceIsReadOnce() throws Exception {
        ListSource reference = reference();
        List<Integer> heard = new ArrayList<>();
        Vmaf.compare(reference, together(encode(0, FRAMES), encode(1, FRAMES), encode(2, FRAMES)), PLAN.threads(2),
                FrameRange.TO_END, heard::add);
        assertEquals(FRAMES, reference.reads());
        assertEquals(IntStream.rangeClosed(1, 3 * FRAMES).boxed().toList(), heard);
    }

    @Test
    void aChangeOfKernelsInMidClipChangesNothing() throws Exception {
        ScoringPlan auto = ScoringPlan.standard().threads(2).tier(Tier.AUTO);
        List<ScoredEncode> scored = Vmaf.compare(reference(), together(encode(0, FRAMES), encode(1, FRAMES)), auto,
                FrameRange.TO_END, ScoringListener.NONE);
        assertAlone(0, FRAMES, auto, FrameRange.TO_END, scored.get(0));
        assertAlone(1, FRAMES, auto, FrameRange.TO_END, scored.get(1));
    }

    @Test
    void aShortOrBrokenEncodeLeavesTheOthersAlone() throws Exception {
        FrameSource broken = new ForwardingSource(encode(1, FRAMES)) {
            private int reads;

            @Override
            public boolean read(Frame frame) throws IOException {
                if (++reads == 6) {
                    throw new VideoException("broken off");
                }
                return super.read(frame);
            }
        };
        FrameSource other = new ListSource("other", Pictures.clip(new VideoFormat(80, 80, PixelFormat.YUV420, 10), 2, 1)
                .stream().map(FramePair::distorted).toList());
        List<ScoredEncode> scored = Vmaf.compare(reference(), together(encode(0, FRAMES), broken, encode(2, 5), other,
                encode(3, FRAMES)), PLAN.threads(3), FrameRange.TO_END, ScoringListener.NONE);
        assertAlone(0, FRAMES, PLAN, FrameRange.TO_END, scored.get(0));
        assertEquals("broken off", scored.get(1).failure().getMessage());
        assertNull(scored.get(1).result());
        assertAlone(2, 5, PLAN, FrameRange.TO_END, scored.get(2));
        assertTrue(scored.get(3).failure().getMessage().contains("dimensions do not match: 161x161, 80x80"));
        assertAlone(3, FRAMES, PLAN, FrameRange.TO_END, scored.get(4));
    }

    @Test
    void aBrokenReferenceFailsThemAll() throws Exception {
        FrameSource broken = new ForwardingSource(reference()) {
            private int reads;

            @Override
            public boolean read(Frame frame) throws IOException {
                if (++reads == 4) {
                    throw new VideoException("reference broken off");
                }
                return super.read(frame);
            }
        };
        for (ScoredEncode scored : Vmaf.compare(broken, together(encode(0, FRAMES), encode(1, FRAMES)), PLAN,
                FrameRange.TO_END, ScoringListener.NONE)) {
            assertEquals("reference broken off", scored.failure().getMessage());
            assertInstanceOf(IOException.class, scored.failure());
        }
    }

    @Test
    void aListenerMayEndIt() {
        ScoringListener impatient = new ScoringListener() {
            private volatile boolean enough;

            @Override
            public void progress(int done) {
                enough = done >= 7;
            }

            @Override
            public boolean cancelled() {
                return enough;
            }
        };
        assertThrows(CancellationException.class, () -> Vmaf.compare(reference(), together(encode(0, FRAMES),
                encode(1, FRAMES)), PLAN.threads(4), FrameRange.TO_END, impatient));
        assertThrows(FeatureException.class, () -> Vmaf.compare(reference(), together(encode(0, FRAMES)),
                ScoringPlan.empty().model("none"), FrameRange.TO_END, ScoringListener.NONE));
    }
}
