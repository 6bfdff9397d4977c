package io.jvmaf.feature.ssim;

import io.jvmaf.yuv.Plane;

/**
 * The loops of SSIM and MS-SSIM. A kernel may write up to {@link #SLACK} elements past what it is asked for, and read as
 * many.
 */
public interface SsimKernel {
    /** Elements past a line's end that a kernel may read and overwrite. */
    int SLACK = 32;
    /** Side of the Gaussian window. */
    int WINDOW = 11;
    /** Side of the low-pass filter that halves a picture. */
    int LOW_PASS = 9;

    /** Luminance, contrast and structure. */
    int PARTS = 3;

    /** Line {@code y} of a plane on the scale of 8 bits. */
    void read(Plane plane, int y, float[] out);

    /**
     * The Gaussian window over a line: products in float, their sum in double from left to right, rounded to float.
     *
     * @param line of {@code width + WINDOW - 1} samples
     * @param out from index {@code at}
     */
    void across(float[] line, float[] out, int at, int width);

    /**
     * The Gaussian window down a column, as {@link #across}.
     *
     * @param lines index of each of the {@link #WINDOW} lines' start in {@code samples}, from the top
     */
    void down(float[] samples, int[] lines, float[] out, int width);

    /**
     * Luminance, contrast and structure of each pixel from its windowed moments.
     *
     * @param moments windowed reference, distorted, squares of either, and products, in that order
     * @param parts luminance, contrast and structure, in that order
     */
    void compare(float[][] moments, int width, double[][] parts);

    /** {@code sums[x] += line[x] * weight}, the product rounded to float. */
    void accumulate(float[] line, float weight, double[] sums, int width);

    /** Takes a line apart: {@code even[x] = line[2 * x]} and {@code odd[x] = line[2 * x + 1]}. */
    void split(float[] line, float[] even, float[] odd, int at, int width);

    /**
     * A line at half the size by the 9/7 biorthogonal low-pass: products in float, their sum in double in raster order,
     * rounded to float.
     *
     * @param even the samples in even columns of {@link #LOW_PASS} lines, four columns further left than the output's
     * @param odd those in odd columns
     * @param lines index of each line's start in both, from the top
     * @param out from index {@code at}
     */
    void halve(float[] even, float[] odd, int[] lines, float[] out, int at, int width);
}
