package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FloatPicture;

/**
 * The information in the reference, and what the distorted picture keeps of it, at one scale; summed in float, a row
 * from left to right and then row to row (libvmaf's vif_tools.c, vif_statistic_s).
 *
 * <p>Every product of samples is made once and kept in a ring of rows while the filter reaches it.
 */
final class Information {
    private static final int PAIRS = FloatVifKernel.BATCH / 2;

    private final FloatVifKernel kernel;
    private final Filter filter;
    private final VisualNoise noise;
    private final int width;
    private final int stride;
    private final int[] pictureRows;
    private final int[] ringRows;
    private final ProductRows ring;
    private final MomentRow moments;
    /** What is kept and what there is to keep, in turn. */
    private final float[][] rows;
    private final float[] sums = new float[FloatVifKernel.BATCH];
    private int pairs;
    private float kept;
    private float total;

    /** For pictures of {@code width} columns. */
    Information(float[] taps, int width, VisualNoise noise, FloatVifKernel kernel) {
        this.kernel = kernel;
        this.filter = new Filter(taps, width, kernel);
        this.noise = noise;
        this.width = width;
        this.stride = width + FloatVifKernel.SLACK;
        this.pictureRows = new int[taps.length];
        this.ringRows = new int[taps.length];
        this.ring = new ProductRows(taps.length * stride);
        this.moments = new MomentRow(stride);
        this.rows = new float[FloatVifKernel.BATCH][stride];
    }

    /** Of the pictures measured last, what is kept. */
    float kept() {
        return kept;
    }

    /** Of the pictures measured last, what there is to keep. */
    float total() {
        return total;
    }

    void measure(FloatPicture reference, FloatPicture distorted) {
        kept = 0;
        total = 0;
        int height = reference.height();
        int ready = 0;
        for (int y = 0; y < height; y++) {
            for (; ready < height && ready <= y + filter.radius(); ready++) {
                int row = reference.row(ready);
                kernel.multiply(reference.samples(), row, distorted.samples(), row, ring,
                        ready % filter.taps() * stride, width);
            }
            for (int tap = 0; tap < filter.taps(); tap++) {
                int row = filter.row(y, tap, height);
                pictureRows[tap] = reference.row(row);
                ringRows[tap] = row % filter.taps() * stride;
            }
            filter.apply(reference.samples(), pictureRows, moments.meanReference());
            filter.apply(distorted.samples(), pictureRows, moments.meanDistorted());
            filter.apply(ring.reference(), ringRows, moments.squaresReference());
            filter.apply(ring.distorted(), ringRows, moments.squaresDistorted());
            filter.apply(ring.both(), ringRows, moments.products());
            kernel.inform(moments, noise, rows[2 * pairs], rows[2 * pairs + 1], width);
            if (++pairs == PAIRS) {
                sum();
            }
        }
        sum();
    }

    private void sum() {
        kernel.sums(rows, 2 * pairs, width, sums);
        for (int pair = 0; pair < pairs; pair++) {
            kept += sums[2 * pair];
            total += sums[2 * pair + 1];
        }
        pairs = 0;
    }
}
