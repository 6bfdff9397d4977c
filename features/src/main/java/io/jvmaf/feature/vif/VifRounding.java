package io.jvmaf.feature.vif;

/**
 * How the vertical filter pass is brought back to few bits (integer_vif.c, vif_statistic_8 and vif_statistic_16). Full
 * size comes from samples of any depth and is scaled to 8 bits and 8 fractional ones; coarser scales hold 16 bits.
 *
 * @param meanShift bits dropped from filtered samples; the result is at most 65535
 * @param squareShift bits dropped from filtered products of samples; the result is below 2<sup>32</sup>
 */
public record VifRounding(int meanShift, int squareShift) {
    /** Bits dropped after the horizontal pass, everywhere. */
    public static final int HORIZONTAL_SHIFT = 16;

    /** Adding and subtracting it rounds a double below 2<sup>51</sup> to a whole number, halves to an even one. */
    public static final double ROUNDER = 0x1.8p52;

    private static final int COARSE_SHIFT = 16;

    /** The shifts of {@code scale} for samples of {@code bitDepth} bits. */
    public static VifRounding of(int scale, int bitDepth) {
        return scale == 0
                ? new VifRounding(bitDepth, 2 * (bitDepth - 8))
                : new VifRounding(COARSE_SHIFT, COARSE_SHIFT);
    }

    /** What is added before {@link #meanShift}, for rounding half up. */
    public int meanHalf() {
        return half(meanShift);
    }

    /** What is added before {@link #squareShift}, for rounding half up. */
    public int squareHalf() {
        return half(squareShift);
    }

    /** Taps over 2<sup>{@code shift}</sup>: sums need but rounding then. */
    static double[] scaled(int[] taps, int shift) {
        double[] scaled = new double[taps.length];
        for (int k = 0; k < taps.length; k++) {
            scaled[k] = Math.scalb((double) taps[k], -shift);
        }
        return scaled;
    }

    /**
     * What added to a whole number over 2<sup>{@code shift}</sup> makes {@link #ROUNDER} round halves up: a quarter of
     * the least difference between two of them.
     */
    static double tieBreaker(int shift) {
        return Math.scalb(0.25, -shift);
    }

    private static int half(int shift) {
        return 1 << shift >> 1;
    }
}
