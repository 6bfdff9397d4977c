package io.jvmaf.feature.speed;

import io.jvmaf.yuv.Plane;

/** The loops of SpEED. A kernel may write up to {@link #SLACK} elements past a line's width. */
public interface SpeedKernel {
    /** Elements past a line's end that a kernel may read and overwrite. */
    int SLACK = 16;
    /** Side of a block. */
    int BLOCK = 5;
    /** Pixels of a block. */
    int BLOCK_PIXELS = BLOCK * BLOCK;
    /** From one row of a matrix of block pixels to the next: their number, 25, rounded up. */
    int MATRIX_STRIDE = 32;

    /** Line {@code y} of a plane on the scale of 8 bits, its middle brought to 0: -128 to less than 128. */
    void read(Plane plane, int y, int width, float[] out);

    /** Line {@code y} of the difference between two planes on the scale of 8 bits. */
    void difference(Plane minuend, Plane subtrahend, int y, int width, float[] out);

    /** {@code sums[x] += tap * line[x]}. */
    void accumulate(float[] line, float tap, float[] sums, int width);

    /**
     * A line between two others: at each {@code x} the mean of the samples at {@code left[x]} and {@code right[x]} of
     * both lines, weighted by {@code across[x]} towards the right and {@code down} towards the lower line.
     *
     * @param upper index of the upper line's start
     * @param lower index of the lower line's start
     */
    void bilinear(float[] samples, int upper, int lower, float down, int[] left, int[] right, float[] across,
            float[] out, int width);

    /**
     * The sums over all {@code width} x {@code height} positions of a block's pixels, each pixel's by itself, in raster
     * order.
     *
     * @param sums 25 sums, pixel by pixel of the block, and {@link #SLACK}
     */
    void blockSums(float[] data, int stride, int width, int height, float[] sums);

    /**
     * The sums over all positions, in raster order, of the products of two block pixels less their means.
     *
     * @param means 25 means, by block pixel, and {@link #SLACK}
     * @param products of {@code MATRIX_STRIDE} squared elements: the sum for pixels i and j at most i at
     *     {@code i * MATRIX_STRIDE + j}; the others are undefined
     * @param work of {@code MATRIX_STRIDE * width} elements
     */
    void blockProducts(float[] data, int stride, int width, int height, float[] means, double[] products,
            double[] work);

    /**
     * The product of square matrix {@code a} of 25 rows with {@code b}: terms are added in the order of {@code b}'s rows.
     *
     * @param columns of {@code b} and {@code out}, whose rows are {@code stride} apart: columns and {@link #SLACK} fit
     */
    void multiply(float[] a, float[] b, float[] out, int columns, int stride);

    /**
     * Row {@code i} of the solution of an upper triangular system, those below being known: right-hand side, less the
     * products of the known rows in their order, divided by the diagonal.
     *
     * @param triangle of 25 rows
     * @param right right-hand sides
     * @param solution its rows are {@code stride} apart, as those of {@code right}
     */
    void substitute(float[] triangle, int i, float[] right, float[] solution, int columns, int stride);
}
