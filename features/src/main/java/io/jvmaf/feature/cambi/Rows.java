package io.jvmaf.feature.cambi;

/**
 * What the loops over rows share. They are written so that C2 turns them into vector code, which it does where it can
 * tell that no store changes what a later pixel loads: what is stored and what is loaded differ in type, or lie in
 * arrays at equal indices. Hence rows copied to arrays of their own, and flags kept as signs in {@code char}, which
 * shift to 0 or 1.
 */
final class Rows {
    /** A {@code char} shifted right by this is 1 where it is negative as a {@code short}, else 0. */
    static final int SIGN = Short.SIZE - 1;

    private Rows() {}

    /** 1 for a whole number above 0, else 0. */
    static float positive(float number) {
        return 0.5f * (Math.abs(number) - Math.abs(number - 1) + 1);
    }

    /** Copies the row at {@code at}, each pixel's right neighbour in its place; the last pixel is its own. */
    static void right(short[] image, int at, int width, short[] right) {
        System.arraycopy(image, at + 1, right, 0, width - 1);
        right[width - 1] = image[at + width - 1];
    }
}
