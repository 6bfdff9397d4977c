package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature cambi=..., printed with %.17g. */
final class CambiExtractorTest {
    private static final CambiExtractor CAMBI = new CambiExtractor();

    private static List<FramePair> clip(int width, int height, PixelFormat chroma, int bitDepth, int frames) {
        return BandedPictures.clip(new VideoFormat(width, height, chroma, bitDepth), frames, 11);
    }

    private static List<FramePair> eightBits() {
        return clip(240, 218, PixelFormat.YUV420, 8, 2);
    }

    private static List<FramePair> tenBits() {
        return clip(221, 250, PixelFormat.YUV444, 10, 2);
    }

    private static void assertScores(List<FramePair> clip, Map<String, String> settings, double... scores) {
        for (KernelTier tier : List.of(KernelTier.scalar(), KernelTier.best())) {
            Run run = Run.of(CAMBI, settings, tier, clip);
            assertArrayEquals(scores, run.column(CambiExtractor.SCORE), tier.description());
        }
    }

    private static void assertFullReference(Run run, double[] scores, double[] sources, double[] differences) {
        assertArrayEquals(scores, run.column("Cambi_feature_cambi_score"));
        assertArrayEquals(sources, run.column("cambi_source"));
        assertArrayEquals(differences, run.column("cambi_full_reference"));
    }

    @Test
    void withReference() {
        Run run = Run.of(CAMBI, Map.of("full_ref", "true"), KernelTier.best(), eightBits());
        assertEquals(List.of("Cambi_feature_cambi_score", "cambi_source", "cambi_full_reference"), run.names());
        assertFullReference(run, new double[] {11.817868382426964, 16.50426582486377},
                new double[] {3.0520841052109438, 2.750656871402002},
                new double[] {8.76578427721602, 13.753608953461766});
    }

    @Test
    void scoresAreCutOff() {
        Run run = Run.of(CAMBI, Map.of("full_ref", "true", "cambi_max_val", "10"), KernelTier.best(), eightBits());
        assertFullReference(run, new double[] {10, 10}, new double[] {3.0520841052109438, 2.750656871402002},
                new double[] {8.76578427721602, 10});
    }

    @Test
    void pictureIsScoredAtTheSizeOfItsEncode() {
        Run run = Run.of(CAMBI, Map.of("full_ref", "true", "enc_width", "220", "enc_height", "200"), KernelTier.best(),
                eightBits());
        assertFullReference(run, new double[] {12.392420985961468, 17.104990716108027},
                new double[] {3.0520841052109438, 2.750656871402002},
                new double[] {9.340336880750524, 14.354333844706025});
    }

    @Test
    void referenceIsScoredAtTheSizeOfItsSource() {
        Run run = Run.of(CAMBI, Map.of("full_ref", "true", "src_width", "480", "src_height", "436"), KernelTier.best(),
                eightBits());
        assertFullReference(run, new double[] {11.817868382426964, 16.50426582486377},
                new double[] {0.2064417974626275, 0.1873672560461771},
                new double[] {11.611426584964336, 16.316898568817592});
    }

    @Test
    void manyContrastsInALargeWindow() {
        assertScores(eightBits(), Map.of("topk", "0.05", "max_log_contrast", "4", "window_size", "127"),
                28.56382390409995, 27.513280342129473);
    }

    @Test
    void darkAreasOfPqAreLeftOut() {
        assertScores(eightBits(), Map.of("eotf", "pq", "cambi_vis_lum_threshold", "2", "tvi_threshold", "0.03"),
                0.00022426095820591235, 0.00016819571865443425);
    }

    @Test
    void nothingIsVisibleWhereTheThresholdsLeaveNoLuma() {
        assertScores(eightBits(), Map.of("cambi_vis_lum_threshold", "300"), 0, 0);
    }

    @Test
    void tenBitsAtAnOddSize() {
        assertScores(tenBits(), Map.of(), 3.05077636263461, 4.88735733733901);
    }

    @Test
    void tenBitsOfAnEightBitEncode() {
        assertScores(tenBits(), Map.of("enc_bitdepth", "8"), 3.081702008411159, 4.998469124706487);
    }

    @Test
    void allPixelsArePooled() {
        assertScores(tenBits(), Map.of("cambi_topk", "1"), 1.9217091937769688, 3.160890757899075);
    }

