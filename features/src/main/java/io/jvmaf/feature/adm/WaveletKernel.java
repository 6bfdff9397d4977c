package io.jvmaf.feature.adm;

/**
 * The wavelet transform, row by row: a pass down four rows gives a low-pass and a high-pass row, a pass across them the
 * next scale's picture and the detail bands (libvmaf's adm_dwt2_8, adm_dwt2_16 and adm_dwt2_s123_combined).
 *
 * <p>Rows lie in arrays as {@link Rows} says; a row between the passes is mirrored at its ends by the caller. Pictures
 * of scales have even and odd columns apart, {@code half} elements from one to the other, and so have rows of 32-bit
 * samples between the passes, in two arrays. Up to {@link Rows#SLACK} elements behind the columns asked for may be
 * overwritten.
 */
public interface WaveletKernel {
    /**
     * The pass down a picture of 8-bit samples: one row of each output.
     *
     * @param samples unsigned bytes
     * @param taps where the four rows start that the filter meets
     * @param width samples in a row
     * @param low output, low-pass, within -27395..27214
     * @param high output, high-pass, within -27305..27305
     */
    void down(byte[] samples, int[] taps, int width, short[] low, short[] high);

    /** The same for unsigned samples of {@code bitDepth} 9 to 16; the outputs have the same ranges. */
    void down(short[] samples, int[] taps, int width, int bitDepth, short[] low, short[] high);

    /**
     * The pass down the even or the odd columns of a scale's picture: one row of each output.
     *
     * @param samples the picture
     * @param taps where the four rows start that the filter meets
     * @param offset where these columns start in a row
     * @param count how many they are
     * @param shift bits dropped: 0 or 16
     * @param low output, low-pass
     * @param high output, high-pass
     */
    void down(int[] samples, int[] taps, int offset, int count, int shift, int[] low, int[] high);

    /**
     * The pass across, low-pass of low-pass alone: columns {@code from}, an even one, to {@code to} of the next scale's
     * picture. 16 bits are dropped.
     *
     * @param low a row from the pass down
     * @param picture output; its row starts at {@code at}
     * @param half from even columns to odd ones
     */
    void across(short[] low, int from, int to, int[] picture, int at, int half);

    /** The pass across with all four outputs: the next scale's picture and the three detail bands. */
    void across(short[] low, short[] high, int from, int to, int[] picture, int at, int half, int[][] details);

    /** The pass across, low-pass of low-pass alone, with {@code shift} bits dropped: 15 or 16. */
    void across(int[][] low, int from, int to, int shift, int[] picture, int at, int half);

    /** The pass across with all four outputs, with {@code shift} bits dropped: 15 or 16. */
    void across(int[][] low, int[][] high, int from, int to, int shift, int[] picture, int at, int half,
            int[][] details);
}
