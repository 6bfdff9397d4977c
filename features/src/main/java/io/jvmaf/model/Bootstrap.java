package io.jvmaf.model;

import java.util.Arrays;

/**
 * What the members of a bootstrap collection say together (predict.c, vmaf_bootstrap_predict_score_at_index).
 *
 * @param bagging the mean of the members
 * @param stddev their population standard deviation
 * @param low the 2.5th percentile
 * @param high the 97.5th percentile
 */
record Bootstrap(double bagging, double stddev, double low, double high) {
    private static final double LOW = 2.5;
    private static final double HIGH = 97.5;
    /** Half the distance over which the slope of transform and clipping is taken. */
    private static final double DELTA = 0.01;

    /**
     * Mean, deviation and percentiles are those of the members' raw predictions, and then go through the transform and
     * clipping of {@code settings}; the deviation is scaled by their slope at the mean.
     */
    static Bootstrap of(double[] raw, Model settings) {
        double mean = sum(raw) / raw.length;
        double squares = 0;
        for (double prediction : raw) {
            squares += (prediction - mean) * (prediction - mean);
        }
        double slope = (settings.finish(mean + DELTA) - settings.finish(mean - DELTA)) / (2 * DELTA);
        double[] sorted = raw.clone();
        Arrays.sort(sorted);
        return new Bootstrap(settings.finish(mean), Math.sqrt(squares / raw.length) * slope,
                settings.finish(percentile(sorted, LOW)), settings.finish(percentile(sorted, HIGH)));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Linear between the two nearest ranks. */
    private static double percentile(double[] sorted, double percent) {
        double rank = percent * (sorted.length - 1) / 100;
        int left = (int) Math.floor(rank);
        int right = (int) Math.ceil(rank);
        return left == right ? sorted[left] : sorted[left] * (right - rank) + sorted[right] * (rank - left);
    }
}
