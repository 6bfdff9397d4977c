package io.jvmaf.feature.rows;

import static io.jvmaf.feature.rows.Dealer.PARTS;

import java.util.Arrays;

/**
 * A row of columns dealt out as {@link Dealer} says, for a filter along it. What the filter meets around a column is
 * laid out in parts as well, so that it takes one element of several arrays and none of an array's neighbouring
 * elements: loads across cache lines are slow, and the compiler does not see through several of one array.
 */
public final class DealtRow {
    private final int width;
    private final int[] left;
    private final int[] right;
    private final int[][] around;
    private final int[][] parts;

    /**
     * A row of {@code width} columns.
     *
     * @param left the columns that stand for columns -1, -2 and so on: as many as the filter reaches, up to 4
     * @param right the columns that stand for those from {@code width} on
     */
    public DealtRow(int width, int[] left, int[] right) {
        this.width = width;
        this.left = left.clone();
        this.right = right.clone();
        around = new int[PARTS + 2 * left.length][Dealer.elements(width + right.length) + 1];
        parts = Arrays.copyOfRange(around, left.length, left.length + PARTS);
    }

    /** The parts: element {@code i} of part {@code p} is column {@code 4 i + p}. */
    public int[][] parts() {
        return parts;
    }

    /** The parts, with the filter's reach of others on both sides of them, which {@link #extend} fills in. */
    public int[][] around() {
        return around;
    }

    /** Fills in what is around {@link #parts}. */
    public void extend() {
        for (int k = 0; k < right.length; k++) {
            int x = width + k;
            parts[x % PARTS][x / PARTS] = column(right[k]);
        }
        int reach = left.length;
        int shifted = around[0].length - 1;
        for (int k = 0; k < reach; k++) {
            int[] before = around[reach - 1 - k];
            System.arraycopy(parts[PARTS - 1 - k], 0, before, 1, shifted);
            before[0] = column(left[k]);
            System.arraycopy(parts[k], 1, around[reach + PARTS + k], 0, shifted);
        }
    }

    private int column(int x) {
        return parts[x % PARTS][x / PARTS];
    }
}
