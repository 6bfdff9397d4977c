package io.jvmaf.feature.local;

import io.jvmaf.yuv.Plane;

/**
 * A plane's samples as numbers.
 *
 * @param width samples across
 * @param height rows
 * @param values row after row, from 0 to below 256 whatever the plane's depth
 */
record Samples(int width, int height, double[] values) {
    static Samples of(Plane plane) {
        double[] values = new double[plane.width() * plane.height()];
        double unit = 1 << (plane.bitDepth() - 8);
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                values[y * plane.width() + x] = plane.sample(x, y) / unit;
            }
        }
        return new Samples(plane.width(), plane.height(), values);
    }

    double at(int x, int y) {
        return values[y * width + x];
    }

    /** Half as many samples a side, each the mean of four; an odd column or row at the end is left out. */
    Samples halved() {
        int across = width / 2;
        int down = height / 2;
        double[] means = new double[across * down];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                means[y * across + x] = (at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1)
                        + at(2 * x + 1, 2 * y + 1)) / 4;
            }
        }
        return new Samples(across, down, means);
    }
}
