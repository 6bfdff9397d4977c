package io.jvmaf.cli.html;

import java.util.Arrays;

/**
 * How the values of a column are spread over bins of one width, with round limits.
 *
 * @param low lower limit of the first bin
 * @param width of each bin
 * @param counts values in each; a value on a limit counts in the bin above
 */
record Distribution(double low, double width, int[] counts) {
    private static final int BINS = 30;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** The distribution of {@code values}, of which those that are not finite are left out. */
    static Distribution of(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double min = Arrays.stream(finite).min().orElse(0);
        double max = Arrays.stream(finite).max().orElse(0);
        double width = round(Math.max((max - min) / BINS, Math.max(1e-6, Math.abs(max) * 1e-3)));
        double low = Math.floor(min / width) * width;
        int[] counts = new int[(int) Math.floor((max - low) / width) + 1];
        for (double value : finite) {
            counts[Math.max(0, Math.min(counts.length - 1, (int) Math.floor((value - low) / width)))]++;
        }
        return new Distribution(low, width, counts);
    }

    /** The next round number that is not below {@code width}. */
    private static double round(double width) {
        double unit = Math.pow(10, Math.floor(Math.log10(width)));
        for (double step : ROUND) {
            if (step * unit >= width) {
                return step * unit;
            }
        }
        return 10 * unit;
    }

    /** Upper limit of the last bin. */
    double high() {
        return low + width * counts.length;
    }

    int most() {
        return Arrays.stream(counts).max().orElse(0);
    }
}
