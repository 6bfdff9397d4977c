package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Wavelet.C0;
import static io.jvmaf.feature.adm.Wavelet.C3;
import static io.jvmaf.kernel.vector.AdmDown.K;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShuffle;

/** The wavelet's pass across, with the arithmetic of {@link AdmDown} and loops written out for the same reason. */
final class AdmAcross {
    private static final int LANES = Species.INT.length();
    private static final int ROUND = 1 << 15;
    /** Even lanes first; as odd ones first, for what follows the row's even columns. */
    private static final VectorShuffle<Integer> EVEN = VectorShuffle.fromOp(Species.INT, i -> 2 * i % LANES);
    private static final VectorShuffle<Integer> ODD = VectorShuffle.fromOp(Species.INT, i -> (2 * i + 1) % LANES);

    private AdmAcross() {}

    /** Low-pass of 16-bit samples, two a lane. */
    static void low(short[] row, int from, int to, int[] picture, int at, int half) {
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + 2 * j;
            IntVector pairs = ShortVector.fromArray(Species.SHORT, row, k).reinterpretAsInts();
            IntVector before = ShortVector.fromArray(Species.SHORT, row, k - 2).reinterpretAsInts();
            IntVector after = ShortVector.fromArray(Species.SHORT, row, k + 2).reinterpretAsInts();
            IntVector s1 = pairs.lanewise(LSHL, 16).lanewise(ASHR, 16);
            IntVector s2 = pairs.lanewise(ASHR, 16);
            IntVector u = before.lanewise(ASHR, 16).sub(s2);
            IntVector v = s1.sub(after.lanewise(LSHL, 16).lanewise(ASHR, 16));
            IntVector low = u.mul(C0).sub(v.mul(C3)).add(s1.add(s2).mul(K)).add(ROUND).lanewise(ASHR, 16);
            low.rearrange(EVEN).intoArray(picture, at + j / 2);
            low.rearrange(ODD).intoArray(picture, at + j / 2 + half);
        }
    }

    /** The next scale's picture and the vertical band, from a row of the pass down's low-pass. */
    static void picture(short[] row, int from, int to, int[] picture, int at, int half, int[] band) {
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + 2 * j;
            IntVector pairs = ShortVector.fromArray(Species.SHORT, row, k).reinterpretAsInts();
            IntVector before = ShortVector.fromArray(Species.SHORT, row, k - 2).reinterpretAsInts();
            IntVector after = ShortVector.fromArray(Species.SHORT, row, k + 2).reinterpretAsInts();
            IntVector s1 = pairs.lanewise(LSHL, 16).lanewise(ASHR, 16);
            IntVector s2 = pairs.lanewise(ASHR, 16);
            IntVector u = before.lanewise(ASHR, 16).sub(s2);
            IntVector v = s1.sub(after.lanewise(LSHL, 16).lanewise(ASHR, 16));
            IntVector turned = u.add(v).mul(C0).add(ROUND);
            IntVector low = turned.sub(v.mul(C0 + C3)).add(s1.add(s2).mul(K)).lanewise(ASHR, 16);
            low.rearrange(EVEN).intoArray(picture, at + j / 2);
            low.rearrange(ODD).intoArray(picture, at + j / 2 + half);
            turned.add(u.mul(C3 - C0)).add(s2.sub(s1).mul(K)).lanewise(ASHR, 16).intoArray(band, MARGIN + j);
        }
    }

    /** The horizontal and the diagonal band, from a row of the pass down's high-pass. */
    static void bands(short[] row, int from, int to, int[] horizontal, int[] diagonal) {
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + 2 * j;
            IntVector pairs = ShortVector.fromArray(Species.SHORT, row, k).reinterpretAsInts();
            IntVector before = ShortVector.fromArray(Species.SHORT, row, k - 2).reinterpretAsInts();
            IntVector after = ShortVector.fromArray(Species.SHORT, row, k + 2).reinterpretAsInts();
            IntVector s1 = pairs.lanewise(LSHL, 16).lanewise(ASHR, 16);
            IntVector s2 = pairs.lanewise(ASHR, 16);
            IntVector u = before.lanewise(ASHR, 16).sub(s2);
            IntVector v = s1.sub(after.lanewise(LSHL, 16).lanewise(ASHR, 16));
            IntVector turned = u.add(v).mul(C0).add(ROUND);
            turned.sub(v.mul(C0 + C3)).add(s1.add(s2).mul(K)).lanewise(ASHR, 16).intoArray(horizontal, MARGIN + j);
            turned.add(u.mul(C3 - C0)).add(s2.sub(s1).mul(K)).lanewise(ASHR, 16).intoArray(diagonal, MARGIN + j);
        }
    }

    /**
     * Low-pass of 32-bit samples, in two parts: the lower {@code bits}, signed, whose products' sums stay below 2^31,
     * and what is left above.
     */
    static void low(int[] even, int[] odd, int from, int to, int bits, int[] picture, int at, int half) {
        int up = 32 - bits;
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + j;
            IntVector a = IntVector.fromArray(Species.INT, odd, k - 1);
            IntVector b = IntVector.fromArray(Species.INT, even, k);
            IntVector c = IntVector.fromArray(Species.INT, odd, k);
            IntVector d = IntVector.fromArray(Species.INT, even, k + 1);
            IntVector a0 = a.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector b0 = b.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector c0 = c.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector d0 = d.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector low = a0.sub(c0).mul(C0).sub(b0.sub(d0).mul(C3)).add(b0.add(c0).mul(K)).add(1 << (bits - 1))
                    .lanewise(ASHR, bits);
            b = b.sub(b0).lanewise(ASHR, bits);
            c = c.sub(c0).lanewise(ASHR, bits);
            IntVector u = a.sub(a0).lanewise(ASHR, bits).sub(c);
            IntVector v = b.sub(d.sub(d0).lanewise(ASHR, bits));
            low = low.add(u.mul(C0)).sub(v.mul(C3)).add(b.add(c).mul(K));
            low.rearrange(EVEN).intoArray(picture, at + j / 2);
            low.rearrange(ODD).intoArray(picture, at + j / 2 + half);
        }
    }

    /** Low-pass and high-pass of 32-bit samples in two parts as in {@link #low}, both as plain rows. */
    static void both(int[] even, int[] odd, int from, int to, int bits, int[] low, int[] high) {
        int up = 32 - bits;
        int round = 1 << (bits - 1);
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + j;
            IntVector a = IntVector.fromArray(Species.INT, odd, k - 1);
            IntVector b = IntVector.fromArray(Species.INT, even, k);
            IntVector c = IntVector.fromArray(Species.INT, odd, k);
            IntVector d = IntVector.fromArray(Species.INT, even, k + 1);
            IntVector a0 = a.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector b0 = b.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector c0 = c.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector d0 = d.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector u = a0.sub(c0);
            IntVector v = b0.sub(d0);
            IntVector turned = u.add(v).mul(C0).add(round);
            IntVector low0 = turned.sub(v.mul(C0 + C3)).add(b0.add(c0).mul(K)).lanewise(ASHR, bits);
            IntVector high0 = turned.add(u.mul(C3 - C0)).add(c0.sub(b0).mul(K)).lanewise(ASHR, bits);
            b = b.sub(b0).lanewise(ASHR, bits);
            c = c.sub(c0).lanewise(ASHR, bits);
            u = a.sub(a0).lanewise(ASHR, bits).sub(c);
            v = b.sub(d.sub(d0).lanewise(ASHR, bits));
            turned = u.add(v).mul(C0);
            turned.sub(v.mul(C0 + C3)).add(b.add(c).mul(K)).add(low0).intoArray(low, k);
            turned.add(u.mul(C3 - C0)).add(c.sub(b).mul(K)).add(high0).intoArray(high, k);
        }
    }

    /** The high-pass alone of 32-bit samples in two parts as in {@link #low}. */
    static void high(int[] even, int[] odd, int from, int to, int bits, int[] high) {
        int up = 32 - bits;
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            IntVector a = IntVector.fromArray(Species.INT, odd, k - 1);
            IntVector b = IntVector.fromArray(Species.INT, even, k);
            IntVector c = IntVector.fromArray(Species.INT, odd, k);
            IntVector d = IntVector.fromArray(Species.INT, even, k + 1);
            IntVector a0 = a.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector b0 = b.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector c0 = c.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector d0 = d.lanewise(LSHL, up).lanewise(ASHR, up);
            IntVector lower = a0.sub(c0).mul(C3).add(b0.sub(d0).mul(C0)).add(c0.sub(b0).mul(K)).add(1 << (bits - 1))
                    .lanewise(ASHR, bits);
            b = b.sub(b0).lanewise(ASHR, bits);
            c = c.sub(c0).lanewise(ASHR, bits);
            IntVector u = a.sub(a0).lanewise(ASHR, bits).sub(c);
            IntVector v = b.sub(d.sub(d0).lanewise(ASHR, bits));
            lower.add(u.mul(C3)).add(v.mul(C0)).add(c.sub(b).mul(K)).intoArray(high, k);
        }
    }
}
