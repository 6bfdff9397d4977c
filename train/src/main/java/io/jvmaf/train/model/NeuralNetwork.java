package io.jvmaf.train.model;

import java.util.List;

/**
 * A multi-layer perceptron with one output. Its numbers are floats in value, as the ONNX graph has them.
 *
 * @param layers from the features to the score
 */
public record NeuralNetwork(List<Layer> layers) implements Regressor {
    /**
     * One layer: {@code activation(weights x + bias)}.
     *
     * @param weights one row a neuron
     * @param bias one a neuron
     * @param activation what is done to the sums
     */
    public record Layer(double[][] weights, double[] bias, Activation activation) {
        /** The same layer, every number rounded to a float's value. */
        public Layer rounded() {
            double[][] w = new double[weights.length][];
            for (int i = 0; i < w.length; i++) {
                w[i] = Floats.rounded(weights[i]);
            }
            return new Layer(w, Floats.rounded(bias), activation);
        }

        double[] apply(double[] x) {
            double[] y = new double[bias.length];
            for (int i = 0; i < y.length; i++) {
                double sum = bias[i];
                for (int j = 0; j < x.length; j++) {
                    sum += weights[i][j] * x[j];
                }
                y[i] = activation.of(sum);
            }
            return y;
        }
    }

    /** A network whose layers fit one another and end in one neuron. */
    public NeuralNetwork {
        layers = layers.stream().map(Layer::rounded).toList();
        int width = layers.get(0).weights()[0].length;
        for (Layer layer : layers) {
            for (double[] row : layer.weights()) {
                if (row.length != width) {
                    throw new IllegalArgumentException("a layer takes " + row.length + " numbers and gets " + width);
                }
            }
            if (layer.weights().length != layer.bias().length) {
                throw new IllegalArgumentException("a layer has " + layer.weights().length + " rows of weights and "
                        + layer.bias().length + " biases");
            }
            width = layer.bias().length;
        }
        if (width != 1) {
            throw new IllegalArgumentException("the last layer has " + width + " neurons, not 1");
        }
    }

    @Override
    public int inputs() {
        return layers.get(0).weights()[0].length;
    }

    @Override
    public double predict(double[] x) {
        double[] values = x;
        for (Layer layer : layers) {
            values = layer.apply(values);
        }
        return values[0];
    }

    /** The number of weights and biases. */
    public int parameters() {
        return layers.stream().mapToInt(layer -> layer.bias().length * (layer.weights()[0].length + 1)).sum();
    }
}
