package io.jvmaf.train.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import com.google.protobuf.ByteString;
import io.jvmaf.train.model.Tree;
import io.jvmaf.train.model.TreeEnsemble;
import java.util.List;

/** Trees as one node: TreeEnsembleRegressor of the domain ai.onnx.ml. */
final class TreeNode {
    /** The only operator outside the default domain that a graph may have. */
    static final String OPERATOR = "TreeEnsembleRegressor";
    static final String DOMAIN = "ai.onnx.ml";
    /** The domain's version that belongs to opsets 13 to 17. */
    static final int DOMAIN_VERSION = 3;

    private final AttributeProto.Builder treeIds = integers("nodes_treeids");
    private final AttributeProto.Builder nodeIds = integers("nodes_nodeids");
    private final AttributeProto.Builder features = integers("nodes_featureids");
    private final AttributeProto.Builder low = integers("nodes_truenodeids");
    private final AttributeProto.Builder high = integers("nodes_falsenodeids");
    private final AttributeProto.Builder missing = integers("nodes_missing_value_tracks_true");
    private final AttributeProto.Builder thresholds = floats("nodes_values");
    private final AttributeProto.Builder modes = AttributeProto.newBuilder().setName("nodes_modes")
            .setType(AttributeType.STRINGS);
    private final AttributeProto.Builder targetTrees = integers("target_treeids");
    private final AttributeProto.Builder targetNodes = integers("target_nodeids");
    private final AttributeProto.Builder targets = integers("target_ids");
    private final AttributeProto.Builder weights = floats("target_weights");

    private TreeNode() {}

    /** The trees' score of {@code input}, of shape [batch]. */
    static String add(GraphBuilder graph, TreeEnsemble ensemble, String input) {
        TreeNode node = new TreeNode();
        for (int t = 0; t < ensemble.trees().size(); t++) {
            node.add(t, ensemble.trees().get(t));
        }
        String column = graph.node(DOMAIN, OPERATOR, List.of(input), node.attributes());
        // The base is added apart: runtimes differ in when they add base_values, and the sum is small without it.
        String sum = graph.node("Add", List.of(column, graph.floats(new float[] {(float) ensemble.base()})));
        return graph.node("Squeeze", List.of(sum, graph.longs(1)));
    }

    private void add(int id, Tree tree) {
        for (int i = 0; i < tree.nodes(); i++) {
            boolean leaf = tree.feature()[i] == Tree.LEAF;
            treeIds.addInts(id);
            nodeIds.addInts(i);
            features.addInts(leaf ? 0 : tree.feature()[i]);
            low.addInts(tree.low()[i]);
            high.addInts(tree.high()[i]);
            missing.addInts(0);
            thresholds.addFloats(tree.threshold()[i]);
            modes.addStrings(ByteString.copyFromUtf8(leaf ? "LEAF" : "BRANCH_LEQ"));
            if (leaf) {
                targetTrees.addInts(id);
                targetNodes.addInts(i);
                targets.addInts(0);
                weights.addFloats(tree.value()[i]);
            }
        }
    }

    private AttributeProto[] attributes() {
        return new AttributeProto[] {GraphBuilder.integer("n_targets", 1), GraphBuilder.text("aggregate_function",
                "SUM"), GraphBuilder.text("post_transform", "NONE"), treeIds.build(), nodeIds.build(),
            features.build(), low.build(), high.build(), missing.build(), thresholds.build(), modes.build(),
            targetTrees.build(), targetNodes.build(), targets.build(), weights.build()};
    }

    private static AttributeProto.Builder integers(String name) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
    }

    private static AttributeProto.Builder floats(String name) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeType.FLOATS);
    }
}
