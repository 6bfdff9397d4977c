package io.jvmaf.feature.psnrhvs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels against each other. */
final class HvsKernelTest {
    private static final List<HvsWeights> WEIGHTS = List.of(HvsWeights.LUMA, HvsWeights.CB, HvsWeights.CR);

    @Test
    void bothKernelsGiveTheSameBitsOnRandomSizesAndContents() {
        HvsKernel scalar = new ScalarHvs();
        HvsKernel best = KernelTier.best().select(HvsKernel.class, scalar);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            int width = 8 + random.nextInt(180);
            int height = 8 + random.nextInt(20);
            int bitDepth = 8 + random.nextInt(5);
            Plane reference = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            Plane distorted = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            HvsWeights weights = WEIGHTS.get(random.nextInt(3));
            HvsWorkspace workspace = new HvsWorkspace(width + random.nextInt(9));
            assertEquals(scalar.error(reference, distorted, weights, workspace),
                    best.error(reference, distorted, weights, workspace),
                    width + "x" + height + ", " + bitDepth + " bit, round " + round + ", seed " + seed);
        }
    }
}
