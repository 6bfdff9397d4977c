package io.jvmaf.feature.floatmotion;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.yuv.Plane;

/** {@link FloatMotionKernel} in plain loops (libvmaf's picture_copy.c, convolution.c, vif_tools.c and motion.c). */
public final class ScalarFloatMotion implements FloatMotionKernel {
    @Override
    public void read(Plane plane, int y, float[] out) {
        FloatPicture.readRow(plane, y, plane.width(), out, 0);
    }

    @Override
    public void blurDown(float[][] rows, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            float sum = 0;
            for (int k = 0; k < TAPS; k++) {
                sum += taps[k] * rows[k][x];
            }
            out[RADIUS + x] = sum;
        }
    }

    @Override
    public void blurAcross(float[] row, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            float sum = 0;
            for (int k = 0; k < TAPS; k++) {
                sum += taps[k] * row[x + k];
            }
            out[x] = sum;
        }
    }

    @Override
    public void difference(float[] a, float[] b, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = Math.abs(a[x] - b[x]);
        }
    }

    @Override
    public void halve(float[] upper, float[] lower, float down, HalfColumns columns, float[] out) {
        for (int x = 0; x < columns.width(); x++) {
            int left = columns.left()[x];
            int right = columns.right()[x];
            float across = columns.across()[x];
            out[x] = (1 - down) * (1 - across) * upper[left] + (1 - down) * across * upper[right]
                    + down * (1 - across) * lower[left] + down * across * lower[right];
        }
    }

    @Override
    public void sums(float[][] rows, int count, int width, float[] sums) {
        for (int row = 0; row < count; row++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += rows[row][x];
            }
            sums[row] = sum;
        }
    }
}
