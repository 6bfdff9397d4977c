package io.jvmaf.kernel.vector;

import io.jvmaf.feature.ssim.SsimKernel;
import io.jvmaf.feature.ssim.SsimTaps;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** SSIM with a lane a pixel: each pixel's products are floats and its sums doubles, in the reference's order. */
final class VectorSsim implements SsimKernel {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final VectorSpecies<Double> DOUBLE = Species.DOUBLE;
    private static final VectorSpecies<Float> FLOAT_HALF = Species.FLOAT_HALF;
    private static final int LANES = FLOAT.length();
    private static final int HALF = DOUBLE.length();
    private static final SsimParts[] EACH_PART = SsimParts.values();
    private static final float[] GAUSSIAN = SsimTaps.gaussian();
    private static final float[] TAPS = SsimTaps.lowPass();
    private static final VectorShuffle<Float> EVEN = VectorShuffle.makeUnzip(FLOAT, 0);
    private static final VectorShuffle<Float> ODD = VectorShuffle.makeUnzip(FLOAT, 1);

    @Override
    public void read(Plane plane, int y, float[] out) {
        int row = y * plane.stride();
        if (plane.bytes() != null) {
            readBytes(plane.bytes(), row, plane.width(), out);
        } else {
            readShorts(plane.shorts(), row, plane.width(), 1f / (1 << (plane.bitDepth() - 8)), out);
        }
    }

    private static void readBytes(byte[] samples, int row, int width, float[] out) {
        for (int x = 0; x < width; x += LANES) {
            IntVector values = (IntVector) ByteVector.fromArray(Species.BYTE_QUARTER, samples, row + x)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Species.INT, 0);
            values.convertShape(VectorOperators.I2F, FLOAT, 0).reinterpretAsFloats().intoArray(out, x);
        }
    }

    private static void readShorts(short[] samples, int row, int width, float unit, float[] out) {
        for (int x = 0; x < width; x += LANES) {
            IntVector values = (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, row + x)
                    .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
            values.convertShape(VectorOperators.I2F, FLOAT, 0).reinterpretAsFloats().mul(unit).intoArray(out, x);
        }
    }

    @Override
    public void across(float[] line, float[] out, int at, int width) {
        for (int x = 0; x < width; x += LANES) {
            DoubleVector first = DoubleVector.zero(DOUBLE);
            DoubleVector second = first;
            for (int tap = 0; tap < WINDOW; tap++) {
                first = first.add(product(line, x + tap, GAUSSIAN[tap]));
                second = second.add(product(line, x + HALF + tap, GAUSSIAN[tap]));
            }
            store(first, out, at + x);
            store(second, out, at + x + HALF);
        }
    }

    @Override
    public void down(float[] samples, int[] lines, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            DoubleVector first = DoubleVector.zero(DOUBLE);
            DoubleVector second = first;
            for (int tap = 0; tap < WINDOW; tap++) {
                first = first.add(product(samples, lines[tap] + x, GAUSSIAN[tap]));
                second = second.add(product(samples, lines[tap] + x + HALF, GAUSSIAN[tap]));
            }
            store(first, out, x);
            store(second, out, x + HALF);
        }
    }

    /** Products rounded to float, as doubles. */
    private static DoubleVector product(float[] samples, int at, float factor) {
        return Samples.doubles(few(samples, at).mul(factor));
    }

    private static void store(DoubleVector sums, float[] out, int at) {
        ((FloatVector) sums.convertShape(VectorOperators.D2F, FLOAT_HALF, 0)).intoArray(out, at);
    }

    @Override
    public void compare(float[][] moments, int width, double[][] parts) {
        for (int part = 0; part < PARTS; part++) {
            EACH_PART[part].run(moments, parts[part], width);
        }
    }

    static FloatVector few(float[] samples, int at) {
        return FloatVector.fromArray(FLOAT_HALF, samples, at);
    }

    @Override
    public void accumulate(float[] line, float weight, double[] sums, int width) {
        for (int x = 0; x < width; x += HALF) {
            DoubleVector.fromArray(DOUBLE, sums, x).add(product(line, x, weight)).intoArray(sums, x);
        }
    }

    @Override
    public void split(float[] line, float[] even, float[] odd, int at, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector first = FloatVector.fromArray(FLOAT, line, 2 * x);
            FloatVector second = FloatVector.fromArray(FLOAT, line, 2 * x + LANES);
            first.rearrange(EVEN, second).intoArray(even, at + x);
            first.rearrange(ODD, second).intoArray(odd, at + x);
        }
    }

    @Override
    public void halve(float[] even, float[] odd, int[] lines, float[] out, int at, int width) {
        for (int x = 0; x < width; x += LANES) {
            DoubleVector first = DoubleVector.zero(DOUBLE);
            DoubleVector second = first;
            for (int row = 0; row < LOW_PASS; row++) {
                int from = lines[row] + x;
                for (int tap = 0; tap < LOW_PASS; tap++) {
                    float[] samples = (tap & 1) == 0 ? even : odd;
                    first = first.add(product(samples, from + (tap >> 1), TAPS[row * LOW_PASS + tap]));
                    second = second.add(product(samples, from + (tap >> 1) + HALF, TAPS[row * LOW_PASS + tap]));
                }
            }
            store(first, out, at + x);
            store(second, out, at + x + HALF);
        }
    }
}
