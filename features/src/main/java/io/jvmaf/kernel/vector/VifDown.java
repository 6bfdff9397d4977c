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
     * Filters samples, and for the next coarser scale, with its filter, those about the first row and the third.
     *
     * @param first the first row above the uppermost one that the filter reaches, in the first column to filter
     * @param columns how many columns to filter
     * @param halved two rows
     */
    void means(VifWindow window, int first, int columns, int[][] means, int[][] halved);

    /** Filters the products of two pictures' samples, or the squares of one's. */
    void product(VifWindow p, VifWindow q, int first, int columns, int[][] products);
}
