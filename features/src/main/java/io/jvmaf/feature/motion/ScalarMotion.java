package io.jvmaf.feature.motion;

import io.jvmaf.yuv.Plane;

/** {@link MotionKernel} in plain loops. */
public final class ScalarMotion implements MotionKernel {
    private static final int ROW_ROUNDING = 1 << (FILTER_BITS - 1);

    @Override
    public long blurredSad(Plane previous, Plane current, MotionWorkspace workspace) {
        int height = previous.height();
        long sad = 0;
        for (int y = 0, ready = 0; y < height; y++) {
            for (; ready < height && ready <= y + RADIUS; ready++) {
                difference(previous, current, ready, workspace.differences(ready));
            }
            if (blurColumns(workspace, y, height, previous.bitDepth())) {
                workspace.mirrorColumns();
                sad += rowSad(workspace.blurred(), workspace.width()) & 0xffffffffL;
            }
        }
        return sad;
    }

    private static void difference(Plane previous, Plane current, int y, int[] out) {
        int before = y * previous.stride();
        int now = y * current.stride();
        if (previous.bitDepth() == 8) {
            byte[] p = previous.bytes();
            byte[] c = current.bytes();
            for (int x = 0; x < previous.width(); x++) {
                out[x] = (p[before + x] & 0xff) - (c[now + x] & 0xff);
            }
        } else {
            short[] p = previous.shorts();
            short[] c = current.shorts();
            for (int x = 0; x < previous.width(); x++) {
                out[x] = (p[before + x] & 0xffff) - (c[now + x] & 0xffff);
            }
        }
    }

    /** Blurs row {@code y} down its columns; false if nothing is left, so that the row adds nothing. */
    private static boolean blurColumns(MotionWorkspace workspace, int y, int height, int bitDepth) {
        int[] a = workspace.differences(MotionKernel.mirror(y - 2, height));
        int[] b = workspace.differences(MotionKernel.mirror(y - 1, height));
        int[] c = workspace.differences(y);
        int[] d = workspace.differences(MotionKernel.mirror(y + 1, height));
        int[] e = workspace.differences(MotionKernel.mirror(y + 2, height));
        int[] blurred = workspace.blurred();
        int rounding = 1 << (bitDepth - 1);
        int any = 0;
        for (int x = 0; x < workspace.width(); x++) {
            // |sum| <= (2^bitDepth - 1) 2^16: past 32 bits at 16 bits a sample. Shifted, it is at most 65,535.
            long sum = (long) TAP_2 * (a[x] + e[x]) + (long) TAP_1 * (b[x] + d[x]) + (long) TAP_0 * c[x];
            int value = (int) ((sum + rounding) >> bitDepth);
            blurred[RADIUS + x] = value;
            any |= value;
        }
        return any != 0;
    }

    private static int rowSad(int[] blurred, int width) {
        int sad = 0;
        for (int x = 0; x < width; x++) {
            long sum = (long) TAP_2 * (blurred[x] + blurred[x + 4]) + (long) TAP_1 * (blurred[x + 1] + blurred[x + 3])
                    + (long) TAP_0 * blurred[x + 2];
            sad += Math.abs((int) ((sum + ROW_ROUNDING) >> FILTER_BITS));
        }
        return sad;
    }
}
