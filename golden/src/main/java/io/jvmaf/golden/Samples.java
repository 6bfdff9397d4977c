package io.jvmaf.golden;

import io.jvmaf.yuv.Plane;

/**
 * A plane to draw on.
 *
 * @param width samples in a row
 * @param height rows
 * @param max greatest value, 2<sup>bits</sup> - 1
 * @param values row after row, each 0 to {@code max}
 */
public record Samples(int width, int height, int max, int[] values) {
    static Samples blank(int width, int height, int max) {
        return new Samples(width, height, max, new int[width * height]);
    }

    /** The value at a place; places outside take the nearest inside. */
    int near(int x, int y) {
        return values[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }

    /** Sets the value at a place, cut to the range. */
    void set(int x, int y, int value) {
        values[y * width + x] = Math.max(0, Math.min(max, value));
    }

    Samples copy() {
        return new Samples(width, height, max, values.clone());
    }

    void copyTo(Plane plane) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane.set(x, y, values[y * width + x]);
            }
        }
    }
}
