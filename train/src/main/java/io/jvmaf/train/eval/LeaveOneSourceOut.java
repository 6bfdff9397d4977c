package io.jvmaf.train.eval;

import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.fit.FitConfig;
import io.jvmaf.train.fit.FitListener;
import io.jvmaf.train.fit.Fitting;
import io.jvmaf.train.fit.Rows;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.split.Split;
import io.jvmaf.train.split.SplitPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Leave-one-source-out: for each source a model is fitted to the others, normalisation included, and scores the one it
 * has not seen. What a network stops by is a share of the other sources' clips.
 */
public final class LeaveOneSourceOut {
    private final FitConfig config;
    private final Dataset table;
    private final String software;

    /** A run of {@code config} over {@code table}. */
    public LeaveOneSourceOut(FitConfig config, Dataset table, String software) {
        this.config = config;
        this.table = table;
        this.software = software;
    }

    /** One source held out; its agreement is {@code null} with fewer than two rows. */
    public record Fold(String source, Predictions predictions, Agreement agreement) {}

    /**
     * All sources held out in turn.
     *
     * @param folds by source
     * @param pooled over the rows of all folds
     * @param means of the folds' figures, in the order of {@link Agreement#NAMES}
     * @param deviations sample standard deviations of the same
     */
    public record Result(List<Fold> folds, Predictions predictions, Agreement pooled, double[] means,
            double[] deviations) {}

    /** Runs every fold; {@code progress} gets a line for each. */
    public Result run(Consumer<String> progress) {
        List<String> sources = table.rows().distinctSources();
        if (sources.size() < 2) {
            throw new ModelException("leaving one source out needs at least two sources, and the table has "
                    + sources.size());
        }
        List<Fold> folds = new ArrayList<>();
        for (String source : sources) {
            folds.add(fold(source));
            progress.accept(folds.size() + " of " + sources.size() + " sources: " + source);
        }
        Predictions all = joined(folds);
        double[][] figures = folds.stream().filter(fold -> fold.agreement() != null)
                .map(fold -> fold.agreement().figures()).toArray(double[][]::new);
        int count = Agreement.NAMES.length;
        double[] means = IntStream.range(0, count).mapToDouble(f -> mean(figures, f)).toArray();
        double[] deviations = IntStream.range(0, count).mapToDouble(f -> deviation(figures, f, means[f])).toArray();
        return new Result(folds, all, Agreement.of(all.predicted(), all.target()), means, deviations);
    }

    private Fold fold(String source) {
        Rows rows = table.rows();
        SplitPolicy inner = SplitPolicy.custom(0, Double.isNaN(config.valFraction()) ? 0 : config.valFraction());
        Rows others = rows.where(i -> !rows.sources().get(i).equals(source));
        Rows train = others.where(i -> inner.of(others.keys().get(i)) == Split.TRAIN);
        Rows validation = others.where(i -> inner.of(others.keys().get(i)) == Split.VAL);
        Rows held = rows.where(i -> rows.sources().get(i).equals(source));
        FittedModel model = new Fitting(config, FitListener.NONE).run(train, validation,
                new Fitting.Origin(table, inner, "", software), null).best();
        Predictions predictions = new Predictions(held.keys(), held.sources(), model.score(held.x()), held.y());
        return new Fold(source, predictions, held.size() < 2 ? null : Agreement.of(predictions.predicted(), held.y()));
    }

    private static Predictions joined(List<Fold> folds) {
        List<String> keys = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        DoubleStream predicted = DoubleStream.empty();
        DoubleStream target = DoubleStream.empty();
        for (Fold fold : folds) {
            keys.addAll(fold.predictions().keys());
            sources.addAll(fold.predictions().sources());
            predicted = DoubleStream.concat(predicted, DoubleStream.of(fold.predictions().predicted()));
            target = DoubleStream.concat(target, DoubleStream.of(fold.predictions().target()));
        }
        return new Predictions(keys, sources, predicted.toArray(), target.toArray());
    }

    private static double mean(double[][] figures, int f) {
        return IntStream.range(0, figures.length).mapToDouble(i -> figures[i][f]).average().orElse(Double.NaN);
    }

    private static double deviation(double[][] figures, int f, double mean) {
        double squares = 0;
        for (double[] fold : figures) {
            squares += (fold[f] - mean) * (fold[f] - mean);
        }
        return figures.length < 2 ? Double.NaN : Math.sqrt(squares / (figures.length - 1));
    }
}
