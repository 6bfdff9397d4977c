package io.jvmaf.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures are those the figures were made from, and each distortion does what it says. */
final class GeneratorTest {
    private static final VideoFormat SMALL = new VideoFormat(61, 43, PixelFormat.YUV420, 8);

    static Stream<Clip> clips() {
        return GoldenClips.all().stream();
    }

    @ParameterizedTest
    @MethodSource("clips")
    void clipIsTheOneTheFiguresWereMadeFrom(Clip clip) {
        GoldenFile figures = GoldenFile.of(clip.name());
        assertEquals(figures.checksums().get(0), Checksum.of(clip, Clip.Side.REFERENCE));
        assertEquals(figures.checksums().get(1), Checksum.of(clip, Clip.Side.DISTORTED));
    }

    @Test
    void sourceReadsTheClipsPicturesInOrderAndThenEnds() {
        Clip clip = new Clip("clip", SMALL, 4, Scenes.texture(300, 40), Distortions.blur(1), 1);
        try (GeneratedSource source = clip.source(Clip.Side.DISTORTED)) {
            Frame frame = new Frame(SMALL, true);
            assertTrue(source.read(frame));
            assertTrue(source.skip());
            assertTrue(source.read(frame));
            assertEquals(1, source.remaining());
            Frame third = clip.frame(2, Clip.Side.DISTORTED);
            for (int plane = 0; plane < 3; plane++) {
                assertArrayEquals(third.plane(plane).bytes(), frame.plane(plane).bytes());
            }
            assertTrue(source.skip());
            assertFalse(source.read(frame));
            assertFalse(source.skip());
        }
    }

    @Test
    void everySceneMoves() {
        for (Clip clip : GoldenClips.all()) {
            if (clip.frames() > 1) {
                Frame first = new Frame(clip.format(), false);
                Frame second = new Frame(clip.format(), false);
                clip.draw(first, 0, Clip.Side.REFERENCE);
                clip.draw(second, 1, Clip.Side.REFERENCE);
                assertTrue(largestDifference(first.luma(), second.luma()) > 0, clip.name());
            }
        }
    }

    @Test
    void textureTravelsAtItsSpeed() {
        Scene.Picture before = Scenes.texture(2 * Noise.SAMPLE, -Noise.SAMPLE).picture(SMALL, 9, 0);
        Scene.Picture after = Scenes.texture(2 * Noise.SAMPLE, -Noise.SAMPLE).picture(SMALL, 9, 3);
        for (int x = 6; x < 50; x++) {
            assertEquals(before.value(0, x, 10), after.value(0, x - 6, 13));
        }
    }

    @Test
    void subsampledChromaIsTheSceneAtEverySecondPosition() {
        Clip full = new Clip("444", new VideoFormat(61, 43, PixelFormat.YUV444, 10), 1, new Landscape(1),
                Distortions.none(), 3);
        Clip half = new Clip("420", new VideoFormat(61, 43, PixelFormat.YUV420, 10), 1, new Landscape(1),
                Distortions.none(), 3);
        Plane all = full.frame(0, Clip.Side.REFERENCE).plane(2);
        Plane some = half.frame(0, Clip.Side.REFERENCE).plane(2);
        assertEquals(31, some.width());
        assertEquals(22, some.height());
        for (int y = 0; y < some.height(); y++) {
            for (int x = 0; x < some.width(); x++) {
                assertEquals(all.sample(2 * x, 2 * y), some.sample(x, y));
            }
        }
    }

    @Test
    void depthsAreTheSamePictureWithMoreBits() {
        Plane deep = pictureOf(Distortions.none(), 16).luma();
        Plane shallow = pictureOf(Distortions.none(), 8).luma();
        for (int y = 0; y < shallow.height(); y++) {
            for (int x = 0; x < shallow.width(); x++) {
                assertEquals(shallow.sample(x, y), deep.sample(x, y) >> 8);
            }
        }
    }

