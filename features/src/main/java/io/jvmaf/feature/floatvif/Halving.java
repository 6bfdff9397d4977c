package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FloatPicture;

/** Low-passes a picture and keeps every other row and column, from the first on (libvmaf's vif_dec2_s). */
final class Halving {
    private final Filter filter;
    private final int[] rows;
    private final float[] line;

    /** For pictures of {@code width} columns. */
    Halving(float[] taps, int width, FloatVifKernel kernel) {
        this.filter = new Filter(taps, width, kernel);
        this.rows = new int[taps.length];
        this.line = new float[width + FloatVifKernel.SLACK];
    }

    void halve(FloatPicture picture, FloatPicture half) {
        float[] out = half.samples();
        for (int y = 0; y < half.height(); y++) {
            for (int tap = 0; tap < rows.length; tap++) {
                rows[tap] = picture.row(filter.row(2 * y, tap, picture.height()));
            }
            filter.apply(picture.samples(), rows, line);
            int row = half.row(y);
            for (int x = 0; x < half.width(); x++) {
                out[row + x] = line[2 * x];
            }
        }
    }
}
