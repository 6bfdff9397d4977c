package io.jvmaf.engine;

import io.jvmaf.FeatureTable;
import io.jvmaf.model.LoadedModel;

/** Writes a model's columns: what it predicts for every scored picture. */
final class ModelScoring {
    private ModelScoring() {}
}
