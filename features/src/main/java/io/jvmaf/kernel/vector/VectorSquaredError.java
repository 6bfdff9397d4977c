package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatpsnr.ScalarSquaredError;
import io.jvmaf.feature.floatpsnr.SquaredErrorKernel;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SquaredErrorKernel} in 32-bit lanes, summed in 64-bit ones: exact, so in any order, or else done again. */
final class VectorSquaredError implements SquaredErrorKernel {
    private static final int LANES = Species.INT.length();
    private final SquaredErrorKernel inOrder = new ScalarSquaredError();

    @Override
    public double sum(Plane reference, Plane distorted) {
        double sum = 0;
        for (int y = 0; y < reference.height(); y++) {
            int r = y * reference.stride();
            int d = y * distorted.stride();
            sum += reference.bitDepth() == 8
                    ? rowSum(reference.bytes(), r, distorted.bytes(), d, reference.width())
                    : rowSum(reference.shorts(), r, distorted.shorts(), d, reference.width());
        }
        return sum < EXACT ? sum : inOrder.sum(reference, distorted);
    }

    private static double rowSum(byte[] reference, int r, byte[] distorted, int d, int width) {
        DoubleVector even = DoubleVector.zero(Species.DOUBLE);
        DoubleVector odd = DoubleVector.zero(Species.DOUBLE);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            FloatVector squares = Samples.squares(Samples.ints(reference, r + x).sub(Samples.ints(distorted, d + x)));
            even = even.add(Samples.half(squares, 0));
            odd = odd.add(Samples.half(squares, 1));
        }
        double sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            float error = (reference[r + x] & 0xff) - (distorted[d + x] & 0xff);
            sum += error * error;
        }
        return sum;
    }

    private static double rowSum(short[] reference, int r, short[] distorted, int d, int width) {
        DoubleVector even = DoubleVector.zero(Species.DOUBLE);
        DoubleVector odd = DoubleVector.zero(Species.DOUBLE);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += LANES) {
            FloatVector squares = Samples.squares(Samples.ints(reference, r + x).sub(Samples.ints(distorted, d + x)));
            even = even.add(Samples.half(squares, 0));
            odd = odd.add(Samples.half(squares, 1));
        }
        double sum = even.add(odd).reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            float error = (reference[r + x] & 0xffff) - (distorted[d + x] & 0xffff);
            sum += error * error;
        }
        return sum;
    }
}
