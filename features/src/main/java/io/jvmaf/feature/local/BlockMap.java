package io.jvmaf.feature.local;

import java.util.Arrays;

/**
 * A number for each square block of a picture; those at the right and lower edge may be cut off.
 *
 * @param block luma samples along a side of a block
 * @param columns blocks across
 * @param rows blocks down
 * @param values row after row
 * @param overall the same number of the whole picture
 */
public record BlockMap(int block, int columns, int rows, double[] values, double overall) {
    /** Blocks have at least so many samples a side, so that the coarsest of four scales still has 2 x 2 in them. */
    public static final int LEAST_BLOCK = 16;
    private static final int MOST_ACROSS = 80;

    /** The side of blocks that is usual for a picture of this size: a power of two, at most 80 blocks along a side. */
    public static int usualBlock(int width, int height) {
        int block = LEAST_BLOCK;
        while (Math.max(width, height) > block * MOST_ACROSS) {
            block *= 2;
        }
        return block;
    }

    /** The value of the block in this column and row. */
    public double value(int column, int row) {
        return values[row * columns + column];
    }

    /**
     * The root of order {@code order} of what is kept over that of what was there, in each block: 1 where nothing was.
     *
     * @param least what counts as nothing in a block, after the root is taken
     */
    static BlockMap ratios(BlockSums kept, BlockSums whole, double order, double least) {
        double[] ratios = new double[kept.sums().length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ratio(kept.sums()[i], whole.sums()[i], order, least);
        }
        double overall = ratio(Arrays.stream(kept.sums()).sum(), Arrays.stream(whole.sums()).sum(), order, least);
        return new BlockMap(kept.block(), kept.columns(), kept.rows(), ratios, overall);
    }

    private static double ratio(double kept, double whole, double order, double least) {
        return (Math.pow(kept, 1 / order) + least) / (Math.pow(whole, 1 / order) + least);
    }
}
