package io.jvmaf.kernel.vector;

import io.jvmaf.feature.speed.SpeedKernel;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** SpEED with a lane an output, so that each output's sum keeps its order. */
final class VectorSpeed implements SpeedKernel {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final int LANES = FLOAT.length();
    private static final int PIXELS = BLOCK_PIXELS;

    @Override
    public void read(Plane plane, int y, int width, float[] out) {
        float unit = 1f / (1 << (plane.bitDepth() - 8));
        int row = y * plane.stride();
        for (int x = 0; x < width; x += LANES) {
            IntVector samples = plane.bytes() != null ? bytes(plane.bytes(), row + x) : shorts(plane.shorts(), row + x);
            floats(samples).mul(unit).sub(128).intoArray(out, x);
        }
    }

    @Override
    public void difference(Plane minuend, Plane subtrahend, int y, int width, float[] out) {
        if (minuend.bytes() != null) {
            byteDifference(minuend, subtrahend, y, width, out);
        } else {
            shortDifference(minuend, subtrahend, y, width, out);
        }
    }

    private static void byteDifference(Plane minuend, Plane subtrahend, int y, int width, float[] out) {
        for (int x = 0; x < width; x += LANES) {
            IntVector difference = bytes(minuend.bytes(), y * minuend.stride() + x)
                    .sub(bytes(subtrahend.bytes(), y * subtrahend.stride() + x));
            floats(difference).intoArray(out, x);
        }
    }

    private static void shortDifference(Plane minuend, Plane subtrahend, int y, int width, float[] out) {
        float unit = 1f / (1 << (minuend.bitDepth() - 8));
        for (int x = 0; x < width; x += LANES) {
            IntVector difference = shorts(minuend.shorts(), y * minuend.stride() + x)
                    .sub(shorts(subtrahend.shorts(), y * subtrahend.stride() + x));
            floats(difference).mul(unit).intoArray(out, x);
        }
    }

    private static IntVector bytes(byte[] samples, int at) {
        return (IntVector) ByteVector.fromArray(Species.BYTE_QUARTER, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_B2I, Species.INT, 0);
    }

    private static IntVector shorts(short[] samples, int at) {
        return (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
    }

    private static FloatVector floats(IntVector values) {
        return (FloatVector) values.convertShape(VectorOperators.I2F, FLOAT, 0);
    }

    @Override
    public void accumulate(float[] line, float tap, float[] sums, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector.fromArray(FLOAT, sums, x).add(FloatVector.fromArray(FLOAT, line, x).mul(tap)).intoArray(sums, x);
        }
    }

    @Override
    public void bilinear(float[] samples, int upper, int lower, float down, int[] left, int[] right, float[] across,
            float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector towardsRight = FloatVector.fromArray(FLOAT, across, x);
            FloatVector towardsLeft = FloatVector.broadcast(FLOAT, 1).sub(towardsRight);
            FloatVector above = towardsLeft.mul(1 - down).mul(FloatVector.fromArray(FLOAT, samples, upper, left, x))
                    .add(towardsRight.mul(1 - down).mul(FloatVector.fromArray(FLOAT, samples, upper, right, x)));
            above.add(towardsLeft.mul(down).mul(FloatVector.fromArray(FLOAT, samples, lower, left, x)))
                    .add(towardsRight.mul(down).mul(FloatVector.fromArray(FLOAT, samples, lower, right, x)))
                    .intoArray(out, x);
        }
    }

    @Override
    public void blockSums(float[] data, int stride, int width, int height, float[] sums) {
        VectorSpeedBlocks.sums(data, stride, width, height, sums);
    }

    @Override
    public void blockProducts(float[] data, int stride, int width, int height, float[] means, double[] products,
            double[] work) {
        VectorSpeedBlocks.products(data, stride, width, height, means, products, work);
    }

    @Override
    public void multiply(float[] a, float[] b, float[] out, int columns, int stride) {
        for (int i = 0; i < PIXELS; i++) {
            for (int j = 0; j < columns; j += LANES) {
                FloatVector sum = FloatVector.zero(FLOAT);
                for (int k = 0; k < PIXELS; k++) {
                    sum = sum.add(FloatVector.fromArray(FLOAT, b, k * stride + j).mul(a[i * MATRIX_STRIDE + k]));
                }
                sum.intoArray(out, i * stride + j);
            }
        }
    }

    @Override
    public void substitute(float[] triangle, int i, float[] right, float[] solution, int columns, int stride) {
        float diagonal = triangle[i * MATRIX_STRIDE + i];
        for (int j = 0; j < columns; j += LANES) {
            FloatVector rest = FloatVector.fromArray(FLOAT, right, i * stride + j);
            for (int k = i + 1; k < PIXELS; k++) {
                rest = rest.sub(FloatVector.fromArray(FLOAT, solution, k * stride + j)
                        .mul(triangle[i * MATRIX_STRIDE + k]));
            }
            rest.div(diagonal).intoArray(solution, i * stride + j);
        }
    }
}
