package io.jvmaf.feature.psnrhvs;

/**
 * The integer approximation of an 8x8 cosine transform that Daala uses (psnr_hvs.c, od_bin_fdct8): butterflies and
 * lifting steps, so every intermediate is an integer. Of 12-bit samples no product reaches 2<sup>31</sup>.
 */
final class HvsTransform {
    private static final int SIZE = HvsKernel.BLOCK;

    private HvsTransform() {}

    /** Transforms {@code block} in place: columns, then rows. */
    static void forward(int[] block, int[] half) {
        for (int i = 0; i < SIZE; i++) {
            forward(block, i, half, SIZE * i);
        }
        for (int i = 0; i < SIZE; i++) {
            forward(half, i, block, SIZE * i);
        }
    }

    /** Transforms the eight values at {@code from}, {@code from + SIZE}, ... into eight values next to each other. */
    private static void forward(int[] in, int from, int[] out, int to) {
        int t0 = in[from];
        int t4 = in[from + SIZE];
        int t2 = in[from + 2 * SIZE];
        int t6 = in[from + 3 * SIZE];
        int t7 = in[from + 4 * SIZE];
        int t3 = in[from + 5 * SIZE];
        int t5 = in[from + 6 * SIZE];
        int t1 = in[from + 7 * SIZE];
        // Sums and differences.
        t1 = t0 - t1;
        int t1h = halve(t1);
        t0 -= t1h;
        t4 += t5;
        int t4h = halve(t4);
        t5 -= t4h;
        t3 = t2 - t3;
        t2 -= halve(t3);
        t6 += t7;
        int t6h = halve(t6);
        t7 = t6h - t7;
        // Four-point cosine transform of the sums.
        t0 += t6h;
        t6 = t0 - t6;
        t2 = t4h - t2;
        t4 = t2 - t4;
        t0 -= lift(t4, 13573, 15); // sqrt(2) - 1
        t4 += lift(t0, 11585, 14); // sqrt(1/2)
        t0 -= lift(t4, 13573, 15);
        t6 -= lift(t2, 21895, 15); // (1 - cos(3 pi/8)) / sin(3 pi/8)
        t2 += lift(t6, 15137, 14); // sin(3 pi/8)
        t6 -= lift(t2, 21895, 15);
        // Four-point sine transform of the differences.
        t3 += lift(t5, 19195, 15); // 2 - sqrt(2)
        t5 += lift(t3, 11585, 14); // sqrt(1/2)
        t3 -= lift(t5, 7489, 13); // sqrt(2) - 1/2
        t7 = halve(t5) - t7;
        t5 -= t7;
        t3 = t1h - t3;
        t1 -= t3;
        t7 += lift(t1, 3227, 15); // (1 - cos(pi/16)) / sin(pi/16)
        t1 -= lift(t7, 6393, 15); // sin(pi/16)
        t7 += lift(t1, 3227, 15);
        t5 += lift(t3, 2485, 13); // (1 - cos(3 pi/16)) / sin(3 pi/16)
        t3 -= lift(t5, 18205, 15); // sin(3 pi/16)
        t5 += lift(t3, 2485, 13);
        out[to] = t0;
        out[to + 1] = t1;
        out[to + 2] = t2;
        out[to + 3] = t3;
        out[to + 4] = t4;
        out[to + 5] = t5;
        out[to + 6] = t6;
        out[to + 7] = t7;
    }

    /** Half of {@code value}, rounded towards zero. */
    private static int halve(int value) {
        return (value >>> 31) + value >> 1;
    }

    /** {@code value * factor / 2^shift}, rounded to the nearest, halves up. */
    private static int lift(int value, int factor, int shift) {
        return value * factor + (1 << shift - 1) >> shift;
    }
}
