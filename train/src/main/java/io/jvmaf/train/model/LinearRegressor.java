package io.jvmaf.train.model;

/**
 * A weighted sum: ridge, LASSO and elastic net.
 *
 * @param weights one a feature
 * @param bias the value where every feature is 0
 */
public record LinearRegressor(double[] weights, double bias) implements Regressor {
    @Override
    public int inputs() {
        return weights.length;
    }

    @Override
    public double predict(double[] x) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }
}
