package io.jvmaf.feature.floatpsnr;

import io.jvmaf.yuv.Plane;

/** The sum of squared differences of two planes in single precision (libvmaf's psnr.c, compute_psnr). */
public interface SquaredErrorKernel {
    /** Doubles below it hold every integer, so sums of integers that stay below it are exact in any order. */
    double EXACT = 0x1p53;

    /**
     * The sum over all samples, row by row, of the squared difference: each square rounded to {@code float}, the sum in
     * double. In squared sample steps of the planes' depth; a power of two away from libvmaf's, which scales samples to
     * 8 bits. A square is an integer of at most 32 bits.
     */
    double sum(Plane reference, Plane distorted);
}
