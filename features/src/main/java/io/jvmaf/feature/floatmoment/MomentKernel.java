package io.jvmaf.feature.floatmoment;

import io.jvmaf.yuv.Plane;

/** Sums of a plane's samples and of their squares (libvmaf's moment.c). */
public interface MomentKernel {
    /** Doubles below it hold every integer, so sums of integers that stay below it are exact in any order. */
    double EXACT = 0x1p53;

    /** The sum of all samples, in steps of the plane's depth: below 2<sup>47</sup>. */
    double sum(Plane plane);

    /**
     * The sum of all samples' squares, row by row: each square rounded to {@code float}, the sum in double. In squared
     * sample steps of the plane's depth; a square is an integer of at most 32 bits.
     */
    double squares(Plane plane);
}
