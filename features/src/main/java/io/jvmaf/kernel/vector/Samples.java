package io.jvmaf.kernel.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** Samples of a plane as vectors of ints, and what is summed of them. */
final class Samples {
    private Samples() {}

    /** As many bytes from {@code at} on as there are lanes, unsigned. */
    static IntVector ints(byte[] samples, int at) {
        return (IntVector) ByteVector.fromArray(Species.BYTE_QUARTER, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_B2I, Species.INT, 0);
    }

    /** As many shorts from {@code at} on as there are lanes, unsigned. */
    static IntVector ints(short[] samples, int at) {
        return (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
    }

    /** The squares of {@code values}, each rounded to a float. */
    static FloatVector squares(IntVector values) {
        FloatVector value = (FloatVector) values.convert(VectorOperators.I2F, 0);
        return value.mul(value);
    }

    /** The lower (0) or upper (1) half of {@code values}. */
    static DoubleVector half(FloatVector values, int part) {
        return (DoubleVector) values.convertShape(VectorOperators.F2D, Species.DOUBLE, part);
    }
}
