package io.jvmaf.train.extract;

import io.jvmaf.FeatureTable;
import io.jvmaf.ScoreResult;
import io.jvmaf.train.table.VmafFeatures;
import java.util.Arrays;
import java.util.List;

/**
 * What was computed of a clip, picture by picture, NaN where a value is missing.
 *
 * @param features the six features in {@link VmafFeatures#ORDER}, each with a value a picture
 * @param vmaf the teacher's scores
 */
public record ClipValues(List<double[]> features, double[] vmaf) {
    private static final List<String> COLUMNS = VmafFeatures.ORDER.stream().map(name -> "integer_" + name).toList();

    /** The values in {@code result}, whose model's score is called {@code score}. */
    static ClipValues of(ScoreResult result, String score) {
        FeatureTable table = result.table();
        return new ClipValues(COLUMNS.stream().map(column -> column(table, column)).toList(), column(table, score));
    }

    private static double[] column(FeatureTable table, String name) {
        double[] values = new double[table.frames()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.has(name, i) ? table.get(name, i) : Double.NaN;
        }
        return values;
    }

    /** The number of pictures. */
    public int frames() {
        return vmaf.length;
    }

    /** The features of picture {@code index}. */
    public VmafFeatures frame(int index) {
        return VmafFeatures.of(features.stream().mapToDouble(column -> column[index]).toArray());
    }

    /** The number of pictures that lack a feature. */
    public int incomplete() {
        int count = 0;
        for (int i = 0; i < frames(); i++) {
            count += frame(i).isComplete() ? 0 : 1;
        }
        return count;
    }

    /** Arithmetic means over the pictures that have every feature, summed in order. */
    public VmafFeatures mean() {
        double[] sums = new double[features.size()];
        for (int i = 0; i < frames(); i++) {
            double[] values = frame(i).toArray();
            if (frame(i).isComplete()) {
                Arrays.setAll(sums, f -> sums[f] + values[f]);
            }
        }
        int count = frames() - incomplete();
        return VmafFeatures.of(Arrays.stream(sums).map(sum -> sum / count).toArray());
    }

    /** The arithmetic mean of the teacher's scores of the same pictures. */
    public double meanVmaf() {
        double sum = 0;
        for (int i = 0; i < frames(); i++) {
            sum += frame(i).isComplete() ? vmaf[i] : 0;
        }
        return sum / (frames() - incomplete());
    }
}
