package io.jvmaf.feature.floatmotion;

import static io.jvmaf.feature.floatmotion.FloatMotionKernel.BATCH;
import static io.jvmaf.feature.floatmotion.FloatMotionKernel.SLACK;

/** The mean absolute difference of two pictures, row by row in {@code float} (libvmaf's motion.c, vmaf_image_sad_c). */
final class DifferenceSum {
    private final FloatMotionKernel kernel;
    private final int width;
    private final float[][] rows;
    private final float[] sums = new float[BATCH];
    private int count;
    private float total;

    DifferenceSum(FloatMotionKernel kernel, int width) {
        this.kernel = kernel;
        this.width = width;
        this.rows = new float[BATCH][width + SLACK];
    }

    void begin() {
        count = 0;
        total = 0;
    }

    void add(float[] a, float[] b) {
        kernel.difference(a, b, rows[count++], width);
        if (count == BATCH) {
            sum();
        }
    }

    private void sum() {
        kernel.sums(rows, count, width, sums);
        for (int row = 0; row < count; row++) {
            total += sums[row];
        }
        count = 0;
    }

    /** The mean over {@code height} rows. */
    float mean(int height) {
        sum();
        return total / (width * height);
    }
}
