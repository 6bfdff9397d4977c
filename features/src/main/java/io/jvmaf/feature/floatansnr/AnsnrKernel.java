package io.jvmaf.feature.floatansnr;

import io.jvmaf.yuv.Plane;

/**
 * Signal and noise of two luma planes on the scale of 8 bits, their middle brought to 0 (libvmaf's ansnr.c and
 * ansnr_tools.c).
 *
 * <p>The reference is filtered by 3x3 taps, the distorted plane by 5x5: {@link AnsnrTaps}. The products of a row of
 * taps are added up from left to right, then the rows' sums from the top.
 */
public interface AnsnrKernel {
    /** The radius of the reference's filter in samples. */
    int REFERENCE_RADIUS = 1;
    /** The radius of the distorted plane's filter. */
    int RADIUS = 2;

    /**
     * The sums of squares of the filtered reference and of its difference to the filtered distorted plane: each row's
     * from left to right, then the rows' from the top, all in {@code float}.
     */
    Power power(Plane reference, Plane distorted, AnsnrWorkspace workspace);

    /** The index in {@code 0 .. size - 1} that stands for {@code index}: the last sample, unlike the first, repeats. */
    static int mirror(int index, int size) {
        int folded = index;
        while (folded < 0 || folded >= size) {
            folded = folded < 0 ? -folded : 2 * size - folded - 1;
        }
        return folded;
    }

    /**
     * What of a picture is picture, and what is not.
     *
     * @param signal of the reference
     * @param noise of the difference
     */
    record Power(float signal, float noise) {}
}
