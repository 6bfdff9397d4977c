package io.jvmaf.model;

import java.util.HashMap;
import java.util.Map;

/**
 * A feature that a model reads, and how it is brought to the range the model was trained on.
 *
 * @param name libvmaf's internal name, as in {@code VMAF_integer_feature_adm2_score}
 * @param options settings of the extractor that provides it, option name to text
 * @param slope factor of the normalisation
 * @param intercept what is added after it
 */
public record ModelFeature(String name, Map<String, String> options, double slope, double intercept) {
    /** A feature with a private copy of its options. */
    public ModelFeature {
        options = Map.copyOf(options);
    }

    /** The same feature with {@code more} options, which win over those it has. */
    ModelFeature with(Map<String, String> more) {
        Map<String, String> merged = new HashMap<>(options);
        merged.putAll(more);
        return new ModelFeature(name, merged, slope, intercept);
    }
}
