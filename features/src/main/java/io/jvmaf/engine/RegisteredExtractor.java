package io.jvmaf.engine;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.OptionValues;

/**
 * An extractor that a run uses, under the options it runs with.
 *
 * @param extractor the metric
 * @param options its options
 * @param needs what it asks of the engine under them
 */
public record RegisteredExtractor(FeatureExtractor extractor, OptionValues options, Needs needs) {
    RegisteredExtractor(FeatureExtractor extractor, OptionValues options) {
        this(extractor, options, extractor.needs(options));
    }

    /** Tells extractors apart: of two with one signature, libvmaf runs the first alone (fex_ctx_vector.c). */
    String signature() {
        return extractor.name() + FeatureName.suffixes(options);
    }

    /** The table column of {@code feature}, without its report alias. */
    String column(String feature) {
        return FeatureName.alias(FeatureName.column(feature, options));
    }
}
