package io.jvmaf.feature.local;

/**
 * A number for each square block of a picture; those at the right and lower edge may be cut off.
 *
 * @param block luma samples along a side of a block
 * @param columns blocks across
 * @param rows blocks down
 * @param values row after row
 */
public record BlockMap(int block, int columns, int rows, double[] values) {
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

    /** What is kept of what was there, {@code kept / whole} in each block: 1 where nothing was there. */
    static BlockMap ratios(BlockSums kept, BlockSums whole, double least) {
        double[] ratios = new double[kept.sums().length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (kept.sums()[i] + least) / (whole.sums()[i] + least);
        }
        return new BlockMap(kept.block(), kept.columns(), kept.rows(), ratios);
    }
}
