package io.jvmaf.train.onnx;

import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.ScoreModel;

/**
 * How near an ONNX graph comes to the model it was made from, in ONNX Runtime.
 *
 * @param rows rows compared
 * @param greatest the greatest difference
 */
public record Check(int rows, double greatest) {
    /** The greatest difference that is let pass, and what is let pass on top for each unit of the score. */
    public static final double TOLERANCE = 1e-4;
    private static final double RELATIVE = 1e-6;
    private static final int[] BATCHES = {1, 7, 256};

    /**
     * Compares {@code graph} with {@code model} on {@code rows} in batches of 1, 7 and 256.
     *
     * @throws ModelException if they differ by more than {@code tolerance} anywhere
     */
    static Check run(OnnxModel graph, ScoreModel model, double[][] rows, double tolerance) {
        double[] expected = model.score(rows);
        double greatest = 0;
        for (int batch : BATCHES) {
            double[] scores = graph.score(rows, batch);
            for (int i = 0; i < rows.length; i++) {
                double difference = Math.abs(scores[i] - expected[i]);
                if (!(difference <= tolerance + RELATIVE * Math.abs(expected[i]))) {
                    throw new ModelException("the ONNX graph gives " + scores[i] + " for row " + i + " and the model "
                            + expected[i] + ": nothing is kept");
                }
                greatest = Math.max(greatest, difference);
            }
        }
        return new Check(rows.length, greatest);
    }
}
