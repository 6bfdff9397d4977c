package io.jvmaf.feature.vif;

/**
 * VIF's filters down the columns of two pictures, over the rows that are held of them. Filtered samples are whole
 * numbers of up to 16 bits, filtered products of up to 32, less {@link VifQuantity#BIAS}.
 */
interface VifDown {
    /** Takes up a row of each picture into place {@code slot}; the arrays stay the caller's. */
    void take(int[] p, int[] q, int slot);

    /**
     * Filters a row.
     *
     * @param around the places of the rows that the filter sees, in order
     */
    void filter(VifQuantity quantity, int[] around, double[] out);

    /** Filters a row of samples for the next coarser scale. */
    void halve(VifQuantity quantity, int[] around, double[] out);
}
