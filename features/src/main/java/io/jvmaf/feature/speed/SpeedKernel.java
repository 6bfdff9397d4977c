package io.jvmaf.feature.speed;

import io.jvmaf.feature.rows.CentredRows;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/**
 * The loops of SpEED, with their workspace. Sums are added up in the reference's order, several next to each other. Rows
 * of matrices are copied to arrays of their own, since C2 makes vector code only where it can tell that no store changes
 * what a later element loads.
 */
final class SpeedKernel {
    /** Elements past a line's end that may be overwritten. */
    static final int SLACK = 16;
    /** Side of a block. */
    static final int BLOCK = 5;
    /** Pixels of a block. */
    static final int BLOCK_PIXELS = BLOCK * BLOCK;
    /** From one row of a matrix of block pixels to the next: their number, 25, rounded up. */
    static final int MATRIX_STRIDE = 32;
    private static final int TILE_DOWN = 3;
    private static final int TILE_ACROSS = 4;

    private float[][] rows = new float[BLOCK_PIXELS][0];
    private float[] row = new float[0];
    private CentredRows centred;

    /** Line {@code y} of a plane on the scale of 8 bits, its middle brought to 0: -128 to less than 128. */
    void read(Plane plane, int y, int width, float[] out) {
        makeRoom(width);
        centred.read(plane, y, width, out, 0);
    }

    /** Line {@code y} of the difference between two planes on the scale of 8 bits. */
    void difference(Plane minuend, Plane subtrahend, int y, int width, float[] out) {
        makeRoom(width);
        centred.difference(minuend, subtrahend, y, width, out);
    }

    private void makeRoom(int columns) {
        if (row.length < columns) {
            rows = new float[BLOCK_PIXELS][columns];
            row = new float[columns];
            centred = new CentredRows(columns);
        }
    }

    /** {@code sums[x] += tap * line[x]}. */
    void accumulate(float[] line, float tap, float[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += tap * line[x];
        }
    }

