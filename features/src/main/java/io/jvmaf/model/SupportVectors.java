package io.jvmaf.model;

import io.jvmaf.feature.LibM;

/**
 * Support vector regression with a radial basis function: nu-SVR and epsilon-SVR predict alike (libsvm's svm.cpp,
 * svm_predict_values and Kernel::k_function).
 */
public final class SupportVectors {
    private final int dimension;
    private final double gamma;
    private final double rho;
    private final double[] coefficients;
    private final double[] vectors;

    /**
     * A regressor that takes the arrays as its own.
     *
     * @param dimension coordinates of a vector
     * @param coefficients one a vector
     * @param vectors the vectors one after another; a coordinate that libsvm leaves out is 0
     */
    public SupportVectors(int dimension, double gamma, double rho, double[] coefficients, double[] vectors) {
        if (vectors.length != coefficients.length * dimension) {
            throw new IllegalArgumentException(vectors.length + " coordinates for " + coefficients.length
                    + " vectors of " + dimension);
        }
        this.dimension = dimension;
        this.gamma = gamma;
        this.rho = rho;
        this.coefficients = coefficients;
        this.vectors = vectors;
    }

    /** The value at {@code point}; the sums run in libsvm's order. */
    public double predict(double[] point) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * LibM.exp(-gamma * squaredDistance(point, i * dimension));
        }
        return sum - rho;
    }

    private double squaredDistance(double[] point, int offset) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            double difference = point[j] - vectors[offset + j];
            sum += difference * difference;
        }
        return sum;
    }

    /** The number of coordinates of a vector. */
    public int dimension() {
        return dimension;
    }

    /** The number of vectors. */
    public int count() {
        return coefficients.length;
    }

    /** How fast the kernel falls with the squared distance. */
    public double gamma() {
        return gamma;
    }

    /** What is taken off the weighted sum. */
    public double rho() {
        return rho;
    }

    /** The weight of vector {@code i}. */
    public double coefficient(int i) {
        return coefficients[i];
    }

    /** Coordinate {@code j} of vector {@code i}. */
    public double coordinate(int i, int j) {
        return vectors[i * dimension + j];
    }
}
