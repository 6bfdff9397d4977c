package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * A model as a user asks for it: a plain value, to be passed on to where a part of a clip is scored.
 *
 * @param version built-in model name, or {@code null}; wins over the path
 * @param path model file, or {@code null}
 * @param name the score's name in reports
 * @param disableClip whether scores may leave the model's range
 * @param enableTransform whether the model's score transform runs though the model leaves it off
 * @param overloads extractor name to option name to text, for every feature of the model that the extractor provides
 */
public record ModelSpec(String version, String path, String name, boolean disableClip, boolean enableTransform,
        Map<String, Map<String, String>> overloads) implements Serializable {
    /** The score's name unless another is given. */
    public static final String DEFAULT_NAME = "vmaf";

    /**
     * A specification with a private copy of its overloads.
     *
     * @throws FeatureException where neither version nor path is given
     */
    public ModelSpec {
        if (version == null && path == null) {
            throw new FeatureException("a model needs a version or a path");
        }
        name = name == null ? DEFAULT_NAME : name;
        Map<String, Map<String, String>> copy = new HashMap<>();
        overloads.forEach((extractor, options) -> copy.put(extractor, Map.copyOf(options)));
        overloads = Map.copyOf(copy);
    }

    /** The built-in model {@code version} as it is, its score named {@code vmaf}. */
    public static ModelSpec builtIn(String version) {
        return new ModelSpec(version, null, DEFAULT_NAME, false, false, Map.of());
    }

    /** The model in the libvmaf JSON file at {@code path}, its score named {@code vmaf}. */
    public static ModelSpec file(String path) {
        return new ModelSpec(null, path, DEFAULT_NAME, false, false, Map.of());
    }

    /** The same model, its score named {@code other}. */
    public ModelSpec named(String other) {
        return new ModelSpec(version, path, other, disableClip, enableTransform, overloads);
    }

    /** What the model is called in messages: its version, else its path. */
    public String label() {
        return version != null ? version : path;
    }
}
