package io.jvmaf.feature.vif;

/**
 * What a VIF kernel is set up for.
 *
 * @param width luma samples across
 * @param height luma rows
 * @param bitDepth bits a sample, 8 to 16
 * @param gainLimit the greatest gain that counts as information, 1 to 100
 * @param skipScale0 whether the statistics of full size are left out
 */
public record VifSetup(int width, int height, int bitDepth, double gainLimit, boolean skipScale0) {
    /** The least size that leaves one sample at the coarsest scale. */
    public static final int MIN_SIZE = 1 << (VifFilters.SCALES - 1);

    /** Samples across at {@code scale}: each halving drops an odd column. */
    public int width(int scale) {
        return width >> scale;
    }

    /** Rows at {@code scale}. */
    public int height(int scale) {
        return height >> scale;
    }
}
