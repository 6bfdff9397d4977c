package io.jvmaf.feature.vif;

/** {@link VifDown} for 8 bits, in ints: products have 16 bits, filtered ones 32, and are not rounded. */
final class VifDown8 implements VifDown {
    private static final int QUANTITIES = VifQuantity.values().length;

    private final int[] taps;
    private final int[] halvingTaps;
    private final VifRounding rounding;
    // By quantity and slot.
    private final int[][][] held;
    private final int[] sums;

    /** Holds {@code rows} rows of {@code length} elements. */
    VifDown8(int[] taps, int[] halvingTaps, VifRounding rounding, int rows, int length) {
        this.taps = taps;
        this.halvingTaps = halvingTaps;
        this.rounding = rounding;
        held = new int[QUANTITIES][rows][length];
        sums = new int[length];
    }

    @Override
    public void take(int[] p, int[] q, int slot) {
        System.arraycopy(p, 0, held[VifQuantity.P.ordinal()][slot], 0, p.length);
        System.arraycopy(q, 0, held[VifQuantity.Q.ordinal()][slot], 0, q.length);
        multiply(p, p, held[VifQuantity.PP.ordinal()][slot]);
        multiply(q, q, held[VifQuantity.QQ.ordinal()][slot]);
        multiply(p, q, held[VifQuantity.PQ.ordinal()][slot]);
    }

    private static void multiply(int[] a, int[] b, int[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    @Override
    public void filter(VifQuantity quantity, int[] around, double[] out) {
        if (quantity.isProduct()) {
            filter(quantity, around, taps, Integer.MIN_VALUE, 0, out);
        } else {
            filter(quantity, around, taps, rounding.meanHalf(), rounding.meanShift(), out);
        }
    }

    @Override
    public void halve(VifQuantity quantity, int[] around, double[] out) {
        filter(quantity, around, halvingTaps, rounding.meanHalf(), rounding.meanShift(), out);
    }

    private void filter(VifQuantity quantity, int[] around, int[] weights, int start, int shift, double[] out) {
        VifColumns.filter(held[quantity.ordinal()], around, weights, start, sums);
        VifColumns.shift(sums, shift, out);
    }
}
