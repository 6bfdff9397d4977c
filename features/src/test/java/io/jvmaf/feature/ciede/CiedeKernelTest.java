package io.jvmaf.feature.ciede;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels against each other, over and past the whole range of samples. */
final class CiedeKernelTest {
    private static final CiedeKernel SCALAR = new ScalarCiede();
    private static final CiedeKernel BEST = KernelTier.best().select(CiedeKernel.class, SCALAR);

    @Test
    void bothKernelsGiveTheSameBits() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            int count = 1 + random.nextInt(ColourTile.SIZE);
            int levels = 1 << 1 + random.nextInt(16);
            double[][] reference = colours(count, levels, random);
            double[][] distorted = random.nextInt(4) == 0 ? colours(count, levels, random)
                    : near(reference, random.nextInt(2) == 0 ? 1e-4 : 0.1, random);
            String what = "round " + round + ", seed " + seed;
            ColourTile r1 = lab(SCALAR, reference, count);
            ColourTile d1 = lab(SCALAR, distorted, count);
            ColourTile r2 = lab(BEST, reference, count);
            ColourTile d2 = lab(BEST, distorted, count);
            assertArrayEquals(r1.l, r2.l, what);
            assertArrayEquals(r1.a, r2.a, what);
            assertArrayEquals(r1.b, r2.b, what);
            double[] expected = new double[ColourTile.SIZE];
            double[] actual = new double[ColourTile.SIZE];
            SCALAR.difference(r1, d1, count, expected);
            BEST.difference(r2, d2, count, actual);
            assertPrefixEquals(expected, actual, count, what);
        }
    }

    private static void assertPrefixEquals(double[] expected, double[] actual, int count, String what) {
        for (int i = 0; i < count; i++) {
            assertEquals(expected[i], actual[i], what + ", pixel " + i);
        }
    }

    /** Colours of few or many levels; one in four rows is grey. */
    private static double[][] colours(int count, int levels, Random random) {
        double chroma = random.nextInt(4) == 0 ? 0 : 1.14;
        double[][] colours = new double[3][ColourTile.SIZE];
        for (int i = 0; i < count; i++) {
            colours[0][i] = random.nextInt(levels) * 1.17 / (levels - 1) - 0.073;
            colours[1][i] = (random.nextInt(levels) / (levels - 1.0) - 0.5) * chroma;
            colours[2][i] = (random.nextInt(levels) / (levels - 1.0) - 0.5) * chroma;
        }
        return colours;
    }

    private static double[][] near(double[][] colours, double noise, Random random) {
        double[][] near = new double[3][ColourTile.SIZE];
        for (int p = 0; p < 3; p++) {
            for (int i = 0; i < ColourTile.SIZE; i++) {
                double moved = colours[p][i] + (random.nextInt(5) - 2) * noise / 2;
                near[p][i] = Math.max(p == 0 ? -0.073 : -0.57, Math.min(p == 0 ? 1.097 : 0.57, moved));
            }
        }
        return near;
    }

    /** The tile that {@code kernel} makes; pixels past {@code count} are cleared. */
    private static ColourTile lab(CiedeKernel kernel, double[][] colours, int count) {
        ColourTile tile = new ColourTile();
        System.arraycopy(colours[0], 0, tile.y, 0, ColourTile.SIZE);
        System.arraycopy(colours[1], 0, tile.u, 0, ColourTile.SIZE);
        System.arraycopy(colours[2], 0, tile.v, 0, ColourTile.SIZE);
        kernel.lab(tile, count);
        for (int i = count; i < ColourTile.SIZE; i++) {
            tile.l[i] = 0;
            tile.a[i] = 0;
            tile.b[i] = 0;
        }
        return tile;
    }
}
