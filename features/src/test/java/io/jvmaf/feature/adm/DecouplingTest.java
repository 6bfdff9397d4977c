package io.jvmaf.feature.adm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The split of single coefficients. */
final class DecouplingTest {
    /** The fixed-point quotient as libvmaf's adm_decouple states it, 16-bit coefficients. */
    private static int byTable(int o, int t) {
        if (o == 0) {
            return 0;
        }
        long quotient = ((long) ((1 << 30) / o) * t + (1 << 14)) >> 15;
        return (int) ((Math.max(0, Math.min(1 << 15, quotient)) * o + (1 << 14)) >> 15);
    }

    @Test
    void smallCoefficientsNeedNoQuotient() {
        Random random = new Random(5);
        for (int o = -Decoupling.EXACT; o <= Decoupling.EXACT; o++) {
            for (int t : new int[] {0, 1, -1, o - 1, o, o + 1, o / 2, o * 2, -o, 22918, -22918,
                random.nextInt(22918), -random.nextInt(22918), (int) (random.nextDouble() * o)}) {
                assertEquals(byTable(o, t), Decoupling.restore(o, t), o + " " + t);
            }
        }
    }

    @Test
    void greaterOnesHaveTheQuotientsRounding() {
        // 2^30 / 20011 leaves 14,760 over 53,657, so the quotient of equal numbers is 1; 2^30 / 19993 leaves 19,774.
        assertEquals(20011, Decoupling.restore(20011, 20011));
        assertEquals(byTable(19993, 19993), Decoupling.restore(19993, 19993));
        Random random = new Random(6);
        for (int i = 0; i < 200_000; i++) {
            int o = (Decoupling.EXACT + 1 + random.nextInt(22918 - Decoupling.EXACT)) * (random.nextInt(2) * 2 - 1);
            int t = random.nextInt(2 * 22918 + 1) - 22918;
            assertEquals(byTable(o, t), Decoupling.restore(o, t), o + " " + t);
        }
    }

    @Test
    void oneDegreeIsTheLimit() {
        long[] near = {100_000, 1_740};
        long[] beyond = {100_000, 1_750};
        assertTrue(aligned(100_000, 0, near[0], near[1]));
        assertFalse(aligned(100_000, 0, beyond[0], beyond[1]));
        assertFalse(aligned(100_000, 0, -near[0], -near[1]));
        assertTrue(aligned(0, 0, 5, 7));
    }

    private static boolean aligned(long oh, long ov, long th, long tv) {
        return Decoupling.aligned(oh * th + ov * tv, oh * oh + ov * ov, th * th + tv * tv);
    }

    @Test
    void enhancementStopsAtTheDistortedCoefficient() {
        assertEquals(12, Decoupling.enhance(10, 50, 1.25));
        assertEquals(11, Decoupling.enhance(10, 11, 1.25));
        assertEquals(-12, Decoupling.enhance(-10, -50, 1.25));
        assertEquals(-11, Decoupling.enhance(-10, -11, 1.25));
        assertEquals(0, Decoupling.enhance(0, 50, 100));
        assertEquals(9, Decoupling.enhance(10, 9, 1));
    }
}
