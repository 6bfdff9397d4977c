package io.jvmaf.feature.floatpsnr;

import io.jvmaf.yuv.Plane;

/** {@link SquaredErrorKernel} in plain loops. */
public final class ScalarSquaredError implements SquaredErrorKernel {
    @Override
    public double sum(Plane reference, Plane distorted) {
        double sum = 0;
        for (int y = 0; y < reference.height(); y++) {
            int r = y * reference.stride();
            int d = y * distorted.stride();
            sum = reference.bitDepth() == 8
                    ? addRow(sum, reference.bytes(), r, distorted.bytes(), d, reference.width())
                    : addRow(sum, reference.shorts(), r, distorted.shorts(), d, reference.width());
        }
        return sum;
    }

    private static double addRow(double sum, byte[] reference, int r, byte[] distorted, int d, int width) {
        double total = sum;
        for (int x = 0; x < width; x++) {
            float error = (reference[r + x] & 0xff) - (distorted[d + x] & 0xff);
            total += error * error;
        }
        return total;
    }

    private static double addRow(double sum, short[] reference, int r, short[] distorted, int d, int width) {
        double total = sum;
        for (int x = 0; x < width; x++) {
            float error = (reference[r + x] & 0xffff) - (distorted[d + x] & 0xffff);
            total += error * error;
        }
        return total;
    }
}
