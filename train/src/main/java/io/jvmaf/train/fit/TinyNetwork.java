package io.jvmaf.train.fit;

import io.jvmaf.train.model.Activation;
import io.jvmaf.train.model.NeuralNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A perceptron in training: parameters in one array, layer by layer, a row of weights and then the bias for each
 * neuron. Hidden layers drop neurons at random and scale up the others.
 */
final class TinyNetwork {
    private final int[] widths;
    private final Activation activation;
    private final double dropout;
    private final double[][] sums;
    private final double[][] values;
    private final double[][] kept;
    private final double[][] slopes;

    /**
     * A network with its workspace.
     *
     * @param widths features, then neurons of each hidden layer, then 1
     */
    TinyNetwork(int[] widths, Activation activation, double dropout) {
        this.widths = widths.clone();
        this.activation = activation;
        this.dropout = dropout;
        this.sums = rowPerLayer();
        this.values = rowPerLayer();
        this.kept = rowPerLayer();
        this.slopes = rowPerLayer();
    }

    private double[][] rowPerLayer() {
        double[][] rows = new double[widths.length][];
        for (int l = 0; l < rows.length; l++) {
            rows[l] = new double[widths[l]];
        }
        return rows;
    }

    int parameters() {
        int count = 0;
        for (int l = 1; l < widths.length; l++) {
            count += widths[l] * (widths[l - 1] + 1);
        }
        return count;
    }

    /** Uniform weights within 1/√inputs, as PyTorch's Linear begins; the output's bias at 0, the target's mean. */
    double[] initial(Random random) {
        double[] parameters = new double[parameters()];
        int at = 0;
        for (int l = 1; l < widths.length; l++) {
            double bound = 1 / Math.sqrt(widths[l - 1]);
            for (int i = 0; i < widths[l] * (widths[l - 1] + 1); i++) {
                parameters[at++] = (2 * random.nextDouble() - 1) * bound;
            }
        }
        parameters[at - 1] = 0;
        return parameters;
    }

    /** The output for {@code x}, nothing dropped. */
    double predict(double[] parameters, double[] x) {
        return forward(parameters, x, null);
    }

    /** Adds the gradient of (output - y)² at {@code x} to {@code gradient}, and returns that square. */
    double accumulate(double[] parameters, double[] x, double y, Random random, double[] gradient) {
        double error = forward(parameters, x, random) - y;
        int last = widths.length - 1;
        slopes[last][0] = 2 * error;
        int end = parameters.length;
        for (int l = last; l > 0; l--) {
            int from = end - widths[l] * (widths[l - 1] + 1);
            backward(parameters, l, from, gradient);
            end = from;
        }
        return error * error;
    }

    private double forward(double[] parameters, double[] x, Random random) {
        System.arraycopy(x, 0, values[0], 0, x.length);
        int at = 0;
        int last = widths.length - 1;
        for (int l = 1; l <= last; l++) {
            double[] in = values[l - 1];
            for (int i = 0; i < widths[l]; i++) {
                double sum = 0;
                for (int j = 0; j < in.length; j++) {
                    sum += parameters[at + j] * in[j];
                }
                at += in.length;
                sum += parameters[at++];
                sums[l][i] = sum;
                values[l][i] = l == last ? sum : activation.of(sum) * keep(l, i, random);
            }
        }
        return values[last][0];
    }

    private double keep(int layer, int neuron, Random random) {
        double factor = random == null || dropout == 0 ? 1 : random.nextDouble() < dropout ? 0 : 1 / (1 - dropout);
        kept[layer][neuron] = factor;
        return factor;
    }

    /** The gradient of layer {@code l}, whose parameters begin at {@code from}, and the slopes of the layer below. */
    private void backward(double[] parameters, int l, int from, double[] gradient) {
        double[] in = values[l - 1];
        double[] below = slopes[l - 1];
        Arrays.fill(below, 0);
        int at = from;
        for (int i = 0; i < widths[l]; i++) {
            double slope = slopes[l][i];
            for (int j = 0; j < in.length; j++) {
                gradient[at + j] += slope * in[j];
                below[j] += slope * parameters[at + j];
            }
            at += in.length;
            gradient[at++] += slope;
        }
        if (l > 1) {
            for (int j = 0; j < below.length; j++) {
                below[j] *= kept[l - 1][j] == 0 ? 0 : kept[l - 1][j] * activation.slope(sums[l - 1][j]);
            }
        }
    }

    /** {@code parameters} as layers. */
    List<NeuralNetwork.Layer> layers(double[] parameters) {
        List<NeuralNetwork.Layer> layers = new ArrayList<>();
        int at = 0;
        for (int l = 1; l < widths.length; l++) {
            double[][] weights = new double[widths[l]][widths[l - 1]];
            double[] bias = new double[widths[l]];
            for (int i = 0; i < widths[l]; i++) {
                System.arraycopy(parameters, at, weights[i], 0, widths[l - 1]);
                at += widths[l - 1];
                bias[i] = parameters[at++];
            }
            layers.add(new NeuralNetwork.Layer(weights, bias,
                    l == widths.length - 1 ? Activation.LINEAR : activation));
        }
        return layers;
    }
}
