package io.jvmaf.train.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.model.ScoreModel;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * A model in ONNX Runtime: one input of floats {@code [batch, features]} and one output {@code [batch]} or
 * {@code [batch, 1]}, whatever their names. Runs on one thread unless told otherwise, and on the CPU.
 */
public final class OnnxModel implements ScoreModel {
    private static final int BATCH = 256;

    private final String name;
    private final List<String> features;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    private OnnxModel(String name, List<String> features, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.features = List.copyOf(features);
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /**
     * Opens {@code bytes}, which have passed {@link OnnxRules}.
     *
     * @param features what the columns of the input are
     * @param threads threads of the runtime, 0 for its own choice
     * @throws ModelException naming {@code name} if the runtime refuses it or its input or output is another
     */
    public static OnnxModel open(byte[] bytes, String name, List<String> features, int threads) {
        OnnxRules.check(bytes, name);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            OrtSession session = environment.createSession(bytes, options);
            try {
                checkShapes(session, name, features.size());
            } catch (ModelException e) {
                session.close();
                throw e;
            }
            return new OnnxModel(name, features, environment, session);
        } catch (OrtException e) {
            throw new ModelException(name + " is refused by ONNX Runtime: " + e.getMessage(), e);
        }
    }

    private static void checkShapes(OrtSession session, String name, int features) throws OrtException {
        if (session.getNumInputs() != 1 || session.getNumOutputs() != 1) {
            throw new ModelException(name + " has " + session.getNumInputs() + " inputs and " + session.getNumOutputs()
                    + " outputs, not one of each");
        }
        NodeInfo in = session.getInputInfo().values().iterator().next();
        if (!(in.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT
                || tensor.getShape().length != 2 || tensor.getShape()[1] != features) {
            throw new ModelException(name + " does not take floats of shape [batch, " + features + "]");
        }
        NodeInfo out = session.getOutputInfo().values().iterator().next();
        if (!(out.getInfo() instanceof TensorInfo score) || score.type != OnnxJavaType.FLOAT) {
            throw new ModelException(name + " does not give floats");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> features() {
        return features;
    }

    @Override
    public double[] score(double[][] rows) {
        return score(rows, BATCH);
    }

    /** The scores of {@code rows} in batches of {@code size}. */
    public double[] score(double[][] rows, int size) {
        double[] scores = new double[rows.length];
        for (int from = 0; from < rows.length; from += size) {
            batch(rows, from, Math.min(rows.length, from + size), scores);
        }
        return scores;
    }

    private void batch(double[][] rows, int from, int to, double[] scores) {
        FloatBuffer values = FloatBuffer.allocate((to - from) * features.size());
        for (int i = from; i < to; i++) {
            for (double value : rows[i]) {
                values.put((float) value);
            }
        }
        long[] shape = {to - from, features.size()};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values.flip(), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            if (out.remaining() != to - from) {
                throw new ModelException(name + " gave " + out.remaining() + " scores for " + (to - from) + " rows");
            }
            for (int i = from; i < to; i++) {
                scores[i] = out.get();
            }
        } catch (OrtException e) {
            throw new ModelException(name + " failed in ONNX Runtime: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException(name + " could not be closed: " + e.getMessage(), e);
        }
    }
}
