package io.jvmaf.testing;

import io.jvmaf.yuv.Plane;
import java.util.Random;

/** Pairs of planes of random size, depth and content, new ones in each run. */
public final class PlanePairs {
    private PlanePairs() {}

    /** Takes two planes of one format, the source of further chance, and what tells this pair from the others. */
    public interface Check {
        void on(Plane first, Plane second, Random random, String what);
    }

    /** Checks {@code rounds} pairs of up to {@code maxWidth} x {@code maxHeight} samples, 8 to 16 bits. */
    public static void each(int rounds, int maxWidth, int maxHeight, Check check) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            int width = 1 + random.nextInt(maxWidth);
            int height = 1 + random.nextInt(maxHeight);
            int bitDepth = 8 + random.nextInt(9);
            Plane first = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            Plane second = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            check.on(first, second, random, width + "x" + height + ", " + bitDepth + " bit, round " + round + ", seed "
                    + seed);
        }
    }
}
