package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;

/** The wavelet's pass across: even and odd samples are told apart, then filtered as on the way down. */
final class AdmAcross {
    private static final int INTS = Species.INT.length();
    private static final int ROUND = 1 << 15;
    private static final int SHIFT = 16;
    private static final long LOWER = 0xffffffffL;
    /** Lanes 2i and 2i + 1 hold outputs i and i + half; this puts them in order. */
    private static final VectorShuffle<Integer> ORDER = VectorShuffle.fromOp(Species.INT,
            i -> i < INTS / 2 ? 2 * i : 2 * (i - INTS / 2) + 1);

    private AdmAcross() {}

    /** Low-pass of 16-bit samples. */
    static void low(short[] row, int from, int to, int[] low, int at) {
        for (int j = from; j < to; j += INTS) {
            int k = MARGIN + 2 * j;
            IntVector here = pairs(row, k);
            AdmDown.low(second(pairs(row, k - 2)), first(here), second(here), first(pairs(row, k + 2))).add(ROUND)
                    .lanewise(VectorOperators.ASHR, SHIFT).intoArray(low, at + j);
        }
    }

    /** Low-pass and high-pass of 16-bit samples. */
    static void both(short[] row, int from, int to, int[] low, int lowAt, int[] high, int highAt) {
        for (int j = from; j < to; j += INTS) {
            int k = MARGIN + 2 * j;
            IntVector here = pairs(row, k);
            IntVector s0 = second(pairs(row, k - 2));
            IntVector s1 = first(here);
            IntVector s2 = second(here);
            IntVector s3 = first(pairs(row, k + 2));
            AdmDown.low(s0, s1, s2, s3).add(ROUND).lanewise(VectorOperators.ASHR, SHIFT).intoArray(low, lowAt + j);
            AdmDown.high(s0, s1, s2, s3).add(ROUND).lanewise(VectorOperators.ASHR, SHIFT).intoArray(high, highAt + j);
        }
    }

    private static IntVector pairs(short[] row, int k) {
        return ShortVector.fromArray(Species.SHORT, row, k).reinterpretAsInts();
    }

    private static IntVector first(IntVector pairs) {
        return pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16);
    }

    private static IntVector second(IntVector pairs) {
        return pairs.lanewise(VectorOperators.ASHR, 16);
    }

    /** Low-pass of 32-bit samples. */
    static void low(int[] row, int from, int to, int shift, int[] low, int at) {
        for (int j = from; j < to; j += INTS) {
            int k = MARGIN + 2 * j;
            IntVector s0 = odd(row, k - 2);
            IntVector s1 = even(row, k);
            IntVector s2 = odd(row, k);
            IntVector s3 = even(row, k + 2);
            IntVector l0 = AdmDown.lower(s0, shift);
            IntVector l1 = AdmDown.lower(s1, shift);
            IntVector l2 = AdmDown.lower(s2, shift);
            IntVector l3 = AdmDown.lower(s3, shift);
            IntVector upper = AdmDown.low(AdmDown.upper(s0, l0, shift), AdmDown.upper(s1, l1, shift),
                    AdmDown.upper(s2, l2, shift), AdmDown.upper(s3, l3, shift));
            AdmDown.join(upper, AdmDown.low(l0, l1, l2, l3), shift).rearrange(ORDER).intoArray(low, at + j);
        }
    }

    /** Low-pass and high-pass of 32-bit samples. */
    static void both(int[] row, int from, int to, int shift, int[] low, int lowAt, int[] high, int highAt) {
        for (int j = from; j < to; j += INTS) {
            int k = MARGIN + 2 * j;
            IntVector s0 = odd(row, k - 2);
            IntVector s1 = even(row, k);
            IntVector s2 = odd(row, k);
            IntVector s3 = even(row, k + 2);
            IntVector l0 = AdmDown.lower(s0, shift);
            IntVector l1 = AdmDown.lower(s1, shift);
            IntVector l2 = AdmDown.lower(s2, shift);
            IntVector l3 = AdmDown.lower(s3, shift);
            IntVector u0 = AdmDown.upper(s0, l0, shift);
            IntVector u1 = AdmDown.upper(s1, l1, shift);
            IntVector u2 = AdmDown.upper(s2, l2, shift);
            IntVector u3 = AdmDown.upper(s3, l3, shift);
            AdmDown.join(AdmDown.low(u0, u1, u2, u3), AdmDown.low(l0, l1, l2, l3), shift).rearrange(ORDER)
                    .intoArray(low, lowAt + j);
            AdmDown.join(AdmDown.high(u0, u1, u2, u3), AdmDown.high(l0, l1, l2, l3), shift).rearrange(ORDER)
                    .intoArray(high, highAt + j);
        }
    }

    // Elements k, k + 2, ... in the order that ORDER undoes.
    private static IntVector even(int[] row, int k) {
        return longs(row, k).and(LOWER).or(longs(row, k + INTS).lanewise(VectorOperators.LSHL, 32)).reinterpretAsInts();
    }

    // Elements k + 1, k + 3, ... in the same order.
    private static IntVector odd(int[] row, int k) {
        return longs(row, k).lanewise(VectorOperators.LSHR, 32).or(longs(row, k + INTS).and(~LOWER))
                .reinterpretAsInts();
    }

    private static LongVector longs(int[] row, int k) {
        return IntVector.fromArray(Species.INT, row, k).reinterpretAsLongs();
    }
}
