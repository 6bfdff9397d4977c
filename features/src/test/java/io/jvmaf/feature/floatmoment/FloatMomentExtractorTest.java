package io.jvmaf.feature.floatmoment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), vmaf --cpumask -1 --feature float_moment, printed with %.17g. */
final class FloatMomentExtractorTest {
    private static void assertScores(int width, int height, PixelFormat chroma, int bitDepth, double... scores) {
        VideoFormat format = new VideoFormat(width, height, chroma, bitDepth);
        Run run = Run.of(new FloatMomentExtractor(), Map.of(), KernelTier.best(), Pictures.clip(format, 1, 7));
        assertEquals(List.of("float_moment_ref1st", "float_moment_dis1st", "float_moment_ref2nd",
                "float_moment_dis2nd"), run.names());
        double[] found = run.names().stream().mapToDouble(name -> run.get(name, 0)).toArray();
        assertArrayEquals(scores, found, bitDepth + " bit");
    }

    @Test
    void everyDepth() {
        assertScores(61, 35, PixelFormat.YUV444, 8,
                152.66229508196722, 152.52599531615925, 26220.30632318501, 26177.296955503512);
        assertScores(60, 36, PixelFormat.YUV420, 10,
                153.34363425925926, 153.06412037037038, 26413.237181712964, 26330.333680555555);
        assertScores(34, 18, PixelFormat.YUV420, 12,
                108.08578431372548, 108.0404411764706, 13855.184053308823, 13924.44269556781);
        assertScores(35, 23, PixelFormat.YUV444, 16,
                116.49538528726708, 116.42315120341615, 15851.264008989985, 15877.263960920061);
    }
}
