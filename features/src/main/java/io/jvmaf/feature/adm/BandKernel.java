package io.jvmaf.feature.adm;

/**
 * What is done with a scale's detail bands, row by row, beyond their decoupling (libvmaf's adm_csf_den_scale, adm_csf
 * and adm_cm; those with {@code s123} or {@code i4} for all scales but the finest). Rows lie in arrays as {@link Rows}
 * says; arrays of bands are in the order of {@link Theta}.
 */
interface BandKernel {
    /** The sum of the cubed magnitudes in columns {@code from} to {@code to}, rounded as {@code weights} says. */
    long cubes(int[] band, BandWeights weights, int from, int to);

    /**
     * How visible a row is and how much it masks.
     *
     * @param bands in: coefficients; out: their magnitudes weighted by the eye's sensitivity
     * @param weights the sensitivity
     * @param spread output: what each coefficient adds to its neighbours' thresholds, all bands together
     * @param lift output: what it adds to its own threshold, less {@code spread}
     */
    void weigh(int[][] bands, BandWeights weights, int from, int to, int[] spread, int[] lift);

    /**
     * Adds up the cubes of what is visible of a row above the masking thresholds.
     *
     * @param weighted magnitudes of the row to see, from {@link #weigh}
     * @param thresholds from {@link Thresholds}
     * @param weights the rounding
     * @param sums output: one sum a band
     */
    void see(int[][] weighted, int[] thresholds, BandWeights weights, int from, int to, long[] sums);
}
