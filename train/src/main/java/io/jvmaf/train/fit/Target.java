package io.jvmaf.train.fit;

import io.jvmaf.train.model.NeuralNetwork;

/**
 * The target's normalisation while a network is trained; it is folded into the last layer afterwards.
 *
 * @param mean the training targets' mean
 * @param deviation their standard deviation, 1 where they hardly vary
 */
record Target(double mean, double deviation) {
    private static final double LEAST = 1e-8;

    static Target of(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        double mean = sum / y.length;
        double squares = 0;
        for (double value : y) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / y.length);
        return new Target(mean, deviation < LEAST ? 1 : deviation);
    }

    double scaled(double y) {
        return (y - mean) / deviation;
    }

    double[] scaled(double[] y, int[] rows) {
        double[] scaled = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = scaled(y[rows[i]]);
        }
        return scaled;
    }

    /** The last layer with the score as its output. */
    NeuralNetwork.Layer unscaled(NeuralNetwork.Layer last) {
        double[] weights = last.weights()[0].clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= deviation;
        }
        return new NeuralNetwork.Layer(new double[][] {weights}, new double[] {last.bias()[0] * deviation + mean},
                last.activation());
    }
}
