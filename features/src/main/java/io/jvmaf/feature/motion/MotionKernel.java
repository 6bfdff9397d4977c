package io.jvmaf.feature.motion;

import io.jvmaf.yuv.Plane;

/**
 * The sum of absolute differences of two blurred luma planes. Blur and difference are linear, so the difference is
 * blurred (libvmaf's integer_motion.c, motion_score_pipeline_8 and _16).
 *
 * <p>The blur is a separable filter of five taps that sum to 2<sup>16</sup>; beyond an edge the picture is mirrored
 * without repeating the edge sample. Columns first: the sum is rounded by half of 2<sup>bitDepth</sup> and shifted
 * right by bitDepth, which leaves eight fractional bits. Then rows: rounded by 2<sup>15</sup>, shifted right by 16.
 */
public interface MotionKernel {
    /** The filter's radius in samples. */
    int RADIUS = 2;
    /** The outermost tap (libvmaf's integer_motion.h, filter). */
    int TAP_2 = 3571;
    /** The tap one off the centre. */
    int TAP_1 = 16004;
    /** The centre tap. */
    int TAP_0 = 26386;
    /** The taps sum to 2 to this power. */
    int FILTER_BITS = 16;

    /**
     * The sum over the plane of |blur(previous - current)|, in 1/256 of a sample step. Each row's sum wraps at
     * 2<sup>32</sup>, as in libvmaf; a row below 65,538 samples cannot reach that.
     */
    long blurredSad(Plane previous, Plane current, MotionWorkspace workspace);

    /** The index in {@code 0 .. size - 1} that {@code index} falls on after as many reflections as it takes. */
    static int mirror(int index, int size) {
        if (size == 1) {
            return 0;
        }
        int period = 2 * size - 2;
        int folded = Math.floorMod(index, period);
        return folded < size ? folded : period - folded;
    }
}
