package io.jvmaf.kernel.vector;

/**
 * VIF's filters down the columns, for {@value #ROWS} rows of output at a time, the uppermost first in each array.
 * Filtered products are unsigned 32-bit numbers, kept less {@link #BIAS} as signed ones.
 */
interface VifDown {
    /** Rows that are filtered together. */
    int ROWS = 4;
    /** Half of the range of a filtered product. */
    double BIAS = 0x1p31;

    /**
     * Filters samples and their squares.
     *
     * @param first the first row above the uppermost one that the filter reaches, in the first column to filter
     * @param columns how many columns to filter
     */
    void plane(VifWindow window, int first, int columns, int[][] means, int[][] squares);

    /** Filters the products of two pictures' samples. */
    void product(VifWindow p, VifWindow q, int first, int columns, int[][] products);
}
