package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.util.List;

/**
 * One regressor: features in, score out (predict.c, vmaf_predict_score_at_index). Immutable.
 *
 * @param kind what the model file calls it
 * @param features what it reads, in the order of the regressor's coordinates
 * @param rescale whether features and prediction are brought to the training range and back
 * @param slope factor of the prediction's normalisation
 * @param intercept what was added after it
 * @param regressor the support vectors
 * @param transform the score transform, or {@code null}
 * @param clip the range of scores, or {@code null}
 * @param chromaCorrection how far a chroma feature of 0 is replaced from the luma one, 0 for not at all
 */
public record Model(Kind kind, List<ModelFeature> features, boolean rescale, double slope, double intercept,
        SupportVectors regressor, ScoreTransform transform, ScoreRange clip, double chromaCorrection) {
    private static final String GUIDING = "adm3";
    private static final String GUIDED = "speed_chroma";

    /** The model types that libvmaf reads. */
    public enum Kind { LIBSVMNUSVR, BOOTSTRAP_LIBSVMNUSVR, RESIDUEBOOTSTRAP_LIBSVMNUSVR }

    /**
     * A model with a private copy of its feature list.
     *
     * @throws FeatureException where the chroma correction does not find exactly one feature to work from and one to
     *     work on
     */
    public Model {
        features = List.copyOf(features);
        if (chromaCorrection != 0) {
            only(features, GUIDING);
            only(features, GUIDED);
        }
    }

    /** The same model without a limit to its scores. */
    Model withoutClip() {
        return new Model(kind, features, rescale, slope, intercept, regressor, transform, null, chromaCorrection);
    }

    /** The same model with its score transform, if it has one, switched on. */
    Model withTransform() {
        return new Model(kind, features, rescale, slope, intercept, regressor,
                transform == null ? null : transform.enable(), clip, chromaCorrection);
    }

    /** The same model reading {@code others}, as many as before. */
    Model withFeatures(List<ModelFeature> others) {
        return new Model(kind, others, rescale, slope, intercept, regressor, transform, clip, chromaCorrection);
    }

    /** The score for the values of {@link #features}. */
    public double predict(double[] values) {
        return finish(raw(values));
    }

    /** The prediction before transform and clipping. */
    public double raw(double[] values) {
        double[] point = new double[features.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = normalise(i, values[i]);
        }
        if (chromaCorrection != 0) {
            correctChroma(point);
        }
        double prediction = regressor.predict(point);
        return rescale ? (prediction - intercept) / slope : prediction;
    }

    /** Transform and clipping of a {@link #raw} prediction. */
    public double finish(double raw) {
        double transformed = transform == null ? raw : transform.apply(raw);
        return clip == null ? transformed : clip.clip(transformed);
    }

    // A clip without chroma, or with identical chroma, leaves SpEED at exactly 0, on which no model was trained.
    private void correctChroma(double[] point) {
        int guided = only(features, GUIDED);
        if (denormalise(guided, point[guided]) != 0) {
            return;
        }
        int guiding = only(features, GUIDING);
        double luma = denormalise(guiding, point[guiding]);
        point[guided] = normalise(guided, -chromaCorrection * luma + chromaCorrection);
    }

    private double normalise(int feature, double value) {
        ModelFeature f = features.get(feature);
        return rescale ? f.slope() * value + f.intercept() : value;
    }

    private double denormalise(int feature, double value) {
        ModelFeature f = features.get(feature);
        return rescale ? (value - f.intercept()) / f.slope() : value;
    }

    /** The index of the one feature whose name contains {@code part}. */
    private static int only(List<ModelFeature> features, String part) {
        int found = -1;
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).name().contains(part)) {
                if (found >= 0) {
                    throw new FeatureException("chroma correction finds \"" + part + "\" in more than one feature");
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new FeatureException("chroma correction finds \"" + part + "\" in no feature");
        }
        return found;
    }
}
