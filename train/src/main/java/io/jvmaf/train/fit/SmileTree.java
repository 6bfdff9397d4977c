package io.jvmaf.train.fit;

import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.Tree;
import java.util.ArrayList;
import java.util.List;
import smile.base.cart.InternalNode;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.Tuple;
import smile.data.type.StructType;
import smile.regression.RegressionTree;

/** Copies Smile's regression trees into arrays. */
final class SmileTree {
    private final StructType schema;
    private final double[] probe;
    private final double centre;
    private final double weight;
    private final List<Integer> feature = new ArrayList<>();
    private final List<Float> threshold = new ArrayList<>();
    private final List<Integer> low = new ArrayList<>();
    private final List<Integer> high = new ArrayList<>();
    private final List<Float> value = new ArrayList<>();

    private SmileTree(StructType schema, int features, double centre, double weight) {
        this.schema = schema;
        this.probe = new double[features];
        this.centre = centre;
        this.weight = weight;
    }

    /** {@code tree}, its leaves' values less {@code centre} and times {@code weight}. */
    static Tree convert(RegressionTree tree, int features, double centre, double weight) {
        SmileTree copy = new SmileTree(tree.schema(), features, centre, weight);
        copy.add(tree.root());
        int n = copy.feature.size();
        int[][] links = new int[3][n];
        float[][] numbers = new float[2][n];
        for (int i = 0; i < n; i++) {
            links[0][i] = copy.feature.get(i);
            links[1][i] = copy.low.get(i);
            links[2][i] = copy.high.get(i);
            numbers[0][i] = copy.threshold.get(i);
            numbers[1][i] = copy.value.get(i);
        }
        return new Tree(links[0], numbers[0], links[1], links[2], numbers[1]);
    }

    private int add(Node node) {
        int index = feature.size();
        low.add(0);
        high.add(0);
        if (node instanceof RegressionNode leaf) {
            feature.add(Tree.LEAF);
            threshold.add(0f);
            value.add((float) ((leaf.output() - centre) * weight));
        } else if (node instanceof InternalNode inner) {
            feature.add(inner.feature());
            threshold.add(threshold(inner));
            value.add(0f);
            low.set(index, add(inner.trueChild()));
            high.set(index, add(inner.falseChild()));
        } else {
            throw new ModelException("a tree has a node of another kind: " + node);
        }
        return index;
    }

    /**
     * The greatest float that goes to the true side. Smile keeps its threshold, a double, to itself; but as features
     * are floats this one divides them alike, which the nearest float need not do.
     */
    private float threshold(InternalNode node) {
        int least = ordered(-Float.MAX_VALUE);
        int greatest = ordered(Float.MAX_VALUE);
        while (least < greatest) {
            int middle = (int) (((long) least + greatest + 1) >> 1);
            if (goesLow(node, middle)) {
                least = middle;
            } else {
                greatest = middle - 1;
            }
        }
        return fromOrdered(least);
    }

    private boolean goesLow(InternalNode node, int ordered) {
        probe[node.feature()] = fromOrdered(ordered);
        return node.branch(Tuple.of(probe, schema));
    }

    /** Floats as integers of the same order. */
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits < 0 ? Integer.MIN_VALUE - bits : bits;
    }

    private static float fromOrdered(int ordered) {
        return Float.intBitsToFloat(ordered < 0 ? Integer.MIN_VALUE - ordered : ordered);
    }
}
