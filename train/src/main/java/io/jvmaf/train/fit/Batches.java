package io.jvmaf.train.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Rows in shuffled batches.
 *
 * @param rows the number of rows
 * @param size rows of a batch; the last may have fewer
 */
record Batches(int rows, int size) {
    /** Weyl's increment, 2^64 divided by the golden ratio: keeps the seeds of neighbouring epochs apart. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    /** The random numbers of one epoch: they depend on nothing before it, so a run can go on from any epoch. */
    static Random random(long seed, int epoch) {
        return new Random(seed * 31 + STRIDE * (epoch + 1));
    }

    int count() {
        return (rows + size - 1) / size;
    }

    List<int[]> shuffled(Random random) {
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += size) {
            batches.add(Arrays.copyOfRange(order, from, Math.min(rows, from + size)));
        }
        return batches;
    }

    static double[][] rows(double[][] all, int[] rows) {
        double[][] picked = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = all[rows[i]];
        }
        return picked;
    }
}