    @Test
    void fineBlockCodingIsCloseAndCoarseIsNot() {
        Plane reference = pictureOf(Distortions.none(), 10).luma();
        int fine = largestDifference(reference, pictureOf(Distortions.blockCoding(1), 10).luma());
        int coarse = largestDifference(reference, pictureOf(Distortions.blockCoding(100), 10).luma());
        // A step of 1 in 64 coefficients, mostly of rounding error up to 2/3: rarely above 3 in one sample.
        assertTrue(fine > 0 && fine <= 4, "step 1: " + fine);
        assertTrue(coarse > 40, "step 102: " + coarse);
    }

    @Test
    void coarsestBlockCodingLeavesEachBlocksMeanLevel() {
        Samples samples = Samples.blank(16, 8, 255);
        for (int i = 0; i < samples.values().length; i++) {
            samples.values()[i] = i % 16 < 8 ? 128 + 60 : 128 - 60;
        }
        Distortions.blockCoding(200).apply(samples, 0, 0);
        // The DC of a block is 8 times its level: 480 is coded as 9 times 51, 459, since it lacks more than a third.
        assertEquals(128 + 57, samples.near(3, 3));
        assertEquals(128 - 57, samples.near(11, 3));
    }

    @Test
    void bandingLeavesItsLevels() {
        Plane banded = pictureOf(Distortions.banding(16), 8).luma();
        long levels = samplesOf(banded).distinct().count();
        assertTrue(levels > 4 && levels <= 16, "levels: " + levels);
    }

    @Test
    void blurAndRescalingKeepAFlatPictureAndTheMean() {
        for (Distortion distortion : new Distortion[] {Distortions.blur(3), Distortions.rescaling(37)}) {
            Samples flat = Samples.blank(23, 17, 1023);
            Arrays.fill(flat.values(), 700);
            distortion.apply(flat, 0, 0);
            assertTrue(Arrays.stream(flat.values()).allMatch(value -> value == 700));
            Plane reference = pictureOf(Distortions.none(), 12).luma();
            Plane distorted = pictureOf(distortion, 12).luma();
            assertEquals(mean(reference), mean(distorted), 30);
            assertTrue(largestDifference(reference, distorted) > 100);
        }
    }

    @Test
    void contrastAndNegativeStayInRange() {
        Samples samples = new Samples(5, 1, 255, new int[] {0, 100, 128, 156, 255});
        Distortions.contrast(150).apply(samples, 0, 0);
        assertArrayEquals(new int[] {0, 86, 128, 170, 255}, samples.values());
        Distortions.negative().then(Distortions.negative()).apply(samples, 0, 0);
        assertArrayEquals(new int[] {0, 86, 128, 170, 255}, samples.values());
        Distortions.negative().apply(samples, 0, 0);
        assertArrayEquals(new int[] {255, 169, 127, 85, 0}, samples.values());
    }

    @Test
    void starvedCodingGetsCoarserUpToTheNextKeyPicture() {
        Clip clip = new Clip("clip", SMALL, 5, Scenes.text(), Distortions.starvedCoding(20, 4), 1);
        double[] errors = new double[5];
        for (int index = 0; index < errors.length; index++) {
            errors[index] = squaredError(clip.frame(index, Clip.Side.REFERENCE).luma(),
                    clip.frame(index, Clip.Side.DISTORTED).luma());
        }
        assertTrue(errors[0] < errors[1] && errors[1] < errors[2] && errors[2] < errors[3], Arrays.toString(errors));
        assertTrue(errors[4] < errors[1], Arrays.toString(errors));
    }

    private static Frame pictureOf(Distortion distortion, int bitDepth) {
        VideoFormat format = new VideoFormat(61, 43, PixelFormat.YUV420, bitDepth);
        return new Clip("clip", format, 1, Scenes.texture(0, 0), distortion, 5).frame(0, Clip.Side.DISTORTED);
    }

    private static IntStream samplesOf(Plane plane) {
        return IntStream.range(0, plane.width() * plane.height())
                .map(i -> plane.sample(i % plane.width(), i / plane.width()));
    }

    private static double mean(Plane plane) {
        return samplesOf(plane).average().orElseThrow();
    }

    private static int largestDifference(Plane a, Plane b) {
        int[] other = samplesOf(b).toArray();
        int[] one = samplesOf(a).toArray();
        int largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }

    private static double squaredError(Plane a, Plane b) {
        int[] other = samplesOf(b).toArray();
        int[] one = samplesOf(a).toArray();
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
