package io.jvmaf.feature.ciede;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature ciede, printed with %.17g. */
final class CiedeExtractorTest {
    private static void assertScores(int width, int height, PixelFormat chroma, int bitDepth, double... scores) {
        List<FramePair> clip = Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), scores.length, 7);
        Run run = Run.of(new CiedeExtractor(), Map.of(), KernelTier.best(), clip);
        assertArrayEquals(scores, run.column("ciede2000"));
    }

    @Test
    void fullChroma() {
        assertScores(61, 35, PixelFormat.YUV444, 8, 34.43345411203949, 34.214671022233816);
        assertScores(35, 23, PixelFormat.YUV444, 16, 32.69080722382737, 33.11564522917925);
    }

    @Test
    void halvedChroma() {
        assertScores(60, 36, PixelFormat.YUV420, 10, 33.41809379859123, 33.248819812077066);
        assertScores(130, 20, PixelFormat.YUV420, 12, 33.81468466947099, 33.780710926994445);
    }

    @Test
    void chromaHalvedAcrossIsReadAsLibvmafReadsIt() {
        assertScores(70, 14, PixelFormat.YUV422, 8, 34.87887736536777, 34.87500988271297);
    }

    @Test
    void identicalPicturesAreInfinitelyGood() {
        FramePair pair = Pictures.clip(new VideoFormat(9, 5, PixelFormat.YUV420, 8), 1, 7).get(0);
        List<FramePair> same = List.of(new FramePair(0, pair.reference(), pair.reference()));
        Run run = Run.of(new CiedeExtractor(), Map.of(), KernelTier.best(), same);
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY}, run.column("ciede2000"));
    }

    @Test
    void picturesWithoutChromaAreRefused() {
        List<FramePair> grey = Pictures.clip(new VideoFormat(9, 5, PixelFormat.YUV400, 8), 1, 7);
        assertThrows(FeatureException.class, () -> Run.of(new CiedeExtractor(), Map.of(), KernelTier.best(), grey));
    }

    @Test
    void everySizeIsScored() {
        for (PixelFormat chroma : List.of(PixelFormat.YUV420, PixelFormat.YUV422, PixelFormat.YUV444)) {
            for (int width = 1; width <= 5; width++) {
                List<FramePair> clip = Pictures.clip(new VideoFormat(width, 1 + width % 3, chroma, 8), 1, 7);
                double scalar = Run.of(new CiedeExtractor(), Map.of(), KernelTier.scalar(), clip).get("ciede2000", 0);
                double best = Run.of(new CiedeExtractor(), Map.of(), KernelTier.best(), clip).get("ciede2000", 0);
                assertArrayEquals(new double[] {scalar}, new double[] {best}, chroma + " " + width);
            }
        }
    }
}
