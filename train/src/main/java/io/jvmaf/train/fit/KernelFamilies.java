package io.jvmaf.train.fit;

import io.jvmaf.train.model.KernelRegressor;
import io.jvmaf.train.model.Regressor;
import java.util.List;
import java.util.Map;
import smile.math.kernel.GaussianKernel;
import smile.regression.GaussianProcessRegression;
import smile.regression.KernelMachine;
import smile.regression.SVR;

/** Regressors over a Gaussian kernel exp(-|a - b|² / (2 sigma²)), by Smile. */
final class KernelFamilies {
    private static final int MOST_ROWS = 1500;
    private static final double LARGEST = 1e9;
    private static final double LEAST = 1e-9;

    private KernelFamilies() {}

    /** Epsilon-insensitive support vector regression. Its target is centred first, which Smile leaves to callers. */
    static final class SupportVector implements Family {
        @Override
        public String name() {
            return "svr_rbf";
        }

        @Override
        public Map<String, Object> defaults() {
            return Map.of("C", 100.0, "gamma", 0.1, "epsilon", 0.1, "tolerance", 1e-3);
        }

        @Override
        public Map<String, List<Object>> grid() {
            return Map.of("C", List.of(10.0, 100.0, 1000.0), "gamma", List.of(0.005, 0.02, 0.1));
        }

        @Override
        public int mostRows() {
            return MOST_ROWS;
        }

        @Override
        public Regressor fit(double[][] x, double[] y, Settings settings, long seed) {
            double gamma = settings.number("gamma", LEAST, LARGEST);
            double mean = mean(y);
            return SmileRun.seeded(seed, () -> {
                KernelMachine<double[]> machine = SVR.fit(x, shifted(y, mean), kernel(gamma),
                        settings.number("epsilon", LEAST, LARGEST), settings.number("C", LEAST, LARGEST),
                        settings.number("tolerance", LEAST, 1));
                return new KernelRegressor(gamma, machine.instances(), machine.weights(),
                        machine.intercept() + mean);
            });
        }
    }

    /** Gaussian process regression with a fixed length scale; the mean of its posterior alone is kept. */
    static final class GaussianProcess implements Family {
        @Override
        public String name() {
            return "gaussian_process";
        }

        @Override
        public Map<String, Object> defaults() {
            return Map.of("length_scale", 3.0, "noise", 1e-4);
        }

        @Override
        public Map<String, List<Object>> grid() {
            return Map.of("length_scale", List.of(4.0, 8.0, 16.0), "noise", List.of(1e-5, 1e-4, 1e-3));
        }

        @Override
        public int mostRows() {
            return MOST_ROWS;
        }

        @Override
        public Regressor fit(double[][] x, double[] y, Settings settings, long seed) {
            double sigma = settings.number("length_scale", LEAST, LARGEST);
            return SmileRun.seeded(seed, () -> {
                GaussianProcessRegression<double[]> process = GaussianProcessRegression.fit(x, y,
                        new GaussianKernel(sigma), settings.number("noise", LEAST, LARGEST));
                double[] weights = process.w.clone();
                for (int i = 0; i < weights.length; i++) {
                    weights[i] *= process.sd;
                }
                return new KernelRegressor(1 / (2 * sigma * sigma), x, weights, process.mean);
            });
        }
    }

    private static GaussianKernel kernel(double gamma) {
        return new GaussianKernel(Math.sqrt(1 / (2 * gamma)));
    }

    private static double mean(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        return sum / y.length;
    }

    private static double[] shifted(double[] y, double by) {
        double[] shifted = new double[y.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = y[i] - by;
        }
        return shifted;
    }
}
