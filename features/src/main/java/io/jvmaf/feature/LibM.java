package io.jvmaf.feature;

import io.jvmaf.feature.libm.Exp;
import io.jvmaf.feature.libm.FloatPow;
import io.jvmaf.feature.libm.Log;
import io.jvmaf.feature.libm.Pow;

/**
 * Functions of the C mathematics library that libvmaf calls, equal to those of glibc 2.36 to the bit on x86-64
 * with FMA, which is what its reference figures were made with. {@link StrictMath} differs from them in the last bit
 * now and then: its {@code exp} for one value in ten.
 *
 * <p>Source of the method: ARM's optimized-routines (MIT licence), which glibc took over: a table look-up and a short
 * polynomial, within about 0.52 ulp in double and 0.82 ulp in float. The fused multiply-adds are those of glibc's
 * build for CPUs with FMA; they are part of the result. Where the CPU has none, {@link Math#fma} gives the same bits,
 * slowly. A signalling NaN is taken for a quiet one.
 */
public final class LibM {
    private LibM() {}

    /** e to the power {@code x}. */
    public static double exp(double x) {
        return Exp.exp(x);
    }

    /** The natural logarithm of {@code x}. */
    public static double log(double x) {
        return Log.log(x);
    }

    /** The logarithm of {@code x} to base 2. */
    public static double log2(double x) {
        return Log.log2(x);
    }

    /** The logarithm of {@code x} to base 10. */
    public static double log10(double x) {
        return Log.log10(x);
    }

    /** {@code x} to the power {@code y}; 1 to any power is 1. */
    public static double pow(double x, double y) {
        return Pow.pow(x, y);
    }

    /** {@code x} to the power {@code y} as C's {@code powf} rounds it. */
    public static float powf(float x, float y) {
        return FloatPow.pow(x, y);
    }

    /** The logarithm of {@code x} to base 2 as C's {@code log2f} rounds it. */
    public static float log2f(float x) {
        return FloatPow.log2(x);
    }
}
