package io.jvmaf.train.onnx;

import io.jvmaf.train.model.ModelCard;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** Rows to check an export with where there is no table at hand. */
public final class SampleRows {
    private static final int COUNT = 512;
    private static final int ENOUGH = 256;
    /** The span of each feature in ordinary video, in the canonical order: all but motion lie between 0 and 1. */
    private static final double[] MOST = {1, 1, 1, 1, 1, 25};

    private SampleRows() {}

    /** {@code rows}, and where they are fewer than a check takes, some over the range the model was trained on. */
    static double[][] enough(double[][] rows, ModelCard card) {
        return rows.length >= ENOUGH ? rows : Stream.concat(Arrays.stream(rows), Arrays.stream(within(card)))
                .toArray(double[][]::new);
    }

    private static double[][] within(ModelCard card) {
        double[] low = card.featureMin().stream().mapToDouble(Double::doubleValue).toArray();
        double[] high = card.featureMax().stream().mapToDouble(Double::doubleValue).toArray();
        return drawn(low, high);
    }

    /** Rows spread over the values that features have. */
    public static double[][] plausible() {
        return drawn(new double[MOST.length], MOST);
    }

    private static double[][] drawn(double[] low, double[] high) {
        Random random = new Random(1);
        double[][] rows = new double[COUNT][low.length];
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = low[j] + (high[j] - low[j]) * random.nextDouble();
            }
        }
        return rows;
    }
}
