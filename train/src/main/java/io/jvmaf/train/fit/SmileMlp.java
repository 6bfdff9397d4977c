package io.jvmaf.train.fit;

import io.jvmaf.train.model.Activation;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.NeuralNetwork;
import io.jvmaf.train.model.Regressor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import smile.base.mlp.ActivationFunction;
import smile.base.mlp.HiddenLayer;
import smile.base.mlp.LayerBuilder;
import smile.base.mlp.OutputLayer;
import smile.math.TimeFunction;
import smile.regression.MLP;

/** Smile's multi-layer perceptron, trained by mini-batches on a standardised target. */
final class SmileMlp implements Family {
    private static final int WIDEST = 4096;
    private static final int MOST = 1_000_000;

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public Map<String, Object> defaults() {
        return Map.of("hidden", List.of(16, 8), "activation", "tanh", "epochs", 200, "batch_size", 16,
                "lr", 0.01, "momentum", 0.9, "weight_decay", 0.0);
    }

    @Override
    public Map<String, List<Object>> grid() {
        return Map.of("lr", List.of(0.01, 0.03));
    }

    @Override
    public Regressor fit(double[][] x, double[] y, Settings s, long seed) {
        Target target = Target.of(y);
        return SmileRun.seeded(seed, () -> {
            Net net = Net.of(x[0].length, s);
            net.setLearningRate(TimeFunction.constant(s.number("lr", 1e-9, 1)));
            net.setMomentum(TimeFunction.constant(s.number("momentum", 0, 0.999)));
            net.setWeightDecay(s.number("weight_decay", 0, 1));
            Batches batches = new Batches(x.length, s.whole("batch_size", 1, MOST));
            int epochs = s.whole("epochs", 1, MOST);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Random random = Batches.random(seed, epoch);
                for (int[] rows : batches.shuffled(random)) {
                    net.update(Batches.rows(x, rows), target.scaled(y, rows));
                }
            }
            return net.copy(target);
        });
    }

    /** Smile 2.6's own has (1 - y)² for its slope, which is wrong: it is 1 - y². */
    private static final class HyperbolicTangent implements ActivationFunction {
        private static final long serialVersionUID = 1;

        @Override
        public String name() {
            return "TANH";
        }

        @Override
        public void f(double[] x) {
            for (int i = 0; i < x.length; i++) {
                x[i] = StrictMath.tanh(x[i]);
            }
        }

        @Override
        public void g(double[] gradient, double[] y) {
            for (int i = 0; i < y.length; i++) {
                gradient[i] *= 1 - y[i] * y[i];
            }
        }
    }

    /** Smile keeps a layer's numbers to the layer's own class, so the hidden layers here are of a class of ours. */
    private static final class Hidden extends HiddenLayer {
        private static final long serialVersionUID = 1;

        Hidden(int neurons, int inputs, ActivationFunction function) {
            super(neurons, inputs, function);
        }

        NeuralNetwork.Layer copy(Activation activation) {
            double[][] weights = new double[n][p];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < p; j++) {
                    weights[i][j] = weight.get(i, j);
                }
            }
            return new NeuralNetwork.Layer(weights, bias.clone(), activation);
        }
    }

    private static final class Builder extends LayerBuilder {
        private final ActivationFunction function;

        Builder(int neurons, ActivationFunction function) {
            super(neurons);
            this.function = function;
        }

        @Override
        public Hidden build(int inputs) {
            return new Hidden(n, inputs, function);
        }
    }

    private static final class Net extends MLP {
        private static final long serialVersionUID = 1;
        private final Activation activation;

        private Net(int inputs, Activation activation, LayerBuilder[] layers) {
            super(inputs, layers);
            this.activation = activation;
        }

        static Net of(int inputs, Settings s) {
            String name = s.text("activation");
            Activation activation = switch (name) {
                case "relu" -> Activation.RELU;
                case "tanh" -> Activation.TANH;
                case "sigmoid" -> Activation.SIGMOID;
                default -> throw new ModelException("model_args.activation is \"" + name
                        + "\", not relu, tanh or sigmoid");
            };
            ActivationFunction function = switch (activation) {
                case RELU -> ActivationFunction.rectifier();
                case SIGMOID -> ActivationFunction.sigmoid();
                default -> new HyperbolicTangent();
            };
            return new Net(inputs, activation, s.wholes("hidden", 1, WIDEST).stream()
                    .map(neurons -> new Builder(neurons, function)).toArray(LayerBuilder[]::new));
        }

        NeuralNetwork copy(Target target) {
            List<NeuralNetwork.Layer> layers = new ArrayList<>();
            for (smile.base.mlp.Layer layer : net) {
                layers.add(((Hidden) layer).copy(activation));
            }
            layers.add(target.unscaled(probed(output)));
            return new NeuralNetwork(layers);
        }

        /** The output layer is linear, so what it makes of 0 and of the unit vectors says all about it. */
        private static NeuralNetwork.Layer probed(OutputLayer output) {
            double[] input = new double[output.getInputSize()];
            output.propagate(input);
            double bias = output.output()[0];
            double[] weights = new double[input.length];
            for (int j = 0; j < input.length; j++) {
                input[j] = 1;
                output.propagate(input);
                weights[j] = output.output()[0] - bias;
                input[j] = 0;
            }
            return new NeuralNetwork.Layer(new double[][] {weights}, new double[] {bias}, Activation.LINEAR);
        }
    }
}
