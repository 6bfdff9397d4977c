package io.jvmaf.train.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.jvmaf.model.Model;
import io.jvmaf.model.ModelFeature;
import io.jvmaf.model.ScoreTransform;
import io.jvmaf.model.SupportVectors;
import io.jvmaf.train.model.KernelRegressor;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.OutputRange;
import java.util.List;

/** A published VMAF model, its support vectors, transform and range, as an ONNX graph over the feature order given. */
final class VmafGraph {
    private final GraphBuilder graph;
    private final Model model;
    private final List<String> order;

    private VmafGraph(GraphBuilder graph, Model model, List<String> order) {
        this.graph = graph;
        this.model = model;
        this.order = order;
    }

    /**
     * The graph of {@code model}.
     *
     * @param order for each column of the input, the name that {@code model} has for it
     * @throws ModelException if the model does more than can be said here
     */
    static GraphProto of(String name, Model model, List<String> order) {
        if (model.chromaCorrection() != 0) {
            throw new ModelException(name + " corrects chroma features, which the export does not cover");
        }
        GraphBuilder graph = new GraphBuilder(name, order.size());
        return graph.finish(new VmafGraph(graph, model, order).score());
    }

    private String score() {
        int n = order.size();
        double[] slopes = new double[n];
        double[] intercepts = new double[n];
        int[] from = new int[n];
        for (int j = 0; j < n; j++) {
            from[j] = model.features().stream().map(ModelFeature::name).toList().indexOf(order.get(j));
            slopes[j] = model.rescale() ? model.features().get(from[j]).slope() : 1;
            intercepts[j] = model.rescale() ? model.features().get(from[j]).intercept() : 0;
        }
        String x = graph.node("Mul", List.of(graph.toDoubles(GraphBuilder.INPUT), graph.doubles(slopes, n)));
        x = graph.node("Add", List.of(x, graph.doubles(intercepts, n)));
        String raw = ModelGraph.kernel(graph, kernel(from), x);
        if (model.rescale()) {
            raw = graph.node("Sub", List.of(raw, number(model.intercept())));
            raw = graph.node("Div", List.of(raw, number(model.slope())));
        }
        String score = model.transform() == null ? raw : transformed(model.transform(), raw);
        return graph.toFloats(ModelGraph.clippedDoubles(graph, score, model.clip() == null ? null
                : new OutputRange(model.clip().min(), model.clip().max())));
    }

    private KernelRegressor kernel(int[] from) {
        SupportVectors support = model.regressor();
        double[][] vectors = new double[support.count()][from.length];
        double[] weights = new double[support.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = support.coefficient(i);
            for (int j = 0; j < from.length; j++) {
                vectors[i][j] = support.coordinate(i, from[j]);
            }
        }
        return new KernelRegressor(support.gamma(), vectors, weights, -support.rho());
    }

    private String transformed(ScoreTransform transform, String raw) {
        if (!transform.enabled()) {
            return raw;
        }
        if (transform.knots().size() > 1) {
            throw new ModelException("the model's transform has knots, which the export does not cover");
        }
        String out = polynomial(transform, raw);
        if (transform.outLteIn()) {
            out = graph.node("Min", List.of(out, raw));
        }
        return transform.outGteIn() ? graph.node("Max", List.of(out, raw)) : out;
    }

    private String polynomial(ScoreTransform t, String x) {
        if (t.p0() == null && t.p1() == null && t.p2() == null) {
            return x;
        }
        String quadratic = graph.node("Mul", List.of(x, number(t.p2() == null ? 0 : t.p2())));
        String inner = graph.node("Add", List.of(quadratic, number(t.p1() == null ? 0 : t.p1())));
        String linear = graph.node("Mul", List.of(x, inner));
        return graph.node("Add", List.of(linear, number(t.p0() == null ? 0 : t.p0())));
    }

    private String number(double value) {
        return graph.doubles(new double[] {value});
    }
}
