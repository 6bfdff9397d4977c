package io.jvmaf.feature.adm;

/**
 * Where gradients of reference and distorted picture point the same way within a degree, row by row: the test of {@link
 * Decoupling#aligned} in passes that the compiler turns into vector code. A worker's: it keeps rows from call to call.
 */
public final class Alignment {
    /** What makes a whole number of a difference between the test's sides: the cosine has 24 fractional bits. */
    private static final double WHOLE = 0x1p24;

    private final float[] dot;
    private final float[] referenceSquared;
    private final float[] distortedSquared;

    /** For rows of {@code width} coefficients. */
    public Alignment(int width) {
        dot = new float[Rows.length(width)];
        referenceSquared = new float[Rows.length(width)];
        distortedSquared = new float[Rows.length(width)];
    }

    /** Writes zeros to {@code apart} where the gradients are aligned, all ones elsewhere. */
    void test(int[] oh, int[] ov, int[] th, int[] tv, int from, int to, int[] apart) {
        products(oh, ov, th, tv, from, to, dot);
        products(oh, ov, oh, ov, from, to, referenceSquared);
        products(th, tv, th, tv, from, to, distortedSquared);
        compare(dot, referenceSquared, distortedSquared, from, to, apart);
    }

    // Below 2 * 2.103e9^2 < 2^63 and rounded once.
    private static void products(int[] h, int[] v, int[] otherH, int[] otherV, int from, int to, float[] out) {
        for (int i = from; i < to; i++) {
            out[i] = (float) ((long) h[i] * otherH[i] + (long) v[i] * otherV[i]);
        }
    }

    /** Conversions to int keep signs, since they stop at the least int. */
    private static void compare(float[] dot, float[] referenceSquared, float[] distortedSquared, int from, int to,
            int[] apart) {
        for (int i = from; i < to; i++) {
            double product = dot[i];
            double least = (double) Decoupling.COS_1DEG_SQ * referenceSquared[i] * distortedSquared[i];
            apart[i] = ((int) ((product * product - least) * WHOLE) | (int) product) >> 31;
        }
    }
}
