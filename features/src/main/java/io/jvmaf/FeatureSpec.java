package io.jvmaf;

import java.io.Serializable;
import java.util.Map;

/**
 * An extractor to run and the options set for it, as texts by option name.
 *
 * @param extractor its name, as in {@code psnr}
 * @param options what differs from the defaults; keys that the extractor does not declare are passed over
 */
public record FeatureSpec(String extractor, Map<String, String> options) implements Serializable {
    /** Copies the options. */
    public FeatureSpec {
        options = Map.copyOf(options);
    }

    /** The extractor with its default options. */
    public static FeatureSpec of(String extractor) {
        return new FeatureSpec(extractor, Map.of());
    }
}
