package io.jvmaf.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.FeatureSpec;
import io.jvmaf.ScoringPlan;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up pictures compile the kernels and leave nothing behind. */
final class KernelWarmUpTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void madeUpPicturesWriteNoFiles() throws InterruptedException {
        ExtractorSet set = ExtractorSet.of(ScoringPlan.empty().feature("motion")
                .feature(new FeatureSpec("cambi", Map.of("heatmaps_path", folder.toString()))));
        VideoFormat format = new VideoFormat(640, 360, PixelFormat.YUV420, 8);
        KernelWarmUp warmUp = KernelWarmUp.start(set, format, KernelTier.scalar());
        while (!warmUp.done()) {
            Thread.sleep(5);
        }
        assertArrayEquals(new String[0], folder.toFile().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed_chroma", "float_ms_ssim", "vif"})
    @Timeout(60)
    void extractorsThatNeedLargerPicturesGetThem(String extractor) throws InterruptedException {
        KernelWarmUp warmUp = KernelWarmUp.start(ExtractorSet.of(ScoringPlan.empty().feature(extractor)),
                new VideoFormat(1280, 720, PixelFormat.YUV420, 8), KernelTier.scalar());
        warmUp.await();
        assertTrue(warmUp.done());
    }
}
