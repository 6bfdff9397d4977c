package io.jvmaf.feature.floatvif;

/**
 * A symmetric filter down and then across, its products added up from the first tap to the last (libvmaf's vif_tools.c,
 * vif_filter1d_s and its kin). A picture is reflected about its outermost rows and columns.
 */
final class Filter {
    private final float[] taps;
    private final int radius;
    private final int width;
    private final FloatVifKernel kernel;
    /** A row filtered downwards; column x at index x + radius. */
    private final float[] line;

    Filter(float[] taps, int width, FloatVifKernel kernel) {
        this.taps = taps;
        this.radius = taps.length / 2;
        this.width = width;
        this.kernel = kernel;
        this.line = new float[width + 2 * radius + FloatVifKernel.SLACK];
    }

    /** Rows that the filter reaches beyond the one it is for. */
    int radius() {
        return radius;
    }

    int taps() {
        return taps.length;
    }

    /** Which row of {@code height} the given tap takes for row {@code y}. */
    int row(int y, int tap, int height) {
        int index = y - radius + tap;
        return index < 0 ? -index : index >= height ? 2 * height - index - 2 : index;
    }

    /** A row of {@code samples}, {@code rows} being where those of the taps begin. */
    void apply(float[] samples, int[] rows, float[] out) {
        kernel.down(samples, rows, taps, line, radius, width);
        for (int k = 1; k <= radius; k++) {
            line[radius - k] = line[radius + k];
            line[radius + width - 1 + k] = line[radius + width - 1 - k];
        }
        kernel.across(line, taps, out, width);
    }
}
