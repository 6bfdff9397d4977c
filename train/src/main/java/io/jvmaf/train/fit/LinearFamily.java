package io.jvmaf.train.fit;

import io.jvmaf.train.model.LinearRegressor;
import io.jvmaf.train.model.Regressor;
import java.util.List;
import java.util.Map;
import smile.data.DataFrame;
import smile.regression.ElasticNet;
import smile.regression.LASSO;
import smile.regression.LinearModel;
import smile.regression.RidgeRegression;

/**
 * Linear models with a penalty, by Smile.
 *
 * @param name the name in a configuration
 * @param defaults penalties unless they are set
 * @param grid penalties to choose from
 * @param fitter what Smile does
 */
record LinearFamily(String name, Map<String, Object> defaults, Map<String, List<Object>> grid, Fitter fitter)
        implements Family {
    private static final double LEAST = 1e-12;
    private static final double LARGEST = 1e9;
    private static final double TOLERANCE = 1e-6;
    private static final int ITERATIONS = 1000;

    /** One of Smile's methods. */
    interface Fitter {
        LinearModel fit(DataFrame table, Settings settings);
    }

    static LinearFamily ridge() {
        return new LinearFamily("ridge", Map.of("lambda", 1.0), Map.of("lambda", List.of(0.01, 0.1, 1.0, 10.0)),
                (table, settings) -> RidgeRegression.fit(SmileRun.FORMULA, table,
                        settings.number("lambda", 0, LARGEST)));
    }

    static LinearFamily lasso() {
        return new LinearFamily("lasso", Map.of("lambda", 1.0), Map.of("lambda", List.of(0.01, 0.1, 1.0, 10.0)),
                (table, settings) -> LASSO.fit(SmileRun.FORMULA, table, settings.number("lambda", LEAST, LARGEST),
                        TOLERANCE, ITERATIONS));
    }

    static LinearFamily elasticNet() {
        return new LinearFamily("elastic_net", Map.of("lambda1", 0.1, "lambda2", 0.1),
                Map.of("lambda1", List.of(0.01, 0.1, 1.0), "lambda2", List.of(0.01, 0.1, 1.0)),
                (table, settings) -> ElasticNet.fit(SmileRun.FORMULA, table,
                        settings.number("lambda1", LEAST, LARGEST), settings.number("lambda2", LEAST, LARGEST),
                        TOLERANCE, ITERATIONS));
    }

    @Override
    public Regressor fit(double[][] x, double[] y, Settings settings, long seed) {
        return SmileRun.seeded(seed, () -> {
            LinearModel model = fitter.fit(SmileRun.table(x, y), settings);
            return new LinearRegressor(model.coefficients().clone(), model.intercept());
        });
    }
}
