package io.jvmaf.train.model;

import java.util.List;

/**
 * A sum of trees: random forests and gradient boosting. Leaf values carry the tree's weight already, and what is common
 * to all of them stands in the base, so that the float sum of an ONNX runtime loses little.
 *
 * @param inputs the number of features
 * @param base what is added to the trees' sum
 * @param trees the trees
 */
public record TreeEnsemble(int inputs, double base, List<Tree> trees) implements Regressor {
    /** An ensemble whose trees look at its features alone. */
    public TreeEnsemble {
        trees = List.copyOf(trees);
        for (Tree tree : trees) {
            for (int feature : tree.feature()) {
                if (feature >= inputs) {
                    throw new IllegalArgumentException("a tree looks at feature " + feature + " of " + inputs);
                }
            }
        }
    }

    @Override
    public double predict(double[] x) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.predict(x);
        }
        return sum;
    }
}
