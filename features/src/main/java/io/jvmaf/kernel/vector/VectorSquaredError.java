package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatpsnr.ScalarSquaredError;
import io.jvmaf.feature.floatpsnr.SquaredErrorKernel;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SquaredErrorKernel} in integers, for shorts in doubles: exact, so in any order, or else done again. */
final class VectorSquaredError implements SquaredErrorKernel {
    private static final int LANES = Species.INT.length();
    private static final int DOUBLES = Species.DOUBLE.length();
    /** So many squares of a byte sum to less than 2^31. */
    private static final int SPAN = 1 << 15;
    private final SquaredErrorKernel inOrder = new ScalarSquaredError();

    @Override
    public double sum(Plane reference, Plane distorted) {
        double sum = 0;
        for (int y = 0; y < reference.height(); y++) {
            int r = y * reference.stride();
            int d = y * distorted.stride();
            if (reference.bitDepth() == 8) {
                for (int x = 0; x < reference.width(); x += SPAN) {
                    sum += spanSum(reference.bytes(), r + x, distorted.bytes(), d + x,
                            Math.min(SPAN, reference.width() - x));
                }
            } else {
                sum += rowSum(reference.shorts(), r, distorted.shorts(), d, reference.width());
            }
        }
        return sum < EXACT ? sum : inOrder.sum(reference, distorted);
    }

    private static int spanSum(byte[] reference, int r, byte[] distorted, int d, int width) {
        IntVector sums = IntVector.zero(Species.INT);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            IntVector error = Samples.ints(reference, r + x).sub(Samples.ints(distorted, d + x));
            sums = sums.add(error.mul(error));
        }
        int sum = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            int error = (reference[r + x] & 0xff) - (distorted[d + x] & 0xff);
            sum += error * error;
        }
        return sum;
    }

    private static double rowSum(short[] reference, int r, short[] distorted, int d, int width) {
        DoubleVector sums = DoubleVector.zero(Species.DOUBLE);
        int whole = Species.DOUBLE.loopBound(width);
        for (int x = 0; x < whole; x += DOUBLES) {
            IntVector error = Samples.fewInts(reference, r + x).sub(Samples.fewInts(distorted, d + x));
            sums = sums.add(Samples.squares(error));
        }
        double sum = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            float error = (reference[r + x] & 0xffff) - (distorted[d + x] & 0xffff);
            sum += error * error;
        }
        return sum;
    }
}
