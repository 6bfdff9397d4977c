package io.jvmaf.train.model;

/**
 * A regression tree as arrays by node, the root first. Thresholds and leaf values are floats because the ONNX operator
 * holds them so; features are floats too, so both sides take the same branches.
 *
 * @param feature the feature an inner node looks at, {@link #LEAF} for a leaf
 * @param threshold an inner node goes to {@code low} where its feature is at most this
 * @param low child for features up to the threshold
 * @param high child for features above it
 * @param value a leaf's value
 */
public record Tree(int[] feature, float[] threshold, int[] low, int[] high, float[] value) {
    /** Stands for the feature of a leaf. */
    public static final int LEAF = -1;

    /** A tree whose children come after their parents, so that every walk ends. */
    public Tree {
        int nodes = feature.length;
        if (nodes == 0 || threshold.length != nodes || low.length != nodes || high.length != nodes
                || value.length != nodes) {
            throw new IllegalArgumentException("a tree needs the same number of each, at least one");
        }
        for (int i = 0; i < nodes; i++) {
            boolean inner = feature[i] != LEAF;
            if (inner && (low[i] <= i || high[i] <= i || low[i] >= nodes || high[i] >= nodes || feature[i] < 0)) {
                throw new IllegalArgumentException("node " + i + " of a tree points outside it or back");
            }
        }
    }

    /** The number of nodes. */
    public int nodes() {
        return feature.length;
    }

    /** The value of the leaf that {@code x} falls into. */
    public float predict(double[] x) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = x[feature[node]] <= threshold[node] ? low[node] : high[node];
        }
        return value[node];
    }
}
