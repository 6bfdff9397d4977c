package io.jvmaf.feature.floatansnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature float_ansnr, printed with %.17g. */
final class FloatAnsnrExtractorTest {
    private static Run run(List<FramePair> clip) {
        return Run.of(new FloatAnsnrExtractor(), Map.of(), KernelTier.best(), clip);
    }

    private static Run run(int width, int height, PixelFormat chroma, int bitDepth) {
        return run(Pictures.clip(new VideoFormat(width, height, chroma, bitDepth), 2, 7));
    }

    private static void assertScores(Run run, double[] ansnr, double[] anpsnr) {
        assertArrayEquals(ansnr, run.column("float_ansnr"));
        assertArrayEquals(anpsnr, run.column("float_anpsnr"));
    }

    @Test
    void everyDepth() {
        assertScores(run(61, 35, PixelFormat.YUV444, 8), new double[] {21.95258573982912, 21.520297752498312},
                new double[] {36.20684957906876, 36.349661436499126});
        assertScores(run(60, 36, PixelFormat.YUV420, 10), new double[] {21.94425453107489, 21.61473881147416},
                new double[] {36.20871104662906, 36.32318284886146});
        assertScores(run(34, 18, PixelFormat.YUV420, 12), new double[] {20.107449090377205, 17.321945417449317},
                new double[] {36.31634595684464, 35.929424031792806});
        assertScores(run(35, 23, PixelFormat.YUV444, 16), new double[] {19.37363205795699, 17.392292626113665},
                new double[] {36.22152045988376, 36.500363260341395});
    }

    /** The middle of the range is 0, so both pictures are, and nothing is left of them. */
    @Test
    void picturesWithoutNoiseGetTheCapOfTheirDepth() {
        for (int bitDepth : new int[] {8, 10, 12, 16}) {
            Frame grey = new Frame(new VideoFormat(16, 8, PixelFormat.YUV400, bitDepth), false);
            Plane luma = grey.luma();
            for (int at = 0; at < 16 * 8; at++) {
                luma.set(at % 16, at / 16, 1 << bitDepth - 1);
            }
            double cap = 6 * bitDepth + 12;
            assertScores(run(List.of(new FramePair(0, grey, grey))), new double[] {cap}, new double[] {cap});
        }
    }
}
