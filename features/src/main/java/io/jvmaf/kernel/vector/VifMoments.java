package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** Local variances and covariance from filtered samples and products. */
final class VifMoments {
    private static final long LOW_WORD = 0xffffffffL;
    private static final long PRODUCT_HALF = 1L << 31;

    private VifMoments() {}

    /**
     * Replaces E[p²], E[q²] and E[pq] by the variances and the covariance, whole numbers: the product of the means
     * comes off. Rows lie behind their lead ({@link Species#INT_LEAD}).
     *
     * @param meanP as {@link VifAcross#means} gives it, {@code meanQ} likewise
     * @param pp as {@link VifAcross#products} gives it, {@code qq} and {@code pq} likewise
     */
    static void centre(int[] meanP, int[] meanQ, double[] pp, double[] qq, double[] pq, int length) {
        for (int i = 0; i < length; i += Species.DOUBLE.length()) {
            int at = Species.DOUBLE_LEAD + i;
            // The mask tells the compiler that 32 bits of each factor suffice.
            LongVector p = ((LongVector) IntVector.fromArray(Species.INT_HALF, meanP, Species.INT_LEAD + i)
                    .convertShape(VectorOperators.ZERO_EXTEND_I2L, Species.LONG, 0)).and(LOW_WORD);
            LongVector q = ((LongVector) IntVector.fromArray(Species.INT_HALF, meanQ, Species.INT_LEAD + i)
                    .convertShape(VectorOperators.ZERO_EXTEND_I2L, Species.LONG, 0)).and(LOW_WORD);
            // The bits of a double with the rounder added count in ones, so products are taken off in integers.
            DoubleVector.fromArray(Species.DOUBLE, pp, at).reinterpretAsLongs()
                    .sub(p.mul(p).add(PRODUCT_HALF).lanewise(VectorOperators.LSHR, Integer.SIZE))
                    .reinterpretAsDoubles().sub(VifRounding.ROUNDER).intoArray(pp, at);
            DoubleVector.fromArray(Species.DOUBLE, qq, at).reinterpretAsLongs()
                    .sub(q.mul(q).add(PRODUCT_HALF).lanewise(VectorOperators.LSHR, Integer.SIZE))
                    .reinterpretAsDoubles().sub(VifRounding.ROUNDER).intoArray(qq, at);
            DoubleVector.fromArray(Species.DOUBLE, pq, at).reinterpretAsLongs()
                    .sub(p.mul(q).add(PRODUCT_HALF).lanewise(VectorOperators.LSHR, Integer.SIZE))
                    .reinterpretAsDoubles().sub(VifRounding.ROUNDER).intoArray(pq, at);
        }
    }
}
