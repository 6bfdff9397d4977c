package io.jvmaf.cli.html;

import io.jvmaf.feature.local.BlockMap;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.image.Picture;

/** Numbers as colours: from near black over violet and orange to pale yellow, so that more is brighter. */
final class Heat {
    /** Luma errors of so many 8-bit steps and more have the brightest colour. */
    static final int BRIGHTEST_ERROR = 32;
    /** The same stops as the legend of report.css. */
    private static final int[][] STOPS = {{11, 10, 30}, {74, 20, 104}, {164, 44, 96}, {232, 98, 44}, {253, 190, 60},
        {252, 250, 200}};

    private Heat() {}

    /** The colour of {@code share}, from 0 to 1; what is beyond is clipped. */
    static int colour(double share) {
        double at = Math.max(0, Math.min(1, share)) * (STOPS.length - 1);
        int below = Math.min(STOPS.length - 2, (int) at);
        double part = at - below;
        return Picture.packed(between(below, 0, part), between(below, 1, part), between(below, 2, part));
    }

    private static double between(int below, int channel, double part) {
        return STOPS[below][channel] + part * (STOPS[below + 1][channel] - STOPS[below][channel]);
    }

    /** A pixel for each block, brighter where less is kept: 1 is black, 0 and below the brightest. */
    static Picture lost(BlockMap kept) {
        int[] rgb = new int[kept.values().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colour(1 - kept.values()[i]);
        }
        return new Picture(kept.columns(), kept.rows(), rgb);
    }

    /** A pixel for each sample, brighter where luma differs more. */
    static Picture error(Plane reference, Plane distorted) {
        double brightest = BRIGHTEST_ERROR << (reference.bitDepth() - 8);
        int[] rgb = new int[reference.width() * reference.height()];
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                int error = Math.abs(distorted.sample(x, y) - reference.sample(x, y));
                rgb[y * reference.width() + x] = colour(error / brightest);
            }
        }
        return new Picture(reference.width(), reference.height(), rgb);
    }
}
