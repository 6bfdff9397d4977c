package io.jvmaf.feature.local;

/**
 * Sums over the blocks of a picture, to which samples of several scales contribute.
 *
 * @param block luma samples along a side of a block
 * @param columns blocks across
 * @param rows blocks down
 * @param sums row after row
 */
record BlockSums(int block, int columns, int rows, double[] sums) {
    static BlockSums of(int width, int height, int block) {
        int columns = (width + block - 1) / block;
        int rows = (height + block - 1) / block;
        return new BlockSums(block, columns, rows, new double[columns * rows]);
    }

    /** Adds {@code value} for a sample that stands for 2<sup>scale</sup> samples of luma a side. */
    void add(int x, int y, int scale, double value) {
        int column = Math.min(columns - 1, (x << scale) / block);
        int row = Math.min(rows - 1, (y << scale) / block);
        sums[row * columns + column] += value;
    }

    /** Adds what {@code other} has. */
    void add(BlockSums other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }
}
