package io.jvmaf.feature.psnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature psnr=..., printed with %.17g. */
final class PsnrExtractorTest {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private static List<FramePair> clip(int width, int height, PixelFormat chroma, int bitDepth, int frames) {
        return Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), frames, 7);
    }

    private static Run run(List<FramePair> clip, Map<String, String> settings) {
        return Run.of(new PsnrExtractor(), settings, KernelTier.best(), clip);
    }

    private static void assertScores(Run run, String feature, double... scores) {
        assertArrayEquals(scores, run.column(feature), feature);
    }

    @Test
    void eightBits() {
        Run run = run(clip(61, 35, PixelFormat.YUV444, 8, 3), Map.of("enable_mse", "true", "enable_apsnr", "true"));
        assertScores(run, "psnr_y", 31.71290558507634, 31.738598876242815, 31.96281517725108);
        assertScores(run, "mse_y", 43.83185011709602, 43.57330210772834, 41.380796252927404);
        assertScores(run, "psnr_cb", 31.603201194395105, 31.625157988496667, 31.853740109001635);
        assertScores(run, "mse_cb", 44.95316159250586, 44.72646370023419, 42.433255269320846);
        assertScores(run, "psnr_cr", 31.357384434219252, 31.397076121277593, 31.47958727961968);
        assertScores(run, "mse_cr", 47.57096018735363, 47.13817330210773, 46.25105386416862);
        assertEquals(Map.of("apsnr_y", 31.803331347957435, "apsnr_cb", 31.692564536556944,
                "apsnr_cr", 31.411051472878057), run.aggregates());
    }

    @Test
    void lumaAloneLeavesTheClipsChromaAtMinusInfinity() {
        Map<String, String> settings = Map.of("enable_chroma", "false", "enable_apsnr", "true");
        Run run = run(clip(61, 35, PixelFormat.YUV444, 8, 3), settings);
        assertFalse(run.has("psnr_cb", 0));
        assertEquals(Map.of("apsnr_y", 31.803331347957435, "apsnr_cb", NONE, "apsnr_cr", NONE), run.aggregates());
        PsnrExtractor psnr = new PsnrExtractor();
        assertFalse(psnr.needs(OptionValues.of(psnr.options(), settings)).chroma());
    }

    @Test
    void pictureWithoutChroma() {
        Run run = run(clip(61, 35, PixelFormat.YUV400, 8, 2), Map.of("enable_apsnr", "true"));
        assertFalse(run.has("psnr_cb", 0));
        assertEquals(NONE, run.aggregates().get("apsnr_cb"));
    }

    @Test
    void leastSquaredErrorCapsThePsnr() {
        Run run = run(clip(61, 35, PixelFormat.YUV444, 8, 3), Map.of("min_sse", "3000000"));
        assertScores(run, "psnr_y", 17, 17, 17);
    }

    @Test
    void reducedPeakAt10Bits() {
        Run run = run(clip(60, 36, PixelFormat.YUV420, 10, 2), Map.of("enable_mse", "true", "enable_apsnr", "true",
                "reduced_hbd_peak", "true", "min_sse", "0.5"));
        assertScores(run, "psnr_y", 31.866767205292494, 31.88119136614246);
        assertScores(run, "mse_y", 676.8986111111111, 674.6541666666667);
        assertScores(run, "psnr_cb", 31.617709320278486, 32.001126446636526);
        assertScores(run, "psnr_cr", 31.855888585396265, 31.74505603093152);
        assertEquals(Map.of("apsnr_y", 31.873973297375198, "apsnr_cb", 31.805188006579872,
                "apsnr_cr", 31.8001187599865), run.aggregates());
    }

    @Test
    void sixteenBits() {
        Run run = run(clip(35, 23, PixelFormat.YUV444, 16, 2), Map.of("enable_mse", "true", "enable_apsnr", "true"));
        assertScores(run, "psnr_y", 31.69929703189176, 32.07442025099952);
        assertScores(run, "mse_cr", 2873053.0037267082, 2638397.2285714285);
        assertEquals(Map.of("apsnr_y", 31.882809726671812, "apsnr_cb", 31.56969798481512,
                "apsnr_cr", 31.927107130516372), run.aggregates());
    }

    @Test
    void identicalPicturesGetTheCapOfTheirDepth() {
        for (int bitDepth : new int[] {8, 10, 12, 16}) {
            FramePair pair = clip(16, 8, PixelFormat.YUV444, bitDepth, 1).get(0);
            List<FramePair> same = List.of(new FramePair(0, pair.reference(), pair.reference()));
            assertScores(run(same, Map.of()), "psnr_cr", 6 * bitDepth + 12);
        }
    }
}
