package io.jvmaf.feature.adm;

/**
 * The row operations of the finest scale, whose bands have 16 bits (libvmaf's adm_dwt2_8, adm_dwt2_16, adm_decouple,
 * adm_csf, adm_csf_den_scale and adm_cm). Rows lie in arrays as {@link Rows} says; arrays of bands are in the order of
 * {@link Theta}. What lies outside the columns asked for may be overwritten, up to {@link Rows#SLACK} elements on.
 */
public interface FineKernel {
    /**
     * The wavelet's pass down a plane of 8-bit samples: one row of each output.
     *
     * @param samples unsigned bytes
     * @param taps where the four rows start that the filter meets
     * @param width samples in a row
     * @param low output, low-pass, within -27395..27214
     * @param high output, high-pass, within -27305..27305; {@code null} where it is not needed
     */
    void down(byte[] samples, int[] taps, int width, short[] low, short[] high);

    /** The same for samples of {@code bitDepth} 9 to 16, unsigned; the outputs have the same range. */
    void down(short[] samples, int[] taps, int width, int bitDepth, short[] low, short[] high);

    /**
     * The pass across, low-pass of low-pass alone: columns {@code from} to {@code to} of the next scale's picture.
     *
     * @param low a row from the pass down, mirrored at its ends
     * @param band output, column 0 at {@code at}
     */
    void across(short[] low, int from, int to, int[] band, int at);

    /** The pass across with all four outputs: the next scale's picture and the three detail bands. */
    void across(short[] low, short[] high, int from, int to, int[] band, int at, short[][] details);

    /** The sum of the cubed magnitudes in columns {@code from} to {@code to}. */
    long cubes(short[] band, int from, int to);

    /**
     * Splits the distorted row into what is restored of the reference and what was added to it.
     *
     * @param gain how much an aligned contrast may be enhanced, 1 to 100
     */
    void decouple(short[][] reference, short[][] distorted, double gain, int from, int to, short[][] restored,
            short[][] additive);

    /**
     * How much a row masks: its coefficients, weighted by the eye's sensitivity.
     *
     * @param csf the sensitivity
     * @param spread output: what each coefficient adds to its neighbours' thresholds, all bands together
     * @param lift output: what it adds to its own threshold, less {@code spread}
     */
    void weigh(short[][] bands, FineCsf csf, int from, int to, int[] spread, int[] lift);

    /**
     * Adds up the cubes of what is visible of a row above the masking thresholds.
     *
     * @param bands the row to see
     * @param spread three rows of the masking signal: above, here, below; a cell on either side of the columns is read
     * @param lift of the masking signal, here
     * @param csf the sensitivity
     * @param sums output: one sum a band
     */
    void see(short[][] bands, int[][] spread, int[] lift, FineCsf csf, int from, int to, long[] sums);
}
