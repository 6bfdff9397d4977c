package io.jvmaf.train.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model made of the rows of a split.
 *
 * @param keys the clip of each row
 * @param sources the source of each row
 * @param predicted the model's scores
 * @param target what they should be
 */
public record Predictions(List<String> keys, List<String> sources, double[] predicted, double[] target) {
    /** The number of rows. */
    public int size() {
        return target.length;
    }

    /** Means over the rows of each clip, in order of first appearance. */
    public Predictions byClip() {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            rows.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
        }
        List<String> clipSources = new ArrayList<>();
        double[] p = new double[rows.size()];
        double[] t = new double[rows.size()];
        int clip = 0;
        for (List<Integer> indices : rows.values()) {
            clipSources.add(sources.get(indices.get(0)));
            for (int i : indices) {
                p[clip] += predicted[i];
                t[clip] += target[i];
            }
            p[clip] /= indices.size();
            t[clip] /= indices.size();
            clip++;
        }
        return new Predictions(List.copyOf(rows.keySet()), clipSources, p, t);
    }

    /** The rows of one source. */
    public Predictions ofSource(String source) {
        List<String> ownKeys = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (sources.get(i).equals(source)) {
                rows.add(i);
                ownKeys.add(keys.get(i));
            }
        }
        double[] p = rows.stream().mapToDouble(i -> predicted[i]).toArray();
        double[] t = rows.stream().mapToDouble(i -> target[i]).toArray();
        return new Predictions(ownKeys, ownKeys.stream().map(key -> source).toList(), p, t);
    }

    /** The rows with {@code mapped} in place of the predictions. */
    public Predictions with(double[] mapped) {
        return new Predictions(keys, sources, mapped, target);
    }

    /** The greatest difference to the target. */
    public double greatestError() {
        double greatest = 0;
        for (int i = 0; i < size(); i++) {
            greatest = Math.max(greatest, Math.abs(predicted[i] - target[i]));
        }
        return greatest;
    }
}
