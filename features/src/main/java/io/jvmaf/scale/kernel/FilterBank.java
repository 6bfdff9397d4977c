package io.jvmaf.scale.kernel;

import io.jvmaf.scale.Scaler;

/**
 * The taps of every output sample along one direction of a plane: whole numbers that sum to {@link #ONE}. A tap that
 * would fall outside the plane counts for the sample at its edge.
 */
public final class FilterBank {
    /** Fractional bits of a tap, as in libswscale. */
    public static final int BITS = 14;
    /** The sum of the taps of each output sample. */
    public static final int ONE = 1 << BITS;

    private final int length;
    private final int[] starts;
    private final int[] taps;

    private FilterBank(int outputs, int length) {
        this.length = length;
        this.starts = new int[outputs];
        this.taps = new int[outputs * length];
    }

    /**
     * The bank that brings {@code planeFrom} samples to {@code planeTo}, in a picture that goes from {@code from} to
     * {@code to} luma samples.
     *
     * <p>Output sample i lies at (i + phase) from / to - phase in input samples.
     *
     * @param phase how far behind the picture's edge a sample lies, in samples of the plane: 0.5 for luma
     */
    public static FilterBank of(Scaler scaler, int from, int to, int planeFrom, int planeTo, double phase) {
        double ratio = (double) from / to;
        double stretch = Math.max(1, ratio);
        int half = (int) Math.ceil(scaler.radius() * stretch);
        FilterBank bank = new FilterBank(planeTo, Math.min(2 * half, planeFrom));
        double[] weights = new double[2 * half];
        for (int i = 0; i < planeTo; i++) {
            double position = (i + phase) * from / to - phase;
            int first = (int) Math.floor(position) - half + 1;
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = scaler.weight((first + k - position) / stretch);
                sum += weights[k];
            }
            bank.set(i, first, weights, sum, planeFrom);
        }
        return bank;
    }

    /** Rounds to whole taps, each rounding's error carried into the next tap, so that the sum is exact. */
    private void set(int output, int first, double[] weights, double sum, int samples) {
        int start = Math.max(0, Math.min(first, samples - length));
        starts[output] = start;
        double error = 0;
        for (int k = 0; k < weights.length; k++) {
            double exact = weights[k] / sum * ONE + error;
            int tap = (int) Math.rint(exact);
            error = exact - tap;
            int sample = Math.max(0, Math.min(first + k, samples - 1));
            taps[output * length + sample - start] += tap;
        }
    }

    /** Output samples. */
    public int outputs() {
        return starts.length;
    }

    /** Taps an output sample. */
    public int length() {
        return length;
    }

    /** By output sample, the first input sample that a tap falls on; the last is within the plane too. Not a copy. */
    public int[] starts() {
        return starts;
    }

    /** {@link #length()} taps by output sample. Not a copy. */
    public int[] taps() {
        return taps;
    }
}
