package io.jvmaf.kernel.vector;

import io.jvmaf.feature.psnrhvs.HvsKernel;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The stages of one pass of {@link HvsKernel}'s transform, eight columns into eight rows, with a block in each lane. As
 * with {@link LabSteps} they are called through one method to be compiled each on its own.
 */
enum HvsTransformStages {
    /** Of the columns of {@code in}, like the next stage; the others work within {@code out}. */
    SUMS {
        @Override
        void run(int[] in, int[] out) {
            for (int i = 0; i < SIZE; i++) {
                sums(in, i * LANES, out, i * NEXT);
            }
        }
    },
    DIFFERENCES {
        @Override
        void run(int[] in, int[] out) {
            for (int i = 0; i < SIZE; i++) {
                differences(in, i * LANES, out, i * NEXT);
            }
        }
    },
    COSINE {
        @Override
        void run(int[] in, int[] out) {
            for (int at = 0; at < SIZE * NEXT; at += NEXT) {
                IntVector t0 = load(out, at);
                IntVector t4 = load(out, at + 4 * LANES);
                t0 = t0.sub(lift(t4, 13573, 15));
                t4 = t4.add(lift(t0, 11585, 14));
                t0.sub(lift(t4, 13573, 15)).intoArray(out, at);
                t4.intoArray(out, at + 4 * LANES);
                IntVector t2 = load(out, at + 2 * LANES);
                IntVector t6 = load(out, at + 6 * LANES);
                t6 = t6.sub(lift(t2, 21895, 15));
                t2 = t2.add(lift(t6, 15137, 14));
                t6.sub(lift(t2, 21895, 15)).intoArray(out, at + 6 * LANES);
                t2.intoArray(out, at + 2 * LANES);
            }
        }
    },
    FIRST_SINE {
        @Override
        void run(int[] in, int[] out) {
            for (int at = 0; at < SIZE * NEXT; at += NEXT) {
                IntVector t1 = load(out, at + LANES);
                IntVector t5 = load(out, at + 5 * LANES);
                IntVector t3 = load(out, at + 3 * LANES).add(lift(t5, 19195, 15));
                t5 = t5.add(lift(t3, 11585, 14));
                t3 = t3.sub(lift(t5, 7489, 13));
                IntVector t7 = halve(t5).sub(load(out, at + 7 * LANES));
                t3 = halve(t1).sub(t3);
                t1.sub(t3).intoArray(out, at + LANES);
                t3.intoArray(out, at + 3 * LANES);
                t5.sub(t7).intoArray(out, at + 5 * LANES);
                t7.intoArray(out, at + 7 * LANES);
            }
        }
    },
    LAST_SINE {
        @Override
        void run(int[] in, int[] out) {
            for (int at = 0; at < SIZE * NEXT; at += NEXT) {
                IntVector t1 = load(out, at + LANES);
                IntVector t7 = load(out, at + 7 * LANES).add(lift(t1, 3227, 15));
                t1 = t1.sub(lift(t7, 6393, 15));
                t1.intoArray(out, at + LANES);
                t7.add(lift(t1, 3227, 15)).intoArray(out, at + 7 * LANES);
                IntVector t3 = load(out, at + 3 * LANES);
                IntVector t5 = load(out, at + 5 * LANES).add(lift(t3, 2485, 13));
                t3 = t3.sub(lift(t5, 18205, 15));
                t3.intoArray(out, at + 3 * LANES);
                t5.add(lift(t3, 2485, 13)).intoArray(out, at + 5 * LANES);
            }
        }
    };

    private static final int LANES = Species.INT.length();
    private static final int SIZE = HvsKernel.BLOCK;
    /** From a row to the next. */
    private static final int NEXT = SIZE * LANES;
    private static final HvsTransformStages[] ALL = values();

    /** Takes the stage for all eight columns. */
    abstract void run(int[] in, int[] out);

    /** Transforms {@code blocks} in place: columns, then rows. */
    static void forward(int[] blocks, int[] half) {
        for (HvsTransformStages stage : ALL) {
            stage.run(blocks, half);
        }
        for (HvsTransformStages stage : ALL) {
            stage.run(half, blocks);
        }
    }

    // Which value goes where is as in the scalar transform, whose t0 to t7 are at 0 to 7 times the lanes of a row.
    private static void sums(int[] in, int from, int[] out, int to) {
        IntVector t4 = load(in, from + NEXT).add(load(in, from + 6 * NEXT));
        IntVector t6 = load(in, from + 3 * NEXT).add(load(in, from + 4 * NEXT));
        IntVector t0 = load(in, from);
        t0 = t0.sub(halve(t0.sub(load(in, from + 7 * NEXT)))).add(halve(t6));
        t0.intoArray(out, to);
        t0.sub(t6).intoArray(out, to + 6 * LANES);
        IntVector t2 = load(in, from + 2 * NEXT);
        t2 = halve(t4).sub(t2.sub(halve(t2.sub(load(in, from + 5 * NEXT)))));
        t2.intoArray(out, to + 2 * LANES);
        t2.sub(t4).intoArray(out, to + 4 * LANES);
    }

    private static void differences(int[] in, int from, int[] out, int to) {
        load(in, from).sub(load(in, from + 7 * NEXT)).intoArray(out, to + LANES);
        load(in, from + 2 * NEXT).sub(load(in, from + 5 * NEXT)).intoArray(out, to + 3 * LANES);
        IntVector t5 = load(in, from + 6 * NEXT);
        t5.sub(halve(load(in, from + NEXT).add(t5))).intoArray(out, to + 5 * LANES);
        IntVector t7 = load(in, from + 4 * NEXT);
        halve(load(in, from + 3 * NEXT).add(t7)).sub(t7).intoArray(out, to + 7 * LANES);
    }

    /** Half of {@code value}, rounded towards zero. */
    private static IntVector halve(IntVector value) {
        return value.lanewise(VectorOperators.LSHR, 31).add(value).lanewise(VectorOperators.ASHR, 1);
    }

    /** {@code value * factor / 2^shift}, rounded to the nearest, halves up. */
    private static IntVector lift(IntVector value, int factor, int shift) {
        return value.mul(factor).add(1 << shift - 1).lanewise(VectorOperators.ASHR, shift);
    }

    private static IntVector load(int[] values, int at) {
        return IntVector.fromArray(Species.INT, values, at);
    }
}
