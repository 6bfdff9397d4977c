package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.Log2Table;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Log2Table} without a table. A double has its exponent and then the bits that count, of a whole number of at
 * least 16 bits, in its upper half. Taken as one number, down to the 11th bit of the mantissa, they are the logarithm
 * in the table's units if it were straight between powers of two. What the four bits behind and the bend add is a
 * polynomial in {@code m - 1.5}, where {@code m} is the mantissa, rounded. In single precision the sum lies at least
 * 9e-5 from what would round to another entry, for each of the 32768 entries; the coefficients were found by a linear
 * programme over the intervals that round to the entries (the method of Lim and Nagarakatte, "High performance
 * correctly rounded math libraries for 32-bit floating point", 2021).
 */
final class VifLogarithms {
    private static final int LANES = Species.INT.length();
    private static final int HALF_LANES = Species.LONG.length();

    private static final long UPPER_HALF = -1L << Integer.SIZE;
    // In the upper half of a double: 20 bits of the mantissa, of which 15 count, the last 4 of them in units of 1/16.
    private static final int UNITS_SHIFT = 20 - Integer.numberOfTrailingZeros(Log2Table.UNITS);
    private static final int EXPONENT_BIAS = 1023;

    private static final float MIDDLE = 1.5f;
    private static final int ONE = Float.floatToRawIntBits(1);
    // From the upper half of a double to the mantissa of a float.
    private static final int MANTISSA_SHIFT = 3;
    private static final int MANTISSA = 0x7fff00;
    /** Adding it rounds to a whole number, which the last bits then are. */
    private static final float ROUNDER = 0x1.8p23f;
    private static final int BIAS = EXPONENT_BIAS * Log2Table.UNITS + Float.floatToRawIntBits(ROUNDER);

    // The four bits below a unit fit in between those of C0 that are set: they stand for 1/2 to 1/16.
    private static final int C0 = Float.floatToRawIntBits(0x1.5c0206p7f);
    private static final int SIXTEENTHS_SHIFT = 7;
    private static final int SIXTEENTHS = 0xf000;
    private static final float C1 = -78.2384f;
    private static final float C2 = -656.57526f;
    private static final float C3 = 291.7924f;
    private static final float C4 = -146.13313f;
    private static final float C5 = 77.58564f;
    private static final float C6 = -41.343773f;
    private static final float C7 = 28.11516f;
    private static final float C8 = -20.45635f;

    private VifLogarithms() {}

    /**
     * The sum of the logarithms of numbers behind the lead.
     *
     * @param count a multiple of {@link Species#INT}'s lanes, at most 2^14: logarithms are below 2^17, their sum is not
     *     to pass 31 bits
     * @param numbers whole numbers from 2^16 to 2^52
     */
    static long sum(double[] numbers, int count) {
        IntVector sum = IntVector.zero(Species.INT);
        for (int i = Species.DOUBLE_LEAD; i < Species.DOUBLE_LEAD + count; i += LANES) {
            LongVector even = DoubleVector.fromArray(Species.DOUBLE, numbers, i).reinterpretAsLongs();
            LongVector odd = DoubleVector.fromArray(Species.DOUBLE, numbers, i + HALF_LANES).reinterpretAsLongs();
            IntVector bits = even.lanewise(VectorOperators.LSHR, Integer.SIZE).or(odd.and(UPPER_HALF))
                    .reinterpretAsInts();
            FloatVector x = bits.lanewise(VectorOperators.LSHL, MANTISSA_SHIFT).and(MANTISSA).or(ONE)
                    .reinterpretAsFloats().sub(MIDDLE);
            FloatVector y = x.broadcast(C8).fma(x, x.broadcast(C7));
            y = y.fma(x, x.broadcast(C6));
            y = y.fma(x, x.broadcast(C5));
            y = y.fma(x, x.broadcast(C4));
            y = y.fma(x, x.broadcast(C3));
            y = y.fma(x, x.broadcast(C2));
            y = y.fma(x, x.broadcast(C1));
            y = y.fma(x, bits.lanewise(VectorOperators.LSHL, SIXTEENTHS_SHIFT).and(SIXTEENTHS).or(C0)
                    .reinterpretAsFloats());
            sum = sum.add(bits.lanewise(VectorOperators.LSHR, UNITS_SHIFT)).add(y.add(ROUNDER).reinterpretAsInts());
        }
        return sum.sub(count / LANES * BIAS).reduceLanes(VectorOperators.ADD);
    }
}