    /**
     * A line between two others: at each {@code x} the mean of the samples at {@code left[x]} and {@code right[x]} of
     * both lines, weighted by {@code across[x]} towards the right and {@code down} towards the lower line.
     *
     * @param upper index of the upper line's start
     * @param lower index of the lower line's start
     */
    void bilinear(float[] samples, int upper, int lower, float down, int[] left, int[] right, float[] across,
            float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = (1 - down) * (1 - across[x]) * samples[upper + left[x]]
                    + (1 - down) * across[x] * samples[upper + right[x]]
                    + down * (1 - across[x]) * samples[lower + left[x]]
                    + down * across[x] * samples[lower + right[x]];
        }
    }

    /**
     * The sums over all {@code width} x {@code height} positions of a block's pixels, each pixel's by itself, in raster
     * order.
     *
     * @param sums 25 sums, pixel by pixel of the block
     */
    void blockSums(float[] data, int stride, int width, int height, float[] sums) {
        for (int line = 0; line < BLOCK; line++) {
            float sum0 = 0;
            float sum1 = 0;
            float sum2 = 0;
            float sum3 = 0;
            float sum4 = 0;
            for (int y = line; y < line + height; y++) {
                for (int at = y * stride; at < y * stride + width; at++) {
                    sum0 += data[at];
                    sum1 += data[at + 1];
                    sum2 += data[at + 2];
                    sum3 += data[at + 3];
                    sum4 += data[at + 4];
                }
            }
            sums[line * BLOCK] = sum0;
            sums[line * BLOCK + 1] = sum1;
            sums[line * BLOCK + 2] = sum2;
            sums[line * BLOCK + 3] = sum3;
            sums[line * BLOCK + 4] = sum4;
        }
    }

    /**
     * The sums over all positions, in raster order, of the products of two block pixels less their means.
     *
     * @param means 25 means, by block pixel
     * @param products of {@code MATRIX_STRIDE} squared elements: the sum for pixels i and j at most i at
     *     {@code i * MATRIX_STRIDE + j}; the others are undefined
     * @param work of {@code MATRIX_STRIDE * width} elements, those of no pixel not infinite
     */
    void blockProducts(float[] data, int stride, int width, int height, float[] means, double[] products,
            double[] work) {
        Arrays.fill(products, 0);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                centre(data, y * stride + x, stride, means, work, x * MATRIX_STRIDE);
            }
            for (int i = 0; i < BLOCK_PIXELS; i += TILE_DOWN) {
                for (int j = 0; j < Math.min(BLOCK_PIXELS, i + TILE_DOWN); j += TILE_ACROSS) {
                    multiplyTile(work, width * MATRIX_STRIDE, i, j, products);
                }
            }
        }
    }

    private static void centre(float[] data, int at, int stride, float[] means, double[] work, int to) {
        for (int line = 0; line < BLOCK; line++) {
            for (int column = 0; column < BLOCK; column++) {
                int pixel = line * BLOCK + column;
                work[to + pixel] = (double) data[at + line * stride + column] - means[pixel];
            }
        }
    }

    private static void multiplyTile(double[] work, int end, int i, int j, double[] products) {
        int first = i * MATRIX_STRIDE + j;
        int second = first + MATRIX_STRIDE;
        int third = second + MATRIX_STRIDE;
        double sum00 = products[first];
        double sum01 = products[first + 1];
        double sum02 = products[first + 2];
        double sum03 = products[first + 3];
        double sum10 = products[second];
        double sum11 = products[second + 1];
        double sum12 = products[second + 2];
        double sum13 = products[second + 3];
        double sum20 = products[third];
        double sum21 = products[third + 1];
        double sum22 = products[third + 2];
        double sum23 = products[third + 3];
        for (int from = 0; from < end; from += MATRIX_STRIDE) {
            double a = work[from + i];
            double b = work[from + i + 1];
            double c = work[from + i + 2];
            double across0 = work[from + j];
            double across1 = work[from + j + 1];
            double across2 = work[from + j + 2];
            double across3 = work[from + j + 3];
            sum00 += a * across0;
            sum01 += a * across1;
            sum02 += a * across2;
            sum03 += a * across3;
            sum10 += b * across0;
            sum11 += b * across1;
            sum12 += b * across2;
            sum13 += b * across3;
            sum20 += c * across0;
            sum21 += c * across1;
            sum22 += c * across2;
            sum23 += c * across3;
        }
        products[first] = sum00;
        products[first + 1] = sum01;
        products[first + 2] = sum02;
        products[first + 3] = sum03;
        products[second] = sum10;
        products[second + 1] = sum11;
        products[second + 2] = sum12;
        products[second + 3] = sum13;
        products[third] = sum20;
        products[third + 1] = sum21;
        products[third + 2] = sum22;
        products[third + 3] = sum23;
    }

    /**
     * Rows of the product of square matrix {@code a} of 25 rows with {@code b}: terms are added in the order of
     * {@code b}'s rows.
     *
     * @param from the first row, below 25; before the column of that number {@code a} has nothing but zeros there
     * @param b finite numbers
     * @param out may be {@code b}
     * @param columns of {@code b} and {@code out}, whose rows are {@code stride} apart
     */
    void multiply(float[] a, float[] b, float[] out, int from, int columns, int stride) {
        makeRoom(columns);
        int first = from - from % BLOCK;
        for (int k = first; k < BLOCK_PIXELS; k++) {
            System.arraycopy(b, k * stride, rows[k], 0, columns);
        }
        for (int i = from; i < BLOCK_PIXELS; i++) {
            Arrays.fill(row, 0, columns, 0);
            for (int k = first; k < BLOCK_PIXELS; k += BLOCK) {
                addFive(a, i * MATRIX_STRIDE + k, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], rows[k + 4], columns,
                        row);
            }
            System.arraycopy(row, 0, out, i * stride, columns);
        }
    }

    private static void addFive(float[] factors, int at, float[] row0, float[] row1, float[] row2, float[] row3,
            float[] row4, int columns, float[] sums) {
        float factor0 = factors[at];
        float factor1 = factors[at + 1];
        float factor2 = factors[at + 2];
        float factor3 = factors[at + 3];
        float factor4 = factors[at + 4];
        for (int j = 0; j < columns; j++) {
            sums[j] = sums[j] + factor0 * row0[j] + factor1 * row1[j] + factor2 * row2[j] + factor3 * row3[j]
                    + factor4 * row4[j];
        }
    }

    /**
     * Solves an upper triangular system, from the last row up: right-hand side, less the products of the rows below in
     * their order, divided by the diagonal.
     *
     * @param triangle of 25 rows
     * @param right right-hand sides
     * @param solution its rows are {@code stride} apart, as those of {@code right}
     */
    void substitute(float[] triangle, float[] right, float[] solution, int columns, int stride) {
        makeRoom(columns);
        for (int i = BLOCK_PIXELS - 1; i >= 0; i--) {
            System.arraycopy(right, i * stride, rows[i], 0, columns);
            for (int k = i + 1; k < BLOCK_PIXELS; k++) {
                subtract(rows[k], triangle[i * MATRIX_STRIDE + k], columns, rows[i]);
            }
            divide(rows[i], triangle[i * MATRIX_STRIDE + i], columns);
            System.arraycopy(rows[i], 0, solution, i * stride, columns);
        }
    }

    private static void subtract(float[] known, float factor, int columns, float[] rest) {
        for (int j = 0; j < columns; j++) {
            rest[j] -= known[j] * factor;
        }
    }

    private static void divide(float[] row, float divisor, int columns) {
        for (int j = 0; j < columns; j++) {
            row[j] /= divisor;
        }
    }
}
