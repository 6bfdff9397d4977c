package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.Wavelet;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** The sums of cubes of what is visible above the masking thresholds. */
final class AdmSee {
    private static final int LANES = Species.INT.length();

    private AdmSee() {}

    /**
     * One row. Each shift is given for the horizontal and vertical bands, then for the diagonal one: bits that a
     * threshold lacks, bits dropped from squares, bits dropped from cubes. What is visible must be below 2^31, and its
     * square below 2^31 once shifted.
     */
    static void row(int[][] weighted, int[][] spread, int[] lift, int thresholdShift, int thresholdShiftD,
            int squareShift, int squareShiftD, int cubeShift, int cubeShiftD, int from, int to, long[] sums) {
        int[] above = spread[0];
        int[] here = spread[1];
        int[] below = spread[2];
        long squareRound = Wavelet.half(squareShift);
        long squareRoundD = Wavelet.half(squareShiftD);
        long cubeRound = Wavelet.half(cubeShift);
        long cubeRoundD = Wavelet.half(cubeShiftD);
        LongVector h = LongVector.zero(Species.LONG);
        LongVector v = LongVector.zero(Species.LONG);
        LongVector d = LongVector.zero(Species.LONG);
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + j;
            IntVector threshold = threshold(above, here, below, lift, k);
            IntVector inside = AdmCubes.inside(j, to);
            IntVector straight = threshold.lanewise(VectorOperators.LSHL, thresholdShift);
            IntVector diagonal = threshold.lanewise(VectorOperators.LSHL, thresholdShiftD);
            IntVector xh = visible(weighted[H], straight, inside, k);
            IntVector xv = visible(weighted[V], straight, inside, k);
            IntVector xd = visible(weighted[D], diagonal, inside, k);
            if (xh.or(xv).or(xd).compare(VectorOperators.NE, 0).anyTrue()) {
                h = h.add(cubes(xh, squareRound, squareShift, cubeRound, cubeShift));
                v = v.add(cubes(xv, squareRound, squareShift, cubeRound, cubeShift));
                d = d.add(cubes(xd, squareRoundD, squareShiftD, cubeRoundD, cubeShiftD));
            }
        }
        sums[H] = h.reduceLanes(VectorOperators.ADD);
        sums[V] = v.reduceLanes(VectorOperators.ADD);
        sums[D] = d.reduceLanes(VectorOperators.ADD);
    }

    private static IntVector visible(int[] weighted, IntVector threshold, IntVector inside, int k) {
        return IntVector.fromArray(Species.INT, weighted, k).sub(threshold).max(0).and(inside);
    }

    private static LongVector cubes(IntVector x, long squareRound, int squareShift, long cubeRound, int cubeShift) {
        return AdmCubes.cube(AdmCubes.even(x), squareRound, squareShift, cubeRound, cubeShift)
                .add(AdmCubes.cube(AdmCubes.odd(x), squareRound, squareShift, cubeRound, cubeShift));
    }

    private static IntVector threshold(int[] above, int[] here, int[] below, int[] lift, int k) {
        return IntVector.fromArray(Species.INT, lift, k)
                .add(around(above, k)).add(around(here, k)).add(around(below, k));
    }

    private static IntVector around(int[] row, int k) {
        return IntVector.fromArray(Species.INT, row, k - 1).add(IntVector.fromArray(Species.INT, row, k))
                .add(IntVector.fromArray(Species.INT, row, k + 1));
    }
}
