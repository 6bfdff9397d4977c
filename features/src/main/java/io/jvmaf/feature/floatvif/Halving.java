package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FloatPicture;

/** Low-passes a picture and keeps every other row and column, from the first on (libvmaf's vif_dec2_s). */
final class Halving {
    private final Filter filter;
    private final float[] line;

    /** For pictures of {@code width} columns. */
    Halving(float[] taps, int width) {
        this.filter = new Filter(taps, width);
        this.line = new float[width];
    }

    void halve(FloatPicture picture, FloatPicture half) {
        float[] out = half.samples();
        for (int y = 0; y < half.height(); y++) {
            filter.samples(picture, 2 * y, line);
            int row = half.row(y);
            for (int x = 0; x < half.width(); x++) {
                out[row + x] = line[2 * x];
            }
        }
    }
}
