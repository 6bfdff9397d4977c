package io.jvmaf.train.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.model.Model;
import java.util.List;

/** ONNX models as bytes, the same bytes for the same model. */
public final class OnnxFile {
    /** The opset unless another is asked for. */
    public static final int OPSET = 17;
    private static final int OLDEST_OPSET = 13;
    /** The first opset that needs IR version 8; those before it came with 7. */
    private static final int FIRST_OF_IR_8 = 15;
    private static final String PRODUCER = "jvmaf";

    private OnnxFile() {}

    /** {@code model} as an ONNX file's bytes. */
    public static byte[] of(FittedModel model, int opset) {
        return bytes(ModelGraph.of(model), opset);
    }

    /** Published {@code model} as an ONNX file's bytes, its input in {@code order}, in the model's own names. */
    public static byte[] of(String name, Model model, List<String> order, int opset) {
        return bytes(VmafGraph.of(name, model, order), opset);
    }

    private static byte[] bytes(GraphProto graph, int opset) {
        if (opset < OLDEST_OPSET || opset > OPSET) {
            throw new ModelException("opset " + opset + " is not supported: " + OLDEST_OPSET + " to " + OPSET + " are");
        }
        ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(opset < FIRST_OF_IR_8 ? 7 : 8)
                .setProducerName(PRODUCER).setGraph(graph)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset));
        if (graph.getNodeList().stream().map(NodeProto::getDomain).anyMatch(TreeNode.DOMAIN::equals)) {
            model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(TreeNode.DOMAIN)
                    .setVersion(TreeNode.DOMAIN_VERSION));
        }
        return model.build().toByteArray();
    }
}
