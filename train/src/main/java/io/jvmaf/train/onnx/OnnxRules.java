package io.jvmaf.train.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.jvmaf.train.model.ModelException;
import java.util.List;
import java.util.Set;

/**
 * What an ONNX file may hold before a runtime sees it: operators of a short list, of the default domain, no graphs
 * inside nodes, no functions, no weights outside the file.
 */
public final class OnnxRules {
    /** Bytes of a model at most. */
    public static final long MOST_BYTES = 50L << 20;
    private static final Set<String> OPERATORS = Set.of("Abs", "Add", "BatchNormalization", "Cast", "Clip", "Concat",
            "Constant", "Div", "Erf", "Exp", "Flatten", "Gather", "Gelu", "Gemm", "Identity", "LayerNormalization",
            "LeakyRelu", "Log", "MatMul", "Max", "Min", "Mul", "Neg", "Pow", "ReduceMean", "ReduceSum", "Relu",
            "Reshape", "Sigmoid", "Slice", "Softmax", "Softplus", "Sqrt", "Squeeze", "Sub", "Tanh", "Transpose",
            "Unsqueeze");
    private static final Set<String> DEFAULT_DOMAIN = Set.of("", "ai.onnx");

    private OnnxRules() {}

    /**
     * Reads {@code bytes} as a model and looks at every node.
     *
     * @throws ModelException naming {@code name} and what is refused
     */
    public static void check(byte[] bytes, String name) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw refused(name, bytes.length == 0 ? "is empty" : "has more than " + (MOST_BYTES >> 20) + " MiB");
        }
        ModelProto model;
        try {
            model = ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw refused(name, "is not an ONNX model");
        }
        if (model.getFunctionsCount() > 0) {
            throw refused(name, "defines operators of its own");
        }
        for (OperatorSetIdProto opset : model.getOpsetImportList()) {
            if (!DEFAULT_DOMAIN.contains(opset.getDomain()) && !opset.getDomain().equals(TreeNode.DOMAIN)) {
                throw refused(name, "imports operators of domain \"" + opset.getDomain() + "\"");
            }
        }
        graph(model.getGraph(), name);
    }

    private static void graph(GraphProto graph, String name) {
        if (graph.getNodeCount() == 0) {
            throw refused(name, "is not an ONNX model: it has no node");
        }
        if (graph.getSparseInitializerCount() > 0) {
            throw refused(name, "has sparse weights");
        }
        tensors(graph.getInitializerList(), name);
        for (NodeProto node : graph.getNodeList()) {
            boolean allowed = DEFAULT_DOMAIN.contains(node.getDomain()) ? OPERATORS.contains(node.getOpType())
                    : node.getDomain().equals(TreeNode.DOMAIN) && node.getOpType().equals(TreeNode.OPERATOR);
            if (!allowed) {
                throw refused(name, "uses operator " + (node.getDomain().isEmpty() ? "" : node.getDomain() + ".")
                        + node.getOpType() + ", which is not on the list");
            }
            attributes(node, name);
        }
    }

    private static void attributes(NodeProto node, String name) {
        for (AttributeProto attribute : node.getAttributeList()) {
            if (attribute.hasG() || attribute.getGraphsCount() > 0) {
                throw refused(name, "has a graph inside node " + node.getName());
            }
            if (attribute.hasT()) {
                tensors(List.of(attribute.getT()), name);
            }
            tensors(attribute.getTensorsList(), name);
        }
    }

    private static void tensors(List<TensorProto> tensors, String name) {
        for (TensorProto tensor : tensors) {
            if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL || tensor.getExternalDataCount() > 0) {
                throw refused(name, "keeps weights in another file");
            }
        }
    }

    private static ModelException refused(String name, String why) {
        return new ModelException(name + " " + why);
    }
}
