package io.jvmaf.train.model;

import java.util.List;

/** Anything that turns rows of named features into scores: a checkpoint, an ONNX graph, a published model. */
public interface ScoreModel extends AutoCloseable {
    /** What reports call it. */
    String name();

    /** Names of the features in the order in which a row has them. */
    List<String> features();

    /** The score of each row. */
    double[] score(double[][] rows);

    @Override
    default void close() {}
}
