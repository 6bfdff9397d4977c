package io.jvmaf.train.model;

import java.util.Arrays;

/**
 * Standardisation, fitted on training rows alone: (x - mean) / deviation. Its numbers are floats in value.
 *
 * @param mean one a feature
 * @param deviation population standard deviation, 1 where a feature hardly varies
 */
public record Scaler(double[] mean, double[] deviation) {
    private static final double LEAST_DEVIATION = 1e-8;

    /** A scaler with rounded copies. */
    public Scaler {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException(mean.length + " means for " + deviation.length + " deviations");
        }
        mean = Floats.rounded(mean);
        deviation = Floats.rounded(deviation);
    }

    /** Leaves {@code features} features as they are. */
    public static Scaler none(int features) {
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return new Scaler(new double[features], ones);
    }

    /** The scaler of {@code rows}, at least one. */
    public static Scaler fit(double[][] rows) {
        int features = rows[0].length;
        double[] mean = new double[features];
        double[] deviation = new double[features];
        for (int j = 0; j < features; j++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[j];
            }
            mean[j] = sum / rows.length;
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
            double root = Math.sqrt(squares / rows.length);
            deviation[j] = root < LEAST_DEVIATION ? 1 : root;
        }
        return new Scaler(mean, deviation);
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return Arrays.stream(mean).allMatch(m -> m == 0) && Arrays.stream(deviation).allMatch(d -> d == 1);
    }

    /** {@code x} standardised. */
    public double[] apply(double[] x) {
        double[] z = new double[x.length];
        for (int j = 0; j < z.length; j++) {
            z[j] = (x[j] - mean[j]) / deviation[j];
        }
        return z;
    }

    /** Every row standardised. */
    public double[][] apply(double[][] rows) {
        double[][] scaled = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = apply(rows[i]);
        }
        return scaled;
    }
}
