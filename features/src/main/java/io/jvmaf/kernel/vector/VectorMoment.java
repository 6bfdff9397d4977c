package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatmoment.MomentKernel;
import io.jvmaf.feature.floatmoment.ScalarMoment;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link MomentKernel} in 32-bit lanes, squares summed in 64-bit ones: exact, so in any order, or else done again. */
final class VectorMoment implements MomentKernel {
    private static final int LANES = Species.INT.length();
    /** So many samples sum to less than 2^31. */
    private static final int SPAN = 1 << 15;
    private final MomentKernel inOrder = new ScalarMoment();

    @Override
    public double sum(Plane plane) {
        long sum = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x += SPAN) {
                int width = Math.min(SPAN, plane.width() - x);
                int at = y * plane.stride() + x;
                sum += plane.bitDepth() == 8 ? spanSum(plane.bytes(), at, width) : spanSum(plane.shorts(), at, width);
            }
        }
        return sum;
    }

    private static int spanSum(byte[] samples, int at, int width) {
        IntVector sums = IntVector.zero(Species.INT);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            sums = sums.add(Samples.ints(samples, at + x));
        }
        int sum = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            sum += samples[at + x] & 0xff;
        }
        return sum;
    }

    private static int spanSum(short[] samples, int at, int width) {
        IntVector sums = IntVector.zero(Species.INT);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            sums = sums.add(Samples.ints(samples, at + x));
        }
        int sum = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            sum += samples[at + x] & 0xffff;
        }
        return sum;
    }

    @Override
    public double squares(Plane plane) {
        double sum = 0;
        for (int y = 0; y < plane.height(); y++) {
            int at = y * plane.stride();
            sum += plane.bitDepth() == 8 ? rowSquares(plane.bytes(), at, plane.width())
                    : rowSquares(plane.shorts(), at, plane.width());
        }
        return sum < EXACT ? sum : inOrder.squares(plane);
    }

    private static double rowSquares(byte[] samples, int at, int width) {
        DoubleVector even = DoubleVector.zero(Species.DOUBLE);
        DoubleVector odd = DoubleVector.zero(Species.DOUBLE);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            FloatVector squares = Samples.squares(Samples.ints(samples, at + x));
            even = even.add(Samples.half(squares, 0));
            odd = odd.add(Samples.half(squares, 1));
        }
        double sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            float sample = samples[at + x] & 0xff;
            sum += sample * sample;
        }
        return sum;
    }

    private static double rowSquares(short[] samples, int at, int width) {
        DoubleVector even = DoubleVector.zero(Species.DOUBLE);
        DoubleVector odd = DoubleVector.zero(Species.DOUBLE);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            FloatVector squares = Samples.squares(Samples.ints(samples, at + x));
            even = even.add(Samples.half(squares, 0));
            odd = odd.add(Samples.half(squares, 1));
        }
        double sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            float sample = samples[at + x] & 0xffff;
            sum += sample * sample;
        }
        return sum;
    }
}
