package io.jvmaf.feature.floatpsnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature float_psnr, printed with %.17g. */
final class FloatPsnrExtractorTest {
    private static void assertScores(List<FramePair> clip, double... scores) {
        Run run = Run.of(new FloatPsnrExtractor(), Map.of(), KernelTier.best(), clip);
        assertArrayEquals(scores, run.column("float_psnr"));
    }

    private static List<FramePair> clip(int width, int height, PixelFormat chroma, int bitDepth) {
        return Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), 2, 7);
    }

    @Test
    void everyDepth() {
        assertScores(clip(61, 35, PixelFormat.YUV444, 8), 31.71290558507634, 31.738598876242815);
        assertScores(clip(60, 36, PixelFormat.YUV420, 10), 31.892276444297348, 31.906700605147314);
        assertScores(clip(34, 18, PixelFormat.YUV420, 12), 31.86656784569196, 31.71810161846284);
        assertScores(clip(35, 23, PixelFormat.YUV444, 16), 31.69929703189176, 32.07442025099952);
    }

    @Test
    void identicalPicturesGetTheCapOfTheirDepth() {
        for (int bitDepth : new int[] {8, 10, 12, 16}) {
            FramePair pair = clip(16, 8, PixelFormat.YUV444, bitDepth).get(0);
            assertScores(List.of(new FramePair(0, pair.reference(), pair.reference())), 6 * bitDepth + 12);
        }
    }
}
