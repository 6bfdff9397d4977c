package io.jvmaf.feature.ssim;

/** Filters and constants of SSIM (libvmaf's iqa/ssim_tools.h and ms_ssim.c). */
public final class SsimTaps {
    private static final float[] GAUSSIAN = {
        0.001028f, 0.007599f, 0.036001f, 0.109361f, 0.213006f, 0.266012f, 0.213006f, 0.109361f, 0.036001f, 0.007599f,
        0.001028f};
    private static final float[][] LOW_PASS_CORNER = {
        {0.000714f, -0.000450f, -0.002090f, 0.007132f, 0.016114f},
        {-0.000450f, 0.000283f, 0.001316f, -0.004490f, -0.010146f},
        {-0.002090f, 0.001316f, 0.006115f, -0.020867f, -0.047149f},
        {0.007132f, -0.004490f, -0.020867f, 0.071207f, 0.160885f},
        {0.016114f, -0.010146f, -0.047149f, 0.160885f, 0.363505f}};

    /** (0.01 * 255) squared. */
    public static final float C1 = (0.01f * 255) * (0.01f * 255);
    /** (0.03 * 255) squared. */
    public static final float C2 = (0.03f * 255) * (0.03f * 255);
    /** Half of {@link #C2}. */
    public static final float C3 = C2 / 2;

    private SsimTaps() {}

    /** The Gaussian window in one direction. */
    public static float[] gaussian() {
        return GAUSSIAN.clone();
    }

    /** The low-pass filter that halves a picture, row by row; it is symmetric in both directions. */
    public static float[] lowPass() {
        int side = SsimKernel.LOW_PASS;
        float[] taps = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                taps[y * side + x] = LOW_PASS_CORNER[Math.min(y, side - 1 - y)][Math.min(x, side - 1 - x)];
            }
        }
        return taps;
    }
}
