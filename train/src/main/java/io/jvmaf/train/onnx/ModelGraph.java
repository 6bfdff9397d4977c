package io.jvmaf.train.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.jvmaf.train.model.Activation;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.Floats;
import io.jvmaf.train.model.KernelRegressor;
import io.jvmaf.train.model.LinearRegressor;
import io.jvmaf.train.model.NeuralNetwork;
import io.jvmaf.train.model.OutputRange;
import io.jvmaf.train.model.Scaler;
import io.jvmaf.train.model.TreeEnsemble;
import java.util.List;

/**
 * Fitted models as ONNX graphs, normalisation inside. Linear and kernel models work in doubles between their float
 * input and output: a Gaussian process adds up weights of many thousands that all but cancel. Networks work in floats.
 */
final class ModelGraph {
    private final GraphBuilder graph;

    private ModelGraph(GraphBuilder graph) {
        this.graph = graph;
    }

    static GraphProto of(FittedModel model) {
        GraphBuilder graph = new GraphBuilder(model.name(), model.features().size());
        return graph.finish(new ModelGraph(graph).score(model));
    }

    private String score(FittedModel model) {
        if (model.regressor() instanceof NeuralNetwork network) {
            return clippedFloats(network(network, floatScaled(model.scaler())), model.range());
        }
        if (model.regressor() instanceof TreeEnsemble trees) {
            return clippedFloats(TreeNode.add(graph, trees, floatScaled(model.scaler())), model.range());
        }
        String scaled = doubleScaled(model.scaler());
        String raw = model.regressor() instanceof LinearRegressor linear ? linear(linear, scaled)
                : kernel(graph, (KernelRegressor) model.regressor(), scaled);
        return graph.toFloats(clippedDoubles(graph, raw, model.range()));
    }

    private String floatScaled(Scaler scaler) {
        if (scaler.isNone()) {
            return GraphBuilder.INPUT;
        }
        int n = scaler.mean().length;
        String centred = graph.node("Sub", List.of(GraphBuilder.INPUT, graph.floats(Floats.of(scaler.mean()), n)));
        return graph.node("Div", List.of(centred, graph.floats(Floats.of(scaler.deviation()), n)));
    }

    private String doubleScaled(Scaler scaler) {
        String input = graph.toDoubles(GraphBuilder.INPUT);
        if (scaler.isNone()) {
            return input;
        }
        int n = scaler.mean().length;
        String centred = graph.node("Sub", List.of(input, graph.doubles(scaler.mean(), n)));
        return graph.node("Div", List.of(centred, graph.doubles(scaler.deviation(), n)));
    }

    private String linear(LinearRegressor linear, String x) {
        String sum = graph.node("MatMul", List.of(x, graph.doubles(linear.weights(), linear.inputs())));
        return graph.node("Add", List.of(sum, graph.doubles(new double[] {linear.bias()})));
    }

    /** Differences first, then squares: |a|² + |b|² - 2ab would lose the small distances, which count most. */
    static String kernel(GraphBuilder graph, KernelRegressor kernel, String x) {
        int count = kernel.vectors().length;
        int n = kernel.inputs();
        double[] flat = new double[count * n];
        for (int i = 0; i < count; i++) {
            System.arraycopy(kernel.vectors()[i], 0, flat, i * n, n);
        }
        String rows = graph.node("Unsqueeze", List.of(x, graph.longs(1)));
        String differences = graph.node("Sub", List.of(rows, graph.doubles(flat, count, n)));
        String squares = graph.node("Mul", List.of(differences, differences));
        String distances = graph.node("ReduceSum", List.of(squares, graph.longs(2)),
                GraphBuilder.integer("keepdims", 0));
        String exponents = graph.node("Mul", List.of(distances, graph.doubles(new double[] {-kernel.gamma()})));
        String values = graph.node("Exp", List.of(exponents));
        String sum = graph.node("MatMul", List.of(values, graph.doubles(kernel.weights(), count)));
        return graph.node("Add", List.of(sum, graph.doubles(new double[] {kernel.bias()})));
    }

    private String network(NeuralNetwork network, String x) {
        String values = x;
        for (NeuralNetwork.Layer layer : network.layers()) {
            int neurons = layer.bias().length;
            int inputs = layer.weights()[0].length;
            float[] flat = new float[neurons * inputs];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = (float) layer.weights()[i / inputs][i % inputs];
            }
            String sums = graph.node("Gemm", List.of(values, graph.floats(flat, neurons, inputs),
                    graph.floats(Floats.of(layer.bias()), neurons)), GraphBuilder.integer("transB", 1));
            values = activated(layer.activation(), sums);
        }
        return graph.node("Squeeze", List.of(values, graph.longs(1)));
    }

    private String activated(Activation activation, String x) {
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> graph.node("Relu", List.of(x));
            case TANH -> graph.node("Tanh", List.of(x));
            case SIGMOID -> graph.node("Sigmoid", List.of(x));
            case GELU -> gelu(x);
        };
    }

    /** The operator Gelu came with opset 20 only. */
    private String gelu(String x) {
        String scaled = graph.node("Mul", List.of(x, graph.floats(new float[] {(float) Math.sqrt(0.5)})));
        String erf = graph.node("Erf", List.of(scaled));
        String half = graph.node("Mul", List.of(x, graph.floats(new float[] {0.5f})));
        return graph.node("Mul", List.of(half, graph.node("Add", List.of(erf, graph.floats(new float[] {1})))));
    }

    private String clippedFloats(String value, OutputRange range) {
        return range == null ? value : graph.node("Clip", List.of(value,
                graph.floats(new float[] {(float) range.min()}), graph.floats(new float[] {(float) range.max()})));
    }

    static String clippedDoubles(GraphBuilder graph, String value, OutputRange range) {
        return range == null ? value : graph.node("Clip", List.of(value,
                graph.doubles(new double[] {range.min()}), graph.doubles(new double[] {range.max()})));
    }
}
