package io.jvmaf.train.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.jvmaf.train.model.Activation;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.KernelRegressor;
import io.jvmaf.train.model.ModelCard;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.NeuralNetwork;
import io.jvmaf.train.model.OutputRange;
import io.jvmaf.train.model.Regressor;
import io.jvmaf.train.model.Scaler;
import io.jvmaf.train.model.Tree;
import io.jvmaf.train.model.TreeEnsemble;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs of small models, where the right answer is plain. */
class ModelGraphTest {
    private static FittedModel model(Scaler scaler, Regressor regressor, OutputRange range) {
        return new FittedModel(new ModelCard("test", List.of("adm2", "motion2"), List.of(0.0, 0.0), List.of(1.0, 1.0),
                "frame", "teacher", "none", "nflx-10", 0.1, 0.1, 0, Map.of(), 1, 0, "", "", ""), scaler, regressor,
                range);
    }

    private static double[] scores(FittedModel model, double[][] rows) {
        try (OnnxModel graph = OnnxModel.open(OnnxFile.of(model, 17), "test", model.features(), 1)) {
            return graph.score(rows);
        }
    }

    @Test
    void aFeatureOnTheThresholdGoesLowAndTheNextFloatHigh() {
        float threshold = 0.3f;
        Tree tree = new Tree(new int[] {1, -1, -1}, new float[] {threshold, 0, 0}, new int[] {1, 0, 0},
                new int[] {2, 0, 0}, new float[] {0, 10, 20});
        FittedModel model = model(Scaler.none(2), new TreeEnsemble(2, 1.5, List.of(tree, tree)), null);
        double[][] rows = {{9, threshold}, {9, Math.nextUp(threshold)}, {9, Math.nextDown(threshold)}};
        assertArrayEquals(new double[] {21.5, 41.5, 21.5}, model.score(rows));
        assertArrayEquals(new double[] {21.5, 41.5, 21.5}, scores(model, rows));
    }

    @Test
    void normalisationAndRangeAreInside() {
        KernelRegressor kernel = new KernelRegressor(0.5, new double[][] {{0, 0}}, new double[] {200}, -20);
        FittedModel model = model(new Scaler(new double[] {1, 2}, new double[] {0.5, 4}), kernel, OutputRange.VMAF);
        double[][] rows = {{1, 2}, {1.5, 6}, {9, 99}};
        double[] expected = {100, 200 * Math.exp(-1) - 20, 0};
        assertArrayEquals(expected, model.score(rows), 1e-12);
        assertArrayEquals(expected, scores(model, rows), 1e-5);
    }

    /** What cancels to the last digits in floats still comes out: such are a Gaussian process's weights. */
    @Test
    void kernelsAddUpInDoubles() {
        KernelRegressor kernel = new KernelRegressor(1, new double[][] {{0, 0}, {1e-4, 0}},
                new double[] {1e9, -1e9}, 0);
        FittedModel model = model(Scaler.none(2), kernel, null);
        double[][] rows = {{0.5, 0}};
        assertEquals(model.score(rows)[0], scores(model, rows)[0], 0.02);
        assertEquals(-77_875, model.score(rows)[0], 5);
    }

    @ParameterizedTest
    @EnumSource
    void everyActivationIsItsOwn(Activation activation) {
        NeuralNetwork network = new NeuralNetwork(List.of(new NeuralNetwork.Layer(new double[][] {{1, 0}, {-2, 1}},
                new double[] {0.25, 0}, activation), new NeuralNetwork.Layer(new double[][] {{3, -1}},
                new double[] {0.5}, Activation.LINEAR)));
        double[][] rows = {{-1.5, 0.5}, {0, 0}, {0.75, 2}};
        FittedModel model = model(Scaler.none(2), network, null);
        assertArrayEquals(model.score(rows), scores(model, rows), 2e-6);
    }

    @Test
    void geluIsTheExactOne() {
        // x Φ(x) at 1: Φ(1) = 0.8413447460685429
        assertEquals(0.8413447460685429, Activation.GELU.of(1), 1e-12);
        assertEquals(-0.15865525393145705, Activation.GELU.of(-1), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17})
    void everyOpsetItSupportsRuns(int opset) throws InvalidProtocolBufferException {
        KernelRegressor kernel = new KernelRegressor(1, new double[][] {{0, 0}}, new double[] {5}, 1);
        byte[] bytes = OnnxFile.of(model(Scaler.none(2), kernel, null), opset);
        assertEquals(opset, ModelProto.parseFrom(bytes).getOpsetImport(0).getVersion());
        try (OnnxModel graph = OnnxModel.open(bytes, "m", List.of("adm2", "motion2"), 1)) {
            assertEquals(6, graph.score(new double[][] {{0, 0}})[0], 1e-6);
        }
    }

    @Test
    void otherOpsetsAreRefused() {
        FittedModel model = model(Scaler.none(2), new KernelRegressor(1, new double[][] {{0, 0}}, new double[] {5}, 1),
                null);
        assertThrows(ModelException.class, () -> OnnxFile.of(model, 12));
        assertThrows(ModelException.class, () -> OnnxFile.of(model, 18));
    }
}
