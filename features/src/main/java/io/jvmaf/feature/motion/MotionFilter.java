package io.jvmaf.feature.motion;

/**
 * The row passes of {@link BlurredDifference}.
 *
 * <p>The filter has five taps that sum to 2<sup>16</sup>: 3571, 16004, 26386, 16004, 3571 (libvmaf's integer_motion.h).
 * With values of 17 bits its sums take 33. But the three taps in the middle are even: half of a sum, rounded down, is
 * made of their halves and of half the outer product, rounded down, and to drop one bit first and the others later is
 * to drop all at once. Half a sum and its rounding are at most 65,535 * 2<sup>15</sup> + 2<sup>14</sup>, which 31 bits
 * hold.
 */
public final class MotionFilter {
    /** The filter's radius in samples. */
    static final int RADIUS = 2;
    /** The outermost tap. */
    private static final int TAP_2 = 3571;
    /** Half the tap one off the centre. */
    private static final int HALF_TAP_1 = 16004 / 2;
    /** Half the centre tap. */
    private static final int HALF_TAP_0 = 26386 / 2;
    /** The taps sum to 2 to this power. */
    private static final int BITS = 16;

    private MotionFilter() {}

    /**
     * Filters over {@code a} to {@code e}, values within -65535..65535. Sums are rounded to nearest and {@code shift}
     * bits, at least 2, dropped.
     */
    static void blur(int[] a, int[] b, int[] c, int[] d, int[] e, int shift, int[] out, int count) {
        int round = 1 << (shift - 2);
        int rest = shift - 1;
        for (int i = 0; i < count; i++) {
            out[i] = (half(a[i] + e[i], b[i] + d[i], c[i]) + round) >> rest;
        }
    }

    /** The sum of magnitudes of the same with 16 bits dropped. It wraps at 2<sup>32</sup>. */
    static int magnitudes(int[] a, int[] b, int[] c, int[] d, int[] e, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs((half(a[i] + e[i], b[i] + d[i], c[i]) + (1 << (BITS - 2))) >> (BITS - 1));
        }
        return sum;
    }

    private static int half(int outer, int inner, int centre) {
        return (outer * TAP_2 >> 1) + inner * HALF_TAP_1 + centre * HALF_TAP_0;
    }

    /** The index in {@code 0 .. size - 1} that {@code index} falls on after as many reflections as it takes. */
    public static int mirror(int index, int size) {
        if (size == 1) {
            return 0;
        }
        int period = 2 * size - 2;
        int folded = Math.floorMod(index, period);
        return folded < size ? folded : period - folded;
    }
}
