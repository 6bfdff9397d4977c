package io.jvmaf;

import io.jvmaf.model.ModelSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What to compute of a clip pair. An immutable value that can be sent to other machines.
 *
 * @param models models to score with, in report order; their score names must differ
 * @param features extractors to run besides those the models need, in report order
 * @param subsample score every N-th picture pair; 0 and 1 mean every one
 * @param threads workers, at least 1; results do not depend on it
 * @param tier which kernels to run
 * @param predict whether the models give scores; if not, only the features they need are extracted
 */
public record ScoringPlan(List<ModelSpec> models, List<FeatureSpec> features, int subsample, int threads, Tier tier,
        boolean predict) implements Serializable {
    /** @throws IllegalArgumentException if a score name is used twice or a number is out of range */
    public ScoringPlan {
        models = List.copyOf(models);
        features = List.copyOf(features);
        if (models.stream().map(ModelSpec::name).distinct().count() < models.size()) {
            throw new IllegalArgumentException("each model needs a score name of its own");
        }
        if (subsample < 0 || threads < 1) {
            throw new IllegalArgumentException("subsample " + subsample + " or threads " + threads + " is too small");
        }
    }

    /** Nothing yet, on every processor of this machine. */
    public static ScoringPlan empty() {
        return new ScoringPlan(List.of(), List.of(), 1, Runtime.getRuntime().availableProcessors(), Tier.AUTO, true);
    }

    /** The default: model {@code vmaf_v0.6.1} on every processor. */
    public static ScoringPlan standard() {
        return empty().model("vmaf_v0.6.1");
    }

    /** This plan with one more model, a built-in one, its score called {@code vmaf}. */
    public ScoringPlan model(String version) {
        return model(ModelSpec.builtIn(version));
    }

    /** This plan with one more model. */
    public ScoringPlan model(ModelSpec model) {
        return new ScoringPlan(appended(models, model), features, subsample, threads, tier, predict);
    }

    /** This plan with one more extractor, with its default options. */
    public ScoringPlan feature(String extractor) {
        return feature(FeatureSpec.of(extractor));
    }

    /** This plan with one more extractor. */
    public ScoringPlan feature(FeatureSpec feature) {
        return new ScoringPlan(models, appended(features, feature), subsample, threads, tier, predict);
    }

    /** This plan, scoring every {@code n}-th picture pair. */
    public ScoringPlan subsample(int n) {
        return new ScoringPlan(models, features, n, threads, tier, predict);
    }

    /** This plan on {@code n} threads. */
    public ScoringPlan threads(int n) {
        return new ScoringPlan(models, features, subsample, n, tier, predict);
    }

    /** This plan on the kernels of {@code other}. */
    public ScoringPlan tier(Tier other) {
        return new ScoringPlan(models, features, subsample, threads, other, predict);
    }

    /** This plan without scores: the features that its models need are extracted all the same. */
    public ScoringPlan withoutPrediction() {
        return new ScoringPlan(models, features, subsample, threads, tier, false);
    }

    /** Whether pair {@code index} counts in pooling and shows in reports. */
    public boolean scores(int index) {
        return subsample <= 1 || index % subsample == 0;
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
