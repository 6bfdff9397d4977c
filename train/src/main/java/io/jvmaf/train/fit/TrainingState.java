package io.jvmaf.train.fit;

import io.jvmaf.train.model.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a network's training stands after an epoch: all that going on from there needs. Random numbers are drawn anew
 * for each epoch, so the epoch's number is their state.
 *
 * @param epoch epochs done
 * @param step optimiser steps done
 * @param parameters weights and biases, for a standardised target
 * @param first the optimiser's first moments
 * @param second its second moments
 * @param best the parameters with the least validation error
 * @param bestMse that error
 * @param bestStep the step after which it was found
 * @param history what {@code metrics.csv} shows
 */
public record TrainingState(int epoch, long step, double[] parameters, double[] first, double[] second, double[] best,
        double bestMse, long bestStep, List<Metric> history) {
    /**
     * One line of {@code metrics.csv}.
     *
     * @param step epochs done, or rows taken, or trees grown
     * @param trainMse mean squared error on the rows that were fitted
     * @param valMse the same on validation rows, NaN without any
     */
    public record Metric(int step, double trainMse, double valMse) {}

    static TrainingState start(double[] parameters) {
        int n = parameters.length;
        return new TrainingState(0, 0, parameters, new double[n], new double[n], parameters.clone(),
                Double.MAX_VALUE, 0, List.of());
    }

    /** As JSON values. */
    public Map<String, Object> write() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("epoch", epoch);
        data.put("step", step);
        data.put("best_mse", bestMse);
        data.put("best_step", bestStep);
        data.put("parameters", list(parameters));
        data.put("first_moments", list(first));
        data.put("second_moments", list(second));
        data.put("best_parameters", list(best));
        List<Object> lines = new ArrayList<>();
        for (Metric m : history) {
            lines.add(Double.isNaN(m.valMse()) ? List.of(m.step(), m.trainMse())
                    : List.of(m.step(), m.trainMse(), m.valMse()));
        }
        data.put("history", lines);
        return data;
    }

    /** The state in {@code f}. */
    public static TrainingState read(Fields f) {
        List<Metric> history = new ArrayList<>();
        for (double[] line : f.rows("history")) {
            history.add(new Metric((int) line[0], line[1], line.length > 2 ? line[2] : Double.NaN));
        }
        return new TrainingState((int) f.whole("epoch"), f.whole("step"), f.numbers("parameters"),
                f.numbers("first_moments"), f.numbers("second_moments"), f.numbers("best_parameters"),
                f.number("best_mse"), f.whole("best_step"), history);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
