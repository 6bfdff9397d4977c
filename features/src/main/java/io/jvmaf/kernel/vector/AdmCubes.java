package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sums of rounded cubes of numbers from 0 to 2<sup>31</sup> - 1, two 64-bit sums for a pair of 32-bit lanes. The masks
 * tell the compiler that factors have 32 bits; without them it would emulate a 64-bit product.
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

    /** All ones in the lanes of columns {@code j} and on that are before {@code to}. */
    static IntVector inside(int j, int to) {
        return IntVector.fromArray(Species.INT, INSIDE, Math.max(0, j + LANES - to));
    }

    /** The even lanes of {@code x}, as longs. */
    static LongVector even(IntVector x) {
        return x.reinterpretAsLongs().and(LOWER);
    }

    /** The odd lanes of {@code x}, as longs. */
    static LongVector odd(IntVector x) {
        return x.reinterpretAsLongs().lanewise(VectorOperators.LSHR, 32);
    }

    /** Cubes of longs below 2^31 whose squares, after the shift, are below 2^32. */
    static LongVector cube(LongVector x, long squareRound, int squareShift, long cubeRound, int cubeShift) {
        LongVector square = x.mul(x).add(squareRound).lanewise(VectorOperators.LSHR, squareShift).and(LOWER);
        return square.mul(x).add(cubeRound).lanewise(VectorOperators.LSHR, cubeShift);
    }

    /** The sum of the cubes of magnitudes, columns {@code from} to {@code to} of a row. */
    static long sum(int[] row, int from, int to, long squareRound, int squareShift, long cubeRound, int cubeShift) {
        LongVector sum = LongVector.zero(Species.LONG);
        for (int j = from; j < to; j += LANES) {
            IntVector x = IntVector.fromArray(Species.INT, row, MARGIN + j).abs().and(inside(j, to));
            sum = sum.add(cube(even(x), squareRound, squareShift, cubeRound, cubeShift))
                    .add(cube(odd(x), squareRound, squareShift, cubeRound, cubeShift));
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
