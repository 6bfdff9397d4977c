package io.jvmaf.train.onnx;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.jvmaf.train.model.ModelException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OnnxRulesTest {
    private static byte[] graph(UnaryOperator<GraphProto.Builder> change) {
        GraphProto.Builder graph = GraphProto.newBuilder().addNode(NodeProto.newBuilder().setOpType("Relu")
                .addInput("x").addOutput("y"));
        return ModelProto.newBuilder().setGraph(change.apply(graph)).build().toByteArray();
    }

    private static void refuses(byte[] bytes, String why) {
        ModelException e = assertThrows(ModelException.class, () -> OnnxRules.check(bytes, "m"));
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    @Test
    void letsPlainGraphsPass() {
        OnnxRules.check(graph(g -> g), "m");
        OnnxRules.check(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("TreeEnsembleRegressor")
                .setDomain("ai.onnx.ml"))), "m");
    }

    @Test
    void refusesOperatorsAndDomainsThatAreNotOnTheList() {
        refuses(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("Loop"))), "operator Loop");
        refuses(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("Relu").setDomain("com.example"))),
                "com.example.Relu");
        refuses(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("SVMRegressor").setDomain("ai.onnx.ml"))),
                "SVMRegressor");
        refuses(ModelProto.newBuilder().setGraph(GraphProto.newBuilder().addNode(NodeProto.newBuilder()
                .setOpType("Relu"))).addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("com.example"))
                .build().toByteArray(), "domain \"com.example\"");
    }

    @Test
    void refusesGraphsInsideNodesAndFunctions() {
        refuses(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("Add").addAttribute(AttributeProto.newBuilder()
                .setName("body").setG(GraphProto.newBuilder())))), "graph inside node");
        refuses(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("Add").addAttribute(AttributeProto.newBuilder()
                .setName("bodies").addGraphs(GraphProto.newBuilder())))), "graph inside node");
        refuses(ModelProto.newBuilder().setGraph(GraphProto.newBuilder().addNode(NodeProto.newBuilder()
                .setOpType("Relu"))).addFunctions(FunctionProto.newBuilder().setName("f")).build().toByteArray(),
                "operators of its own");
    }

    @Test
    void refusesWeightsElsewhere() {
        TensorProto.Builder outside = TensorProto.newBuilder().setName("w")
                .setDataLocation(TensorProto.DataLocation.EXTERNAL);
        refuses(graph(g -> g.addInitializer(outside)), "weights in another file");
        refuses(graph(g -> g.addInitializer(TensorProto.newBuilder().setName("w").addExternalData(
                StringStringEntryProto.newBuilder().setKey("location").setValue("../w")))), "weights in another file");
        refuses(graph(g -> g.addNode(NodeProto.newBuilder().setOpType("Constant").addAttribute(
                AttributeProto.newBuilder().setName("value").setT(outside)))), "weights in another file");
    }

    @Test
    void refusesWhatIsNoModel() {
        refuses(new byte[0], "is empty");
        refuses("not a model at all".getBytes(StandardCharsets.UTF_8), "is not an ONNX model");
        refuses(ModelProto.newBuilder().setProducerName("nobody").build().toByteArray(), "no node");
        refuses(new byte[(50 << 20) + 1], "more than 50 MiB");
    }
}
