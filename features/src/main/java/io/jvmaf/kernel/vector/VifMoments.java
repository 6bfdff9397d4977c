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
     * Replaces E[pq] by E[pq] - E[p]E[q], a whole number.
     *
     * @param meanP as {@link VifAcross#means} gives it, {@code meanQ} likewise
     * @param pq as {@link VifAcross#products} gives it
     */
    static void centre(int[] meanP, int[] meanQ, double[] pq, int length) {
        for (int i = 0; i < length; i += Species.DOUBLE.length()) {
            LongVector p = ((LongVector) IntVector.fromArray(Species.INT_HALF, meanP, i)
                    .convertShape(VectorOperators.ZERO_EXTEND_I2L, Species.LONG, 0)).and(LOW_WORD);
            LongVector q = ((LongVector) IntVector.fromArray(Species.INT_HALF, meanQ, i)
                    .convertShape(VectorOperators.ZERO_EXTEND_I2L, Species.LONG, 0)).and(LOW_WORD);
            LongVector product = p.mul(q).add(PRODUCT_HALF).lanewise(VectorOperators.LSHR, Integer.SIZE);
            // The bits of a double with the rounder added count in ones, so the product is taken off in integers.
            DoubleVector.fromArray(Species.DOUBLE, pq, i).reinterpretAsLongs().sub(product).reinterpretAsDoubles()
                    .sub(VifRounding.ROUNDER).intoArray(pq, i);
        }
    }
}
