package io.jvmaf.feature.vif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both kernels equal to the bit what integer_vif.c computes sample by sample. */
final class VifKernelTest {
    private static final int[] DEPTHS = {8, 8, 9, 10, 12, 14, 16};

    private final VifKernel plain = new ScalarVif();
    private final VifKernel best = KernelTier.best().select(VifKernel.class, plain);

    @Test
    void smallPicturesOfEveryKind() {
        compare(20_260_101, 500, 8, 72);
    }

    @Test
    void widePictures() {
        compare(20_260_102, 24, 300, 1500);
    }

    private void compare(long seed, int cases, int minWidth, int maxWidth) {
        Random random = new Random(seed);
        for (int i = 0; i < cases; i++) {
            int width = minWidth + random.nextInt(maxWidth - minWidth + 1);
            int height = VifSetup.MIN_SIZE + random.nextInt(40);
            int depth = DEPTHS[random.nextInt(DEPTHS.length)];
            Content content = Content.values()[random.nextInt(Content.values().length)];
            double gainLimit = random.nextBoolean() ? 100 : 1 + random.nextInt(3) / 4.0;
            VifSetup setup = new VifSetup(width, height, depth, gainLimit, random.nextInt(4) == 0);
            long contentSeed = random.nextLong();
            FramePair pair = content.pair(width, height, depth, contentSeed);
            compare(setup, pair, "seed " + seed + ": " + content + " of " + setup + ", content seed " + contentSeed);
        }
    }

    @Test
    void everyWidthAndHeightFromTheLeast() {
        for (int size = VifSetup.MIN_SIZE; size < 60; size++) {
            VifSetup setup = new VifSetup(size, 67 - size, 8, 100, false);
            FramePair pair = Content.TEXTURE.pair(size, 67 - size, 8, size);
            compare(setup, pair, setup.toString());
        }
    }

    // The window of rows is moved within its room every few dozen rows, in any of the groups of rows that are filtered.
    @Test
    void tallPicturesOfEveryHeight() {
        for (int height = 50; height < 170; height++) {
            VifSetup setup = new VifSetup(VifSetup.MIN_SIZE, height, height % 3 == 0 ? 10 : 8, 100, false);
            FramePair pair = Content.NOISE.pair(VifSetup.MIN_SIZE, height, setup.bitDepth(), height);
            compare(setup, pair, setup.toString());
        }
    }

    @Test
    void aWorkerKeepsNothingOfThePictureBefore() {
        VifSetup setup = new VifSetup(83, 61, 10, 100, false);
        FramePair first = Content.NOISE.pair(83, 61, 10, 1);
        FramePair second = Content.TEXTURE.pair(83, 61, 10, 2);
        for (VifKernel kernel : new VifKernel[] {plain, best}) {
            VifKernel.Worker used = kernel.open(setup);
            measure(used, first);
            assertArrayEquals(measure(kernel.open(setup), second), measure(used, second));
        }
    }

    private void compare(VifSetup setup, FramePair pair, String what) {
        VifSums[] specified =
                new SpecifiedVif(setup).measure(pair.reference().luma(), pair.distorted().luma());
        assertArrayEquals(specified, measure(plain.open(setup), pair), () -> "plain, " + what);
        assertArrayEquals(specified, measure(best.open(setup), pair), () -> "best, " + what);
    }

    private static VifSums[] measure(VifKernel.Worker worker, FramePair pair) {
        return worker.measure(pair.reference().luma(), pair.distorted().luma());
    }
}
