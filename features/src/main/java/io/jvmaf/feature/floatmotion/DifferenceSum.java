package io.jvmaf.feature.floatmotion;

import static io.jvmaf.feature.rows.RowSums.ROWS;

import io.jvmaf.feature.rows.RowSums;

/** The mean absolute difference of two pictures, row by row in {@code float} (libvmaf's motion.c, vmaf_image_sad_c). */
final class DifferenceSum {
    private final int width;
    private final float[][] rows;
    private final float[] sums = new float[ROWS];
    private int count;
    private float total;

    DifferenceSum(int width) {
        this.width = width;
        this.rows = new float[ROWS][width];
    }

    void begin() {
        count = 0;
        total = 0;
    }

    void add(float[] a, float[] b) {
        FloatMotionFilter.difference(a, b, rows[count++], width);
        if (count == ROWS) {
            sum();
        }
    }

    private void sum() {
        RowSums.of(rows, count, width, sums);
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
