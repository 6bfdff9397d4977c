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

/**
 * The wavelet's pass across rows of 16-bit samples, two of which are a lane; with the arithmetic of {@link AdmDown},
 * and loops written out for the same reason. 16 bits are dropped.
 */
final class AdmAcross {
    private static final int LANES = Species.INT.length();
    private static final int ROUND = 1 << 15;
    /** Even lanes first; as odd ones first, for what follows the row's even columns. */
    private static final VectorShuffle<Integer> EVEN = VectorShuffle.fromOp(Species.INT, i -> 2 * i % LANES);
    private static final VectorShuffle<Integer> ODD = VectorShuffle.fromOp(Species.INT, i -> (2 * i + 1) % LANES);

    private AdmAcross() {}

    /** The next scale's picture and the vertical band, from a row of the pass down's low-pass. */
    static void picture(short[] row, int columns, int[] even, int[] odd, int[] band) {
        for (int j = 0; j < columns; j += LANES) {
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
            low.rearrange(EVEN).intoArray(even, j / 2);
            low.rearrange(ODD).intoArray(odd, j / 2);
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
}
