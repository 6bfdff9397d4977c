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

    /** As many shorts from {@code at} on as {@link Species#DOUBLE} has lanes, unsigned. */
    static IntVector fewInts(short[] samples, int at) {
        return (IntVector) ShortVector.fromArray(Species.SHORT_QUARTER, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT_HALF, 0);
    }

    /** The squares of {@link #fewInts} or of their differences, each rounded to a float. */
    static DoubleVector squares(IntVector few) {
        FloatVector value = (FloatVector) few.convertShape(VectorOperators.I2F, Species.FLOAT_HALF, 0);
        return doubles(value.mul(value));
    }

    /** Values of {@link Species#FLOAT_HALF}; the upper half of a whole vector is many times as slow to come by. */
    static DoubleVector doubles(FloatVector few) {
        return (DoubleVector) few.convertShape(VectorOperators.F2D, Species.DOUBLE, 0);
    }

    /** As many floats from {@code at} on as there are lanes of {@link Species#DOUBLE}. */
    static DoubleVector doubles(float[] values, int at) {
        return doubles(FloatVector.fromArray(Species.FLOAT_HALF, values, at));
    }
}
