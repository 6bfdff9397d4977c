package io.jvmaf.feature.vif;

/** {@link VifDown} for up to 16 bits, in doubles: filtered products have up to 48 bits, and so are exact. */
final class VifDown16 implements VifDown {
    private static final int QUANTITIES = VifQuantity.values().length;

    private final double[] sampleTaps;
    private final double[] productTaps;
    private final double[] halvingTaps;
    private final double sampleTie;
    private final double productTie;
    // By quantity and slot.
    private final double[][][] held;

    /** Holds {@code rows} rows of {@code length} elements. */
    VifDown16(int[] taps, int[] halvingTaps, VifRounding rounding, int rows, int length) {
        sampleTaps = VifRounding.scaled(taps, rounding.meanShift());
        productTaps = VifRounding.scaled(taps, rounding.squareShift());
        this.halvingTaps = VifRounding.scaled(halvingTaps, rounding.meanShift());
        sampleTie = VifRounding.tieBreaker(rounding.meanShift());
        productTie = VifRounding.tieBreaker(rounding.squareShift());
        held = new double[QUANTITIES][rows][length];
    }

    @Override
    public void take(int[] newP, int[] newQ, int slot) {
        double[] p = held[VifQuantity.P.ordinal()][slot];
        double[] q = held[VifQuantity.Q.ordinal()][slot];
        widen(newP, p);
        widen(newQ, q);
        multiply(p, p, held[VifQuantity.PP.ordinal()][slot]);
        multiply(q, q, held[VifQuantity.QQ.ordinal()][slot]);
        multiply(p, q, held[VifQuantity.PQ.ordinal()][slot]);
    }

    private static void widen(int[] samples, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = samples[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    @Override
    public void filter(VifQuantity quantity, int[] around, double[] out) {
        if (quantity.isProduct()) {
            filter(quantity, around, productTaps, productTie - VifQuantity.BIAS, out);
        } else {
            filter(quantity, around, sampleTaps, sampleTie, out);
        }
    }

    @Override
    public void halve(VifQuantity quantity, int[] around, double[] out) {
        filter(quantity, around, halvingTaps, sampleTie, out);
    }

    private void filter(VifQuantity quantity, int[] around, double[] weights, double start, double[] out) {
        VifColumns.filter(held[quantity.ordinal()], around, weights, start, out);
        VifColumns.round(out);
    }
}
