package io.jvmaf.train.model;

/**
 * A weighted sum of radial basis functions: support vector regression and Gaussian processes.
 *
 * @param gamma how fast the kernel exp(-gamma d²) falls with the squared distance
 * @param vectors the centres, one a row
 * @param weights one a centre
 * @param bias what is added to the sum
 */
public record KernelRegressor(double gamma, double[][] vectors, double[] weights, double bias) implements Regressor {
    /** A regressor over as many weights as centres, at least one. */
    public KernelRegressor {
        if (vectors.length == 0 || vectors.length != weights.length) {
            throw new IllegalArgumentException(weights.length + " weights for " + vectors.length + " centres");
        }
    }

    @Override
    public int inputs() {
        return vectors[0].length;
    }

    @Override
    public double predict(double[] x) {
        double sum = bias;
        for (int i = 0; i < vectors.length; i++) {
            sum += weights[i] * StrictMath.exp(-gamma * squaredDistance(x, vectors[i]));
        }
        return sum;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double difference = a[j] - b[j];
            sum += difference * difference;
        }
        return sum;
    }
}
