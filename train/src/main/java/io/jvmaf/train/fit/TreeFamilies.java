package io.jvmaf.train.fit;

import io.jvmaf.train.model.Regressor;
import io.jvmaf.train.model.Tree;
import io.jvmaf.train.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.regression.GradientTreeBoost;
import smile.regression.RandomForest;
import smile.regression.RegressionTree;

/** Ensembles of regression trees, by Smile. */
final class TreeFamilies {
    private static final int MOST_TREES = 5000;
    private static final int MOST_NODES = 100_000;
    private static final int MOST_DEPTH = 64;
    private static final int FLOAT_BITS = 24;

    private TreeFamilies() {}

    /** A random forest: the mean of trees grown on bootstrap samples. */
    static final class Forest implements Family {
        @Override
        public String name() {
            return "random_forest";
        }

        @Override
        public Map<String, Object> defaults() {
            return Map.of("trees", 200, "mtry", 2, "max_depth", 20, "max_nodes", 500, "node_size", 2,
                    "subsample", 1.0);
        }

        @Override
        public Map<String, List<Object>> grid() {
            return Map.of("mtry", List.of(2, 4), "node_size", List.of(1, 3));
        }

        @Override
        public boolean scaled() {
            return false;
        }

        @Override
        public Regressor fit(double[][] x, double[] y, Settings s, long seed) {
            int trees = s.whole("trees", 1, MOST_TREES);
            RegressionTree[] grown = SmileRun.seeded(seed, () -> RandomForest.fit(SmileRun.FORMULA,
                    SmileRun.table(x, y), trees, s.whole("mtry", 1, x[0].length), s.whole("max_depth", 1, MOST_DEPTH),
                    s.whole("max_nodes", 2, MOST_NODES), s.whole("node_size", 1, MOST_NODES),
                    s.number("subsample", 0.01, 1), treeSeeds(seed)).trees());
            double mean = Arrays.stream(y).sum() / y.length;
            return ensemble(grown, x, mean, 1.0 / trees, mean);
        }

        /** Smile takes a tree's seed only where it is above 1. */
        private static LongStream treeSeeds(long seed) {
            return LongStream.iterate((Math.abs(seed) % Integer.MAX_VALUE) * 1_000_003L + 2, s -> s + 1);
        }
    }

    /** Gradient boosting for least squares: each tree is fitted to what those before it leave. */
    static final class Boosting implements Family {
        @Override
        public String name() {
            return "gradient_boosting";
        }

        @Override
        public Map<String, Object> defaults() {
            return Map.of("trees", 500, "max_depth", 20, "max_nodes", 8, "node_size", 3, "shrinkage", 0.05,
                    "subsample", 0.7);
        }

        @Override
        public Map<String, List<Object>> grid() {
            return Map.of("max_nodes", List.of(4, 8, 16), "shrinkage", List.of(0.05, 0.1));
        }

        @Override
        public boolean scaled() {
            return false;
        }

        @Override
        public Regressor fit(double[][] x, double[] y, Settings s, long seed) {
            double shrinkage = s.number("shrinkage", 1e-6, 1);
            double mean = Arrays.stream(y).sum() / y.length;
            RegressionTree[] grown = SmileRun.seeded(seed, () -> {
                DataFrame table = SmileRun.table(x, y);
                return GradientTreeBoost.fit(SmileRun.FORMULA, table, Loss.ls(), s.whole("trees", 1, MOST_TREES),
                        s.whole("max_depth", 1, MOST_DEPTH), s.whole("max_nodes", 2, MOST_NODES),
                        s.whole("node_size", 1, MOST_NODES), shrinkage, s.number("subsample", 0.01, 1)).trees();
            });
            return ensemble(grown, x, 0, shrinkage, mean);
        }
    }

    private static Regressor ensemble(RegressionTree[] grown, double[][] x, double centre, double weight,
            double base) {
        List<Tree> trees = new ArrayList<>();
        for (RegressionTree tree : grown) {
            trees.add(SmileTree.convert(tree, x[0].length, centre, weight));
        }
        return new TreeEnsemble(x[0].length, base, onGrid(trees));
    }

    /**
     * Rounds leaf values to a power of two so coarse that no sum of one leaf a tree leaves the 24 bits of a float:
     * every runtime then adds them without error, in whatever order. Leaves that add up to less than 64 are rounded to
     * 2^-17.
     */
    private static List<Tree> onGrid(List<Tree> trees) {
        double greatest = 0;
        for (Tree tree : trees) {
            double leaf = 0;
            for (float value : tree.value()) {
                leaf = Math.max(leaf, Math.abs(value));
            }
            greatest += leaf;
        }
        if (greatest == 0) {
            return trees;
        }
        double unit = Math.scalb(1.0, Math.getExponent(greatest) + 2 - FLOAT_BITS);
        List<Tree> rounded = new ArrayList<>();
        for (Tree tree : trees) {
            float[] values = tree.value().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (Math.rint(values[i] / unit) * unit);
            }
            rounded.add(new Tree(tree.feature(), tree.threshold(), tree.low(), tree.high(), values));
        }
        return rounded;
    }
}
