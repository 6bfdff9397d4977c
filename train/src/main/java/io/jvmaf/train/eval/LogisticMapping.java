package io.jvmaf.train.eval;

import io.jvmaf.train.model.ModelException;
import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.analysis.ParametricUnivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.fitting.AbstractCurveFitter;
import org.hipparchus.fitting.SimpleCurveFitter;
import org.hipparchus.fitting.WeightedObservedPoint;

/**
 * Maps predictions onto the scale of opinion scores before PLCC and RMSE are taken, fitted to the same rows by
 * Levenberg and Marquardt's method. Four parameters: b2 + (b1 - b2) / (1 + exp(-(x - b3) / |b4|)) (VQEG). Five:
 * b1 (1/2 - 1 / (1 + exp(b2 (x - b3)))) + b4 x + b5 (Sheikh, Sabir and Bovik 2006).
 */
public enum LogisticMapping {
    /** Four parameters. */
    LOGISTIC4 {
        @Override
        double[] start(double[] x, double[] t) {
            double scale = Math.max(deviation(x) / 4, LEAST_SCALE);
            return new double[] {max(t), min(t), mean(x), scale};
        }

        @Override
        double value(double x, double[] b) {
            return b[1] + (b[0] - b[1]) / (1 + Math.exp(-(x - b[2]) / Math.abs(b[3])));
        }
    },
    /** Five parameters. */
    LOGISTIC5 {
        @Override
        double[] start(double[] x, double[] t) {
            return new double[] {max(t) - min(t), 1 / Math.max(deviation(x), LEAST_SCALE), mean(x), 0, mean(t)};
        }

        @Override
        double value(double x, double[] b) {
            return b[0] * (0.5 - 1 / (1 + Math.exp(b[1] * (x - b[2])))) + b[3] * x + b[4];
        }
    };

    private static final double LEAST_SCALE = 1e-6;
    private static final double STEP = 1e-6;
    private static final int ITERATIONS = 2000;

    abstract double[] start(double[] x, double[] t);

    abstract double value(double x, double[] parameters);

    /**
     * {@code predicted} on the scale of {@code target}.
     *
     * @throws ModelException if the fit does not settle
     */
    public double[] apply(double[] predicted, double[] target) {
        AbstractCurveFitter fitter = SimpleCurveFitter.create(curve(), start(predicted, target))
                .withMaxIterations(ITERATIONS);
        WeightedObservedPoint[] points = new WeightedObservedPoint[target.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = new WeightedObservedPoint(1, predicted[i], target[i]);
        }
        try {
            double[] b = fitter.fit(Arrays.asList(points));
            return Arrays.stream(predicted).map(x -> value(x, b)).toArray();
        } catch (MathRuntimeException e) {
            throw new ModelException("the " + name().toLowerCase(Locale.ROOT)
                    + " mapping does not settle on these rows: " + e.getMessage(), e);
        }
    }

    private ParametricUnivariateFunction curve() {
        return new ParametricUnivariateFunction() {
            @Override
            public double value(double x, double... b) {
                return LogisticMapping.this.value(x, b);
            }

            @Override
            public double[] gradient(double x, double... b) {
                double[] gradient = new double[b.length];
                for (int i = 0; i < b.length; i++) {
                    double step = STEP * Math.max(1, Math.abs(b[i]));
                    double[] moved = b.clone();
                    moved[i] = b[i] + step;
                    double above = LogisticMapping.this.value(x, moved);
                    moved[i] = b[i] - step;
                    gradient[i] = (above - LogisticMapping.this.value(x, moved)) / (2 * step);
                }
                return gradient;
            }
        };
    }

    private static double min(double[] v) {
        return Arrays.stream(v).min().orElseThrow();
    }

    private static double max(double[] v) {
        return Arrays.stream(v).max().orElseThrow();
    }

    private static double mean(double[] v) {
        return Arrays.stream(v).average().orElseThrow();
    }

    private static double deviation(double[] v) {
        double mean = mean(v);
        return Math.sqrt(Arrays.stream(v).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    }
}
