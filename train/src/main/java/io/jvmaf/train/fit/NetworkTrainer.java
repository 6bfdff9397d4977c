package io.jvmaf.train.fit;

import io.jvmaf.train.fit.TrainingState.Metric;
import io.jvmaf.train.model.Activation;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.NeuralNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains {@code fr_regressor}: hidden layers with GELU and dropout, one linear output, AdamW on the mean squared error
 * of shuffled batches. Inputs and target are standardised; the epoch with the least validation error is kept.
 */
public final class NetworkTrainer {
    /** The family's name. */
    public static final String NAME = "fr_regressor";
    private static final int WIDEST = 4096;
    private static final int DEEPEST = 16;

    private final TinyNetwork network;
    private final Plan plan;
    private final Target target;
    private final double[][] x;
    private final double[] y;
    private final double[][] validationX;
    private final double[] validationY;

    /**
     * How long and in what portions.
     *
     * @param epochs passes over the rows at least; more if {@code leastSteps} asks for it
     * @param batchSize rows of a step
     * @param leastSteps optimiser steps at least: few rows would otherwise make for next to no training
     * @param patience steps without a better validation error after which training ends, 0 for never
     * @param seed where random choices begin
     */
    public record Plan(int epochs, int batchSize, int leastSteps, int patience, long seed, double rate, double decay) {}

    /** Hears of every epoch. */
    public interface Listener {
        /** After {@code epoch} of {@code epochs}. */
        void epoch(int epoch, int epochs, Metric metric);
    }

    /** What can be set, and the published configuration's values. */
    public static Map<String, Object> defaults() {
        return Map.of("in_features", 6, "hidden", 64, "depth", 2, "dropout", 0.1, "lr", 1e-3, "weight_decay", 1e-5,
                "activation", "gelu");
    }

    /** A trainer on standardised rows; {@code validation} may be empty, and training errors are used then. */
    public NetworkTrainer(Settings settings, Plan plan, double[][] x, double[] y, double[][] validationX,
            double[] validationY) {
        this.plan = plan;
        this.target = Target.of(y);
        this.x = x;
        this.y = IntStream.range(0, y.length).mapToDouble(i -> target.scaled(y[i])).toArray();
        this.validationX = validationX;
        this.validationY = IntStream.range(0, validationY.length)
                .mapToDouble(i -> target.scaled(validationY[i])).toArray();
        this.network = network(settings, x[0].length);
    }

    private static TinyNetwork network(Settings s, int features) {
        if (s.whole("in_features", 1, WIDEST) != features) {
            throw new ModelException("model_args.in_features is " + s.whole("in_features", 1, WIDEST)
                    + ", but the table has " + features + " features");
        }
        int depth = s.whole("depth", 1, DEEPEST);
        int[] widths = new int[depth + 2];
        widths[0] = features;
        for (int l = 1; l <= depth; l++) {
            widths[l] = s.whole("hidden", 1, WIDEST);
        }
        widths[depth + 1] = 1;
        return new TinyNetwork(widths, activation(s.text("activation")), s.number("dropout", 0, 0.9));
    }

    private static Activation activation(String name) {
        for (Activation activation : Activation.values()) {
            if (activation != Activation.LINEAR && activation.name().toLowerCase(Locale.ROOT).equals(name)) {
                return activation;
            }
        }
        throw new ModelException("model_args.activation is \"" + name + "\", not gelu, relu, tanh or sigmoid");
    }

    /** Passes over the rows, with the least number of steps reckoned in. */
    public int epochs() {
        int steps = new Batches(x.length, plan.batchSize()).count();
        return Math.max(plan.epochs(), (plan.leastSteps() + steps - 1) / steps);
    }

    /** Where a new training stands. */
    public TrainingState start() {
        return TrainingState.start(network.initial(Batches.random(plan.seed(), -1)));
    }

    /** Goes on from {@code state} to the end; what {@code listener} throws ends it earlier. */
    public TrainingState run(TrainingState state, Listener listener) {
        AdamW optimiser = new AdamW(plan.rate(), plan.decay(), state.first().clone(), state.second().clone(),
                state.step());
        double[] parameters = state.parameters().clone();
        double[] best = state.best();
        double bestMse = state.bestMse();
        long bestStep = state.bestStep();
        List<Metric> history = new ArrayList<>(state.history());
        int epoch = state.epoch();
        int epochs = epochs();
        while (epoch < epochs && !(plan.patience() > 0 && optimiser.steps() - bestStep >= plan.patience())) {
            double train = epoch(parameters, optimiser, epoch) * scale();
            epoch++;
            double validation = validationX.length == 0 ? Double.NaN
                    : error(parameters, validationX, validationY) * scale();
            history.add(new Metric(epoch, train, validation));
            double judged = Double.isNaN(validation) ? train : validation;
            if (judged < bestMse) {
                best = parameters.clone();
                bestMse = judged;
                bestStep = optimiser.steps();
            }
            listener.epoch(epoch, epochs, history.get(history.size() - 1));
        }
        return new TrainingState(epoch, optimiser.steps(), parameters, optimiser.first(), optimiser.second(), best,
                bestMse, bestStep, history);
    }

    private double scale() {
        return target.deviation() * target.deviation();
    }

    private double epoch(double[] parameters, AdamW optimiser, int epoch) {
        Random random = Batches.random(plan.seed(), epoch);
        double[] gradient = new double[parameters.length];
        double sum = 0;
        for (int[] batch : new Batches(x.length, plan.batchSize()).shuffled(random)) {
            Arrays.fill(gradient, 0);
            for (int row : batch) {
                sum += network.accumulate(parameters, x[row], y[row], random, gradient);
            }
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= batch.length;
            }
            optimiser.step(parameters, gradient);
        }
        return sum / x.length;
    }

    private double error(double[] parameters, double[][] rows, double[] targets) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double error = network.predict(parameters, rows[i]) - targets[i];
            sum += error * error;
        }
        return sum / rows.length;
    }

    /** {@code parameters} as a model of the score itself. */
    public NeuralNetwork model(double[] parameters) {
        List<NeuralNetwork.Layer> layers = new ArrayList<>(network.layers(parameters));
        layers.set(layers.size() - 1, target.unscaled(layers.get(layers.size() - 1)));
        return new NeuralNetwork(layers);
    }
}
