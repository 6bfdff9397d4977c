package io.jvmaf.train.fit;

import io.jvmaf.train.model.Floats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;

/**
 * Feature rows as a fit or an evaluation takes them, ordered by key and frame.
 *
 * @param keys the clip of each row
 * @param sources the reference each clip was made from
 * @param x features by row
 * @param y target by row
 */
public record Rows(List<String> keys, List<String> sources, double[][] x, double[] y) {
    /** The number of rows. */
    public int size() {
        return y.length;
    }

    /** The rows whose index {@code wanted} accepts. */
    public Rows where(IntPredicate wanted) {
        List<Integer> picked = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (wanted.test(i)) {
                picked.add(i);
            }
        }
        return pick(picked.stream().mapToInt(Integer::intValue).toArray());
    }

    /** At most {@code most} rows, evenly spread over the table. */
    public Rows atMost(int most) {
        if (size() <= most) {
            return this;
        }
        int[] picked = new int[most];
        for (int i = 0; i < most; i++) {
            picked[i] = (int) ((long) i * size() / most);
        }
        return pick(picked);
    }

    /** The same rows, features rounded to floats as a model gets them. */
    public Rows rounded() {
        return new Rows(keys, sources, Arrays.stream(x).map(Floats::rounded).toArray(double[][]::new), y);
    }

    /** The least or greatest value of each feature, by {@code pick}. */
    public List<Double> extreme(DoubleBinaryOperator pick) {
        double[] extreme = x[0].clone();
        for (double[] row : x) {
            for (int j = 0; j < extreme.length; j++) {
                extreme[j] = pick.applyAsDouble(extreme[j], row[j]);
            }
        }
        return Arrays.stream(extreme).boxed().toList();
    }

    /** The distinct sources in order. */
    public List<String> distinctSources() {
        return List.copyOf(new TreeSet<>(sources));
    }

    /** The distinct clips in order. */
    public List<String> distinctKeys() {
        return List.copyOf(new TreeSet<>(keys));
    }

    private Rows pick(int[] indices) {
        List<String> pickedKeys = new ArrayList<>();
        List<String> pickedSources = new ArrayList<>();
        double[][] pickedX = new double[indices.length][];
        double[] pickedY = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            pickedKeys.add(keys.get(indices[i]));
            pickedSources.add(sources.get(indices[i]));
            pickedX[i] = x[indices[i]];
            pickedY[i] = y[indices[i]];
        }
        return new Rows(pickedKeys, pickedSources, pickedX, pickedY);
    }
}
