package io.jvmaf.feature.adm;

/**
 * The wavelet filter over four rows that lie side by side in arrays, one output a loop, so that the compiler turns it
 * into vector code. Sums are rounded by adding {@code round} and lose {@code shift} bits.
 *
 * <p>Wide sums are made in doubles, which hold their 47 bits exactly, and of which a vector multiplies more than longs.
 */
final class WaveletPasses {
    private WaveletPasses() {}

    /** Low-pass of rows whose sums fit 32 bits, whatever they do on the way. */
    static void low(int[] a, int[] b, int[] c, int[] d, int round, int shift, int[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = (Wavelet.low(a[i], b[i], c[i], d[i]) + round) >> shift;
        }
    }

    /** High-pass of such rows. */
    static void high(int[] a, int[] b, int[] c, int[] d, int round, int shift, int[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = (Wavelet.high(a[i], b[i], c[i], d[i]) + round) >> shift;
        }
    }

    /** Low-pass of rows of any ints. */
    static void lowWide(int[] a, int[] b, int[] c, int[] d, int shift, int[] out, int from, int to) {
        double half = Wavelet.half(shift);
        double unit = 1.0 / (1L << shift);
        for (int i = from; i < to; i++) {
            out[i] = (int) Math.floor((Wavelet.lowWide(a[i], b[i], c[i], d[i]) + half) * unit);
        }
    }

    /** High-pass of rows of any ints. */
    static void highWide(int[] a, int[] b, int[] c, int[] d, int shift, int[] out, int from, int to) {
        double half = Wavelet.half(shift);
        double unit = 1.0 / (1L << shift);
        for (int i = from; i < to; i++) {
            out[i] = (int) Math.floor((Wavelet.highWide(a[i], b[i], c[i], d[i]) + half) * unit);
        }
    }
}