    @Test
    void onlyLargeStepsAreVisible() {
        assertScores(tenBits(), Map.of("tvi_threshold", "0.3"), 0.14069357000835434, 0.31422948016998614);
    }

    @Test
    void deeperSamplesAreRounded() {
        assertScores(clip(240, 218, PixelFormat.YUV420, 12, 2), Map.of(), 3.0584710223465574, 4.904626640624927);
        assertScores(clip(240, 218, PixelFormat.YUV420, 16, 2), Map.of(), 3.0584710223465574, 4.904626640624927);
    }

    @Test
    void largePictureIsHalvedFirst() {
        Run run = Run.of(CAMBI, Map.of("cambi_high_res_speedup", "1080"), KernelTier.best(),
                clip(1920, 1080, PixelFormat.YUV420, 8, 1));
        assertArrayEquals(new double[] {17.71638070511923}, run.column(CambiExtractor.SCORE));
    }

    @Test
    void heatMapsDoNotDependOnTheOrderOfThePictures(@TempDir Path directory) throws IOException {
        Path first = directory.resolve("cambi_heatmap_scale_0_240x218_16b.gray");
        Files.write(first, new byte[1_000_000]); // of an earlier, longer clip
        Run.of(CAMBI, Map.of("heatmaps_path", directory.toString()), KernelTier.best(), eightBits(), 1, 0);
        assertFile(209280, 0x8661e9b3, first);
        assertFile(52320, 0xc010aa58, directory.resolve("cambi_heatmap_scale_1_120x109_16b.gray"));
        assertFile(13200, 0x223ef9e9, directory.resolve("cambi_heatmap_scale_2_60x55_16b.gray"));
        assertFile(3360, 0x4b8078f1, directory.resolve("cambi_heatmap_scale_3_30x28_16b.gray"));
        assertFile(840, 0xa236c78d, directory.resolve("cambi_heatmap_scale_4_15x14_16b.gray"));
    }

    private static void assertFile(int length, int checksum, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(length, bytes.length, file.toString());
        CRC32 crc = new CRC32();
        crc.update(bytes);
        assertEquals(Integer.toHexString(checksum), Long.toHexString(crc.getValue()), file.toString());
    }

    @Test
    void heatMapsThatCannotBeWritten(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertFails("heat maps cannot be written", eightBits(), Map.of("heatmaps_path", file.toString()));
    }

    private static void assertFails(String cause, List<FramePair> clip, Map<String, String> settings) {
        FeatureException thrown = assertThrows(FeatureException.class,
                () -> Run.of(CAMBI, settings, KernelTier.best(), clip));
        assertEquals(true, thrown.getMessage().contains(cause), thrown.getMessage());
        assertEquals(1, thrown.getMessage().lines().count());
    }

    @Test
    void unusableSizesAndOptions() {
        List<FramePair> clip = eightBits();
        assertFails("200x100 has no side of 216", clip(200, 100, PixelFormat.YUV420, 8, 1), Map.of());
        assertFails("200x200 has no side of 216", clip, Map.of("enc_width", "200", "enc_height", "200"));
        assertFails("one of source 500x200 and encode 240x218", clip, Map.of("src_width", "500", "src_height", "200"));
        assertFails("window of 127 samples", clip,
                Map.of("window_size", "127", "src_width", "3840", "src_height", "2160"));
        assertFails("not \"hlg\"", clip, Map.of("cambi_eotf", "hlg"));
    }

    @Test
    void oneSideOf216IsEnough() {
        assertEquals(List.of(CambiExtractor.SCORE), Run.of(CAMBI, Map.of(), KernelTier.best(),
                clip(40, 216, PixelFormat.YUV420, 8, 1)).names());
    }

    @Test
    void valuesBeyondTheBitDepth() {
        List<FramePair> clip = tenBits();
        clip.get(1).distorted().luma().set(220, 249, 1024);
        assertFails("values greater than 1023", clip, Map.of());
    }

    @Test
    void scoresOfTheReferencePictureHaveNoSuffix() {
        OptionValues options = OptionValues.of(CAMBI.options(), Map.of("max_log_contrast", "3", "full_ref", "true"));
        assertEquals(List.of("cambi_mlc_3", "cambi_source", "cambi_full_reference"),
                CAMBI.provided().stream().map(feature -> FeatureName.column(feature, options)).toList());
    }
}
