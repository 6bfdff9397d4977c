package io.jvmaf.train.registry;

import io.jvmaf.train.onnx.Sidecar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells when a model is asked about features, or gives scores, unlike those it was trained on. */
public final class Drift {
    /** How far beyond the training range a feature may lie, as a share of it. */
    private static final double SLACK = 0.05;

    private Drift() {}

    /** A line for each feature of {@code rows} that leaves the training range, and one for scores that do. */
    public static List<String> lines(Sidecar sidecar, double[][] rows, double[] scores) {
        List<String> lines = new ArrayList<>();
        for (int j = 0; j < Math.min(sidecar.featureMin().length, sidecar.featureMax().length); j++) {
            feature(sidecar, rows, j, lines);
        }
        long outside = 0;
        for (double score : scores) {
            outside += score < sidecar.outputMin() || score > sidecar.outputMax() ? 1 : 0;
        }
        if (outside > 0) {
            lines.add(outside + " of " + scores.length + " scores are outside the model's range of "
                    + sidecar.outputMin() + " to " + sidecar.outputMax());
        }
        return lines;
    }

    private static void feature(Sidecar sidecar, double[][] rows, int j, List<String> lines) {
        double low = sidecar.featureMin()[j];
        double high = sidecar.featureMax()[j];
        double slack = SLACK * (high - low);
        long outside = 0;
        for (double[] row : rows) {
            outside += row[j] < low - slack || row[j] > high + slack ? 1 : 0;
        }
        if (outside > 0) {
            lines.add(String.format(Locale.ROOT, "%s of %d of %d pictures is outside the %.4f to %.4f of training",
                    sidecar.features().get(j), outside, rows.length, low, high));
        }
    }
}
