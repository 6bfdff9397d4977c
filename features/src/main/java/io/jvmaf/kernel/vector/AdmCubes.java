package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;

import io.jvmaf.feature.adm.Wavelet;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;

/**
 * Sums of rounded cubes. Even and odd 32-bit lanes are cubed apart in 64-bit ones; the masks tell the compiler that
 * factors have 32 bits, without them it would emulate a 64-bit product.
 */
final class AdmCubes {
    private static final int LANES = Species.INT.length();
    private static final long LOWER = 0xffffffffL;
    /** As many ones as a vector has lanes, then as many zeros: loaded further on, the last lanes are left out. */
    private static final int[] INSIDE = inside();

    private AdmCubes() {}

    private static int[] inside() {
        int[] inside = new int[2 * LANES];
        Arrays.fill(inside, 0, LANES, -1);
        return inside;
    }

    /** Turns {@code lift} into thresholds: adds what the three rows spread, a cell on either side included. */
    static void thresholds(int[][] spread, int from, int to, int[] lift) {
        int[] above = spread[0];
        int[] here = spread[1];
        int[] below = spread[2];
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            IntVector left = IntVector.fromArray(Species.INT, above, k - 1)
                    .add(IntVector.fromArray(Species.INT, here, k - 1))
                    .add(IntVector.fromArray(Species.INT, below, k - 1));
            IntVector middle = IntVector.fromArray(Species.INT, above, k)
                    .add(IntVector.fromArray(Species.INT, here, k))
                    .add(IntVector.fromArray(Species.INT, below, k));
            IntVector right = IntVector.fromArray(Species.INT, above, k + 1)
                    .add(IntVector.fromArray(Species.INT, here, k + 1))
                    .add(IntVector.fromArray(Species.INT, below, k + 1));
            left.add(middle).add(right).add(IntVector.fromArray(Species.INT, lift, k)).intoArray(lift, k);
        }
    }

    /**
     * The sum of the cubes of what of {@code weighted} is above the thresholds.
     *
     * @param thresholdShift bits that thresholds lack
     * @param squareShift bits dropped from squares, which leaves less than 2^31
     * @param cubeShift bits dropped from cubes
     */
    static long above(int[] weighted, int[] thresholds, int thresholdShift, int squareShift, int cubeShift, int from,
            int to) {
        long squareRound = Wavelet.half(squareShift);
        long cubeRound = Wavelet.half(cubeShift);
        LongVector sum = LongVector.zero(Species.LONG);
        for (int j = from; j < to; j += LANES) {
            int k = MARGIN + j;
            IntVector x = IntVector.fromArray(Species.INT, weighted, k)
                    .sub(IntVector.fromArray(Species.INT, thresholds, k).lanewise(LSHL, thresholdShift)).max(0)
                    .and(IntVector.fromArray(Species.INT, INSIDE, Math.max(0, j + LANES - to)));
            if (x.compare(NE, 0).anyTrue()) {
                LongVector even = x.reinterpretAsLongs().and(LOWER);
                LongVector odd = x.reinterpretAsLongs().lanewise(LSHR, 32);
                LongVector evenSquare = even.mul(even).add(squareRound).lanewise(LSHR, squareShift).and(LOWER);
                LongVector oddSquare = odd.mul(odd).add(squareRound).lanewise(LSHR, squareShift).and(LOWER);
                sum = sum.add(evenSquare.mul(even).add(cubeRound).lanewise(LSHR, cubeShift))
                        .add(oddSquare.mul(odd).add(cubeRound).lanewise(LSHR, cubeShift));
            }
        }
        return sum.reduceLanes(ADD);
    }

    /** The sum of the cubes of magnitudes, columns {@code from} to {@code to} of a row. */
    static long sum(int[] row, int from, int to, long squareRound, int squareShift, long cubeRound, int cubeShift) {
        LongVector sum = LongVector.zero(Species.LONG);
        for (int j = from; j < to; j += LANES) {
            IntVector x = IntVector.fromArray(Species.INT, row, MARGIN + j).abs()
                    .and(IntVector.fromArray(Species.INT, INSIDE, Math.max(0, j + LANES - to)));
            LongVector even = x.reinterpretAsLongs().and(LOWER);
            LongVector odd = x.reinterpretAsLongs().lanewise(LSHR, 32);
            LongVector evenSquare = even.mul(even).add(squareRound).lanewise(LSHR, squareShift).and(LOWER);
            LongVector oddSquare = odd.mul(odd).add(squareRound).lanewise(LSHR, squareShift).and(LOWER);
            sum = sum.add(evenSquare.mul(even).add(cubeRound).lanewise(LSHR, cubeShift))
                    .add(oddSquare.mul(odd).add(cubeRound).lanewise(LSHR, cubeShift));
        }
        return sum.reduceLanes(ADD);
    }
}
