package io.jvmaf.feature.psnrhvs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature psnr_hvs, printed with %.17g. */
final class PsnrHvsExtractorTest {
    private static Run run(int width, int height, PixelFormat chroma, int bitDepth, int frames) {
        List<FramePair> clip = Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), frames, 7);
        return Run.of(new PsnrHvsExtractor(), Map.of(), KernelTier.best(), clip);
    }

    private static void assertScores(Run run, String feature, double... scores) {
        assertArrayEquals(scores, run.column(feature), feature);
    }

    @Test
    void eightBits() {
        Run run = run(61, 35, PixelFormat.YUV444, 8, 2);
        assertEquals(List.of("psnr_hvs_y", "psnr_hvs_cb", "psnr_hvs_cr", "psnr_hvs"), run.names());
        assertScores(run, "psnr_hvs_y", 39.01393002700776, 39.15424758382819);
        assertScores(run, "psnr_hvs_cb", 40.81530373803722, 38.332546231234765);
        assertScores(run, "psnr_hvs_cr", 37.16114204431863, 36.99918168882318);
        assertScores(run, "psnr_hvs", 38.931099319536926, 38.79963333027759);
    }

    @Test
    void tenBits() {
        Run run = run(60, 36, PixelFormat.YUV420, 10, 2);
        assertScores(run, "psnr_hvs_y", 38.358978710365456, 38.45333414164047);
        assertScores(run, "psnr_hvs_cb", 41.274124139809956, 42.711495112166475);
        assertScores(run, "psnr_hvs_cr", 36.69642695859337, 38.283115645921804);
        assertScores(run, "psnr_hvs", 38.36876780540663, 38.715082784615966);
    }

    @Test
    void twelveBits() {
        Run run = run(130, 20, PixelFormat.YUV420, 12, 2);
        assertScores(run, "psnr_hvs_y", 35.933677971168485, 34.81780458853904);
        assertScores(run, "psnr_hvs", 36.59853473847119, 35.551257860101956);
    }

    @Test
    void chromaHalvedAcross() {
        assertScores(run(70, 14, PixelFormat.YUV422, 8, 2), "psnr_hvs_cr", 49.25052918195934, 41.9933916669795);
    }

    @Test
    void identicalPicturesAreInfinitelyGood() {
        FramePair pair = Pictures.clip(new VideoFormat(20, 20, PixelFormat.YUV420, 8), 1, 7).get(0);
        List<FramePair> same = List.of(new FramePair(0, pair.reference(), pair.reference()));
        Run run = Run.of(new PsnrHvsExtractor(), Map.of(), KernelTier.best(), same);
        assertScores(run, "psnr_hvs", Double.POSITIVE_INFINITY);
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        assertThrows(FeatureException.class, () -> run(32, 32, PixelFormat.YUV444, 16, 1));
        assertThrows(FeatureException.class, () -> run(32, 32, PixelFormat.YUV400, 8, 1));
        assertThrows(FeatureException.class, () -> run(14, 32, PixelFormat.YUV420, 8, 1));
    }
}
