package io.jvmaf.train.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An ONNX graph in the making, over the protobuf classes that Tribuo generates from ONNX's own schema (its ONNXContext
 * knows no matrices of doubles and not all operators needed here). One input of floats {@code features [batch, n]}, one
 * output {@code score [batch]}. Values are called by number in the order of their making, so equal models give equal
 * bytes.
 */
final class GraphBuilder {
    static final String INPUT = "features";
    static final String OUTPUT = "score";
    private static final String BATCH = "batch";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private int values;

    GraphBuilder(String name, int features) {
        graph.setName(name);
        graph.addInput(ValueInfoProto.newBuilder().setName(INPUT).setType(floats(shape().addDim(
                TensorShapeProto.Dimension.newBuilder().setDimValue(features)))));
    }

    private static TensorShapeProto.Builder shape() {
        return TensorShapeProto.newBuilder().addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
    }

    private static TypeProto floats(TensorShapeProto.Builder shape) {
        return TypeProto.newBuilder().setTensorType(TypeProto.Tensor.newBuilder()
                .setElemType(DataType.FLOAT.getNumber()).setShape(shape)).build();
    }

    /** The value of operator {@code op} for {@code inputs}. */
    String node(String op, List<String> inputs, AttributeProto... attributes) {
        return node("", op, inputs, attributes);
    }

    /** The same with an operator of {@code domain}. */
    String node(String domain, String op, List<String> inputs, AttributeProto... attributes) {
        String output = next(op);
        NodeProto.Builder node = NodeProto.newBuilder().setName(output).setOpType(op).addAllInput(inputs)
                .addOutput(output).addAllAttribute(List.of(attributes));
        if (!domain.isEmpty()) {
            node.setDomain(domain);
        }
        graph.addNode(node);
        return output;
    }

    private String next(String kind) {
        return kind + "_" + values++;
    }

    /** {@code value} as doubles. */
    String toDoubles(String value) {
        return node("Cast", List.of(value), integer("to", DataType.DOUBLE.getNumber()));
    }

    /** {@code value} as floats. */
    String toFloats(String value) {
        return node("Cast", List.of(value), integer("to", DataType.FLOAT.getNumber()));
    }

    /** A constant of doubles; no dimension for a single number. */
    String doubles(double[] numbers, long... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        return constant(DataType.DOUBLE, bytes, dimensions);
    }

    /** A constant of floats; no dimension for a single number. */
    String floats(float[] numbers, long... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return constant(DataType.FLOAT, bytes, dimensions);
    }

    /** A constant list of whole numbers. */
    String longs(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        return constant(DataType.INT64, bytes, numbers.length);
    }

    private String constant(DataType type, ByteBuffer bytes, long... dimensions) {
        String name = next("constant");
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes.flip()));
        for (long dimension : dimensions) {
            tensor.addDims(dimension);
        }
        graph.addInitializer(tensor);
        return name;
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
    }

    static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value)).build();
    }

    /** The graph, {@code value} of shape [batch] its output. */
    GraphProto finish(String value) {
        graph.addNode(NodeProto.newBuilder().setName(OUTPUT).setOpType("Identity").addInput(value).addOutput(OUTPUT));
        return graph.addOutput(ValueInfoProto.newBuilder().setName(OUTPUT).setType(floats(shape()))).build();
    }
}
