package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.Log2Table;
import io.jvmaf.feature.vif.VifRounding;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Log2Table} without a table. A whole number of at least 16 bits, as a double, has the bits that count at the
 * top of its mantissa and the rest of its logarithm in its exponent. The table's entry for a mantissa {@code m} is a
 * polynomial in {@code m - 1.5}, rounded: its coefficients are such that it lies at least 9e-5 within the interval that
 * rounds to the entry, for each of the 32768 entries (found by a linear programme over those intervals, the method of
 * Lim and Nagarakatte, "High performance correctly rounded math libraries for 32-bit floating point", 2021).
 */
final class VifLogarithms {
    private static final int EXPONENT_SHIFT = 52;
    private static final int EXPONENT_BIAS = 1023;
    private static final double MIDDLE = 1.5;
    private static final long ONE = Double.doubleToLongBits(1);
    // The 15 bits behind the leading one.
    private static final long MANTISSA = -1L >>> -(Log2Table.INDEX_BITS - 1)
            << EXPONENT_SHIFT - (Log2Table.INDEX_BITS - 1);
    private static final long ROUNDER_BITS = Double.doubleToLongBits(VifRounding.ROUNDER);

    private static final double C0 = 0x1.2b8040cd640ebp+10;
    private static final double C1 = 0x1.ec70be0f819e3p+10;
    private static final double C2 = -0x1.4849a1d6db668p+9;
    private static final double C3 = 0x1.23cad9d49ecf2p+8;
    private static final double C4 = -0x1.24442afe39228p+7;
    private static final double C5 = 0x1.3657b26228d3dp+6;
    private static final double C6 = -0x1.4ac00b318d4f1p+5;
    private static final double C7 = 0x1.c1d7b2f6a940bp+4;
    private static final double C8 = -0x1.474d35ae90f8fp+4;

    private VifLogarithms() {}

    /**
     * The sum of the logarithms of {@code count} numbers behind the lead, a multiple of the lane count.
     *
     * @param numbers whole numbers from 2^16 to 2^52
     */
    static long sum(double[] numbers, int count) {
        LongVector exponents = LongVector.zero(Species.LONG);
        LongVector fractions = LongVector.zero(Species.LONG);
        for (int i = Species.DOUBLE_LEAD; i < Species.DOUBLE_LEAD + count; i += Species.LONG.length()) {
            LongVector bits = DoubleVector.fromArray(Species.DOUBLE, numbers, i).reinterpretAsLongs();
            exponents = exponents.add(bits.lanewise(VectorOperators.LSHR, EXPONENT_SHIFT));
            DoubleVector x = bits.and(MANTISSA).or(ONE).reinterpretAsDoubles().sub(MIDDLE);
            DoubleVector y = x.broadcast(C8).fma(x, x.broadcast(C7));
            y = y.fma(x, x.broadcast(C6));
            y = y.fma(x, x.broadcast(C5));
            y = y.fma(x, x.broadcast(C4));
            y = y.fma(x, x.broadcast(C3));
            y = y.fma(x, x.broadcast(C2));
            y = y.fma(x, x.broadcast(C1));
            y = y.fma(x, x.broadcast(C0));
            fractions = fractions.add(y.add(VifRounding.ROUNDER).reinterpretAsLongs());
        }
        return Log2Table.UNITS * (exponents.reduceLanes(VectorOperators.ADD) - (long) count * EXPONENT_BIAS)
                + fractions.reduceLanes(VectorOperators.ADD) - count * ROUNDER_BITS;
    }
}
