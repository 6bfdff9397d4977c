package io.jvmaf.feature.floatmoment;

import io.jvmaf.yuv.Plane;

/** {@link MomentKernel} in plain loops. */
public final class ScalarMoment implements MomentKernel {
    @Override
    public double sum(Plane plane) {
        long sum = 0;
        for (int y = 0; y < plane.height(); y++) {
            int at = y * plane.stride();
            sum += plane.bitDepth() == 8 ? rowSum(plane.bytes(), at, plane.width())
                    : rowSum(plane.shorts(), at, plane.width());
        }
        return sum;
    }

    private static long rowSum(byte[] samples, int at, int width) {
        long sum = 0;
        for (int x = 0; x < width; x++) {
            sum += samples[at + x] & 0xff;
        }
        return sum;
    }

    private static long rowSum(short[] samples, int at, int width) {
        long sum = 0;
        for (int x = 0; x < width; x++) {
            sum += samples[at + x] & 0xffff;
        }
        return sum;
    }

    @Override
    public double squares(Plane plane) {
        double sum = 0;
        for (int y = 0; y < plane.height(); y++) {
            int at = y * plane.stride();
            sum = plane.bitDepth() == 8 ? addSquares(sum, plane.bytes(), at, plane.width())
                    : addSquares(sum, plane.shorts(), at, plane.width());
        }
        return sum;
    }

    private static double addSquares(double sum, byte[] samples, int at, int width) {
        double total = sum;
        for (int x = 0; x < width; x++) {
            float sample = samples[at + x] & 0xff;
            total += sample * sample;
        }
        return total;
    }

    private static double addSquares(double sum, short[] samples, int at, int width) {
        double total = sum;
        for (int x = 0; x < width; x++) {
            float sample = samples[at + x] & 0xffff;
            total += sample * sample;
        }
        return total;
    }
}
