package io.jvmaf.train.model;

/**
 * What a family learned, as plain numbers: standardised features in, score out. Immutable, and independent of the
 * library that fitted it, so that a checkpoint is data and the ONNX graph can be built from the same numbers.
 */
public sealed interface Regressor permits LinearRegressor, KernelRegressor, TreeEnsemble, NeuralNetwork {
    /** The number of features it reads. */
    int inputs();

    /** The value at {@code x}, {@link #inputs} numbers. */
    double predict(double[] x);
}
