package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FloatPicture;

/**
 * A symmetric filter down and then across, its products added up from the first tap to the last (libvmaf's vif_tools.c,
 * vif_filter1d_s and its kin). A picture is reflected about its outermost rows and columns.
 */
final class Filter {
    private final float[] taps;
    private final int radius;
    private final int width;
    /** A row filtered downwards; column x at index x + radius. */
    private final float[] line;

    Filter(float[] taps, int width) {
        this.taps = taps;
        this.radius = taps.length / 2;
        this.width = width;
        this.line = new float[width + 2 * radius];
    }

    /** Row {@code y} of {@code picture}. */
    void samples(FloatPicture picture, int y, float[] out) {
        float[] samples = picture.samples();
        for (int tap = 0; tap < taps.length; tap++) {
            int row = picture.row(reflect(y - radius + tap, picture.height()));
            float weight = taps[tap];
            if (tap == 0) {
                for (int x = 0; x < width; x++) {
                    line[radius + x] = weight * samples[row + x];
                }
            } else {
                for (int x = 0; x < width; x++) {
                    line[radius + x] += weight * samples[row + x];
                }
            }
        }
        across(out);
    }

    /** Row {@code y} of the products of {@code a} and {@code b}. */
    void products(FloatPicture a, FloatPicture b, int y, float[] out) {
        float[] left = a.samples();
        float[] right = b.samples();
        for (int tap = 0; tap < taps.length; tap++) {
            int row = a.row(reflect(y - radius + tap, a.height()));
            float weight = taps[tap];
            if (tap == 0) {
                for (int x = 0; x < width; x++) {
                    line[radius + x] = weight * (left[row + x] * right[row + x]);
                }
            } else {
                for (int x = 0; x < width; x++) {
                    line[radius + x] += weight * (left[row + x] * right[row + x]);
                }
            }
        }
        across(out);
    }

    private void across(float[] out) {
        for (int k = 1; k <= radius; k++) {
            line[radius - k] = line[radius + k];
            line[radius + width - 1 + k] = line[radius + width - 1 - k];
        }
        float first = taps[0];
        for (int x = 0; x < width; x++) {
            out[x] = first * line[x];
        }
        for (int tap = 1; tap < taps.length; tap++) {
            float weight = taps[tap];
            for (int x = 0; x < width; x++) {
                out[x] += weight * line[x + tap];
            }
        }
    }

    private static int reflect(int index, int size) {
        return index < 0 ? -index : index >= size ? 2 * size - index - 2 : index;
    }
}
