package io.jvmaf.train.eval;

import io.jvmaf.train.model.ModelException;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * How well predictions follow targets. Correlations are 0 where either side does not vary.
 *
 * @param n rows compared
 * @param plcc Pearson's linear correlation
 * @param srocc Spearman's rank correlation, ties sharing their mean rank
 * @param krocc Kendall's tau-b
 * @param rmse root of the mean squared difference, of the predictions as they are
 */
public record Agreement(int n, double plcc, double srocc, double krocc, double rmse) {
    /** Names of the figures, in the order of {@link #figures}. */
    public static final String[] NAMES = {"plcc", "srocc", "krocc", "rmse"};

    /**
     * The agreement of two series.
     *
     * @throws ModelException if they differ in length, have less than two values, or one that is not finite
     */
    public static Agreement of(double[] predicted, double[] target) {
        if (predicted.length != target.length) {
            throw new ModelException(predicted.length + " predictions for " + target.length + " targets");
        }
        if (predicted.length < 2) {
            throw new ModelException("an evaluation needs at least two rows, not " + predicted.length);
        }
        for (int i = 0; i < target.length; i++) {
            if (!Double.isFinite(predicted[i]) || !Double.isFinite(target[i])) {
                throw new ModelException("row " + i + " is not finite: prediction " + predicted[i] + ", target "
                        + target[i]);
            }
        }
        if (constant(predicted) || constant(target)) {
            return new Agreement(target.length, 0, 0, 0, rmse(predicted, target));
        }
        return new Agreement(target.length, new PearsonsCorrelation().correlation(predicted, target),
                new SpearmansCorrelation().correlation(predicted, target),
                new KendallsCorrelation().correlation(predicted, target), rmse(predicted, target));
    }

    /** Whether all values are the same, so that nothing correlates with them. */
    static boolean constant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static double rmse(double[] predicted, double[] target) {
        double squares = 0;
        for (int i = 0; i < target.length; i++) {
            double error = predicted[i] - target[i];
            squares += error * error;
        }
        return Math.sqrt(squares / target.length);
    }

    /** The figures in the order of {@link #NAMES}. */
    public double[] figures() {
        return new double[] {plcc, srocc, krocc, rmse};
    }
}
