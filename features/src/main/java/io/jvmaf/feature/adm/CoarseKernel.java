package io.jvmaf.feature.adm;

/**
 * The row operations of scales 1 to 3, whose bands have 32 bits (libvmaf's adm_dwt2_s123_combined, adm_decouple_s123,
 * i4_adm_csf, adm_csf_den_s123 and i4_adm_cm). Rows lie in arrays as {@link Rows} says; arrays of bands are in the
 * order of {@link Theta}. What lies outside the columns asked for may be overwritten, up to {@link Rows#SLACK} elements
 * on. All coefficients are below 2<sup>31</sup> in magnitude, as {@link Wavelet} says.
 */
public interface CoarseKernel {
    /**
     * The wavelet's pass down a plane: one row of each output.
     *
     * @param plane the next finer scale's picture
     * @param taps where the four rows start that the filter meets
     * @param width samples in a row
     * @param shift bits dropped: 0 or 16
     * @param low output, low-pass
     * @param high output, high-pass; {@code null} where it is not needed
     */
    void down(int[] plane, int[] taps, int width, int shift, int[] low, int[] high);

    /**
     * The pass across, low-pass of low-pass alone: columns {@code from} to {@code to} of the next scale's picture.
     *
     * @param low a row from the pass down, mirrored at its ends
     * @param shift bits dropped: 15 or 16
     * @param band output, column 0 at {@code at}
     */
    void across(int[] low, int from, int to, int shift, int[] band, int at);

    /** The pass across with all four outputs: the next scale's picture and the three detail bands. */
    void across(int[] low, int[] high, int from, int to, int shift, int[] band, int at, int[][] details);

    /** The sum of the cubed magnitudes in columns {@code from} to {@code to}, rounded as {@code csf} says. */
    long cubes(int[] band, CoarseCsf csf, int from, int to);

    /**
     * Splits the distorted row into what is restored of the reference and what was added to it.
     *
     * @param gain how much an aligned contrast may be enhanced, 1 to 100
     */
    void decouple(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive);

    /**
     * How visible a row is and how much it masks.
     *
     * @param bands in: coefficients; out: their magnitudes weighted by the eye's sensitivity
     * @param csf the sensitivity
     * @param spread output: what each coefficient adds to its neighbours' thresholds, all bands together
     * @param lift output: what it adds to its own threshold, less {@code spread}
     */
    void weigh(int[][] bands, CoarseCsf csf, int from, int to, int[] spread, int[] lift);

    /**
     * Adds up the cubes of what is visible of a row above the masking thresholds.
     *
     * @param weighted magnitudes of the row to see, from {@link #weigh}
     * @param spread three rows of the masking signal: above, here, below; a cell on either side of the columns is read
     * @param lift of the masking signal, here
     * @param csf the rounding
     * @param sums output: one sum a band
     */
    void see(int[][] weighted, int[][] spread, int[] lift, CoarseCsf csf, int from, int to, long[] sums);
}
