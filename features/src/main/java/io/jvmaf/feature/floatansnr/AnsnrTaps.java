package io.jvmaf.feature.floatansnr;

/** The filters of {@link AnsnrKernel}, by the distance from their centre (libvmaf's ansnr_tools.c). */
public final class AnsnrTaps {
    /** ansnr_filter2d_ref_s. With 16-bit samples on the scale of 8, no sum of products needs more than 20 bits. */
    private static final float[][] REFERENCE = {
        {4 / 16f, 2 / 16f},
        {2 / 16f, 1 / 16f}};

    /** ansnr_filter2d_dis_s. */
    private static final float[][] DISTORTED = {
        {127 / 571f, 52 / 571f, 12 / 571f},
        {52 / 571f, 31 / 571f, 7 / 571f},
        {12 / 571f, 7 / 571f, 2 / 571f}};

    private AnsnrTaps() {}

    /** The tap of the reference's filter {@code dy} rows and {@code dx} columns from its centre, up to 1 each. */
    public static float reference(int dy, int dx) {
        return REFERENCE[Math.abs(dy)][Math.abs(dx)];
    }

    /** The tap of the distorted picture's filter {@code dy} rows and {@code dx} columns from its centre, up to 2. */
    public static float distorted(int dy, int dx) {
        return DISTORTED[Math.abs(dy)][Math.abs(dx)];
    }
}
