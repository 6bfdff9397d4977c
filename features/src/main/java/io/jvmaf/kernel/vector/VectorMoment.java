package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatmoment.MomentKernel;
import io.jvmaf.feature.floatmoment.ScalarMoment;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link MomentKernel} in integers, squares of shorts in doubles: exact, so in any order, or else done again. */
final class VectorMoment implements MomentKernel {
    private static final int LANES = Species.INT.length();
    private static final int DOUBLES = Species.DOUBLE.length();
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
            if (plane.bitDepth() == 8) {
                for (int x = 0; x < plane.width(); x += SPAN) {
                    sum += spanSquares(plane.bytes(), at + x, Math.min(SPAN, plane.width() - x));
                }
            } else {
                sum += rowSquares(plane.shorts(), at, plane.width());
            }
        }
        return sum < EXACT ? sum : inOrder.squares(plane);
    }

    // Below 2^31: 2^15 times 255 squared.
    private static int spanSquares(byte[] samples, int at, int width) {
        IntVector sums = IntVector.zero(Species.INT);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            IntVector values = Samples.ints(samples, at + x);
            sums = sums.add(values.mul(values));
        }
        int sum = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            int sample = samples[at + x] & 0xff;
            sum += sample * sample;
        }
        return sum;
    }

    private static double rowSquares(short[] samples, int at, int width) {
        DoubleVector sums = DoubleVector.zero(Species.DOUBLE);
        int whole = Species.DOUBLE.loopBound(width);
        for (int x = 0; x < whole; x += DOUBLES) {
            sums = sums.add(Samples.squares(Samples.fewInts(samples, at + x)));
        }
        double sum = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            float sample = samples[at + x] & 0xffff;
            sum += sample * sample;
        }
        return sum;
    }
}
