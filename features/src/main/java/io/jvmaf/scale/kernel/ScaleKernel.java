package io.jvmaf.scale.kernel;

import io.jvmaf.yuv.Plane;

/**
 * The two steps of separable scaling in 32-bit integers.
 *
 * <p>Across: taps times samples, rounded to a scale on which full range is 16 bits whatever the bit depth d is:
 * (sum + 2<sup>d-3</sup>) &gt;&gt; (d - 2). Down: taps times lines, (sum + 2<sup>29-d</sup>) &gt;&gt; (30 - d), clipped
 * to 0 .. 2<sup>d</sup> - 1. Where the size does not change that gives every sample back.
 *
 * <p>No sum overflows: let P and -N be the sums of an output's positive and negative taps over {@link FilterBank#ONE},
 * P - N = 1 and P at most 1.29 (Lanczos). Across, 65,535 P 2<sup>14</sup> is below 2<sup>31</sup>. Down, lines lie
 * within 65,535 (-N .. P), so sums within 65,535 (-2 N P .. P<sup>2</sup> + N<sup>2</sup>) 2<sup>14</sup>, of which the
 * greater is below 1.75 times 2<sup>30</sup>.
 */
public interface ScaleKernel {
    /** The most rows that {@link #across} takes at once. */
    int BLOCK = 16;

    /**
     * Filters rows {@code y} to {@code y + rows - 1} of {@code from} across, into the workspace's lines of those
     * numbers.
     *
     * @param rows 1 to {@link #BLOCK}
     */
    void across(Plane from, int y, int rows, FilterBank bank, ScaleWorkspace workspace);

    /**
     * Filters the lines that row {@code y} of {@code to} is made of. Rows are made in order: what lies behind the end
     * of this one may change.
     */
    void down(ScaleWorkspace workspace, FilterBank bank, Plane to, int y);
}
