package io.jvmaf.kernel.vector;

import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** Samples of a plane as vectors of ints and floats, and what is summed of them. */
final class Samples {
    private static final int LANES = Species.INT.length();
    /** Half of 8 bits' range. */
    private static final float MIDDLE = 128;

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

    /**
     * Writes row {@code y} to {@code out} from element {@code at} on, on the scale of 8 bits with its middle at 0: 16
     * significant bits at most, so exact.
     */
    static void centred(Plane plane, int y, float[] out, int at) {
        int row = y * plane.stride();
        if (plane.bitDepth() == 8) {
            centred(plane.bytes(), row, plane.width(), out, at);
        } else {
            centred(plane.shorts(), row, plane.width(), 1f / (1 << (plane.bitDepth() - 8)), out, at);
        }
    }

    private static void centred(byte[] samples, int row, int width, float[] out, int at) {
        for (int x = 0; x < width; x += LANES) {
            floats(ints(samples, row + x)).sub(MIDDLE).intoArray(out, at + x);
        }
    }

    private static void centred(short[] samples, int row, int width, float unit, float[] out, int at) {
        for (int x = 0; x < width; x += LANES) {
            floats(ints(samples, row + x)).mul(unit).sub(MIDDLE).intoArray(out, at + x);
        }
    }

    private static FloatVector floats(IntVector values) {
        return (FloatVector) values.convert(VectorOperators.I2F, 0);
    }

    /** The squares of {@code values}, each rounded to a float. */
    static FloatVector squares(IntVector values) {
        FloatVector value = floats(values);
        return value.mul(value);
    }

    /** The lower (0) or upper (1) half of {@code values}. */
    static DoubleVector half(FloatVector values, int part) {
        return (DoubleVector) values.convertShape(VectorOperators.F2D, Species.DOUBLE, part);
    }
}
