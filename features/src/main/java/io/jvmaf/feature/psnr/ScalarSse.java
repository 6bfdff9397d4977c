package io.jvmaf.feature.psnr;

import io.jvmaf.yuv.Plane;

/** {@link SseKernel} in plain loops. */
public final class ScalarSse implements SseKernel {
    @Override
    public long sse(Plane reference, Plane distorted) {
        long sse = 0;
        for (int y = 0; y < reference.height(); y++) {
            int r = y * reference.stride();
            int d = y * distorted.stride();
            sse += reference.bitDepth() == 8 ? row(reference.bytes(), r, distorted.bytes(), d, reference.width())
                    : row(reference.shorts(), r, distorted.shorts(), d, reference.width());
        }
        return sse;
    }

    private static long row(byte[] reference, int r, byte[] distorted, int d, int width) {
        int sse = 0;
        for (int x = 0; x < width; x++) {
            int error = (reference[r + x] & 0xff) - (distorted[d + x] & 0xff);
            sse += error * error;
        }
        return sse & 0xffffffffL;
    }

    private static long row(short[] reference, int r, short[] distorted, int d, int width) {
        long sse = 0;
        for (int x = 0; x < width; x++) {
            long error = (reference[r + x] & 0xffff) - (distorted[d + x] & 0xffff);
            sse += error * error;
        }
        return sse;
    }
}
