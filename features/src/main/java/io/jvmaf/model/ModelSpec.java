package io.jvmaf.model;

import java.io.Serializable;
import java.util.Map;

/**
 * Which model to score with, and how.
 *
 * @param version a built-in model's name, or {@code null} to read {@code path}
 * @param path a libvmaf model file in JSON, or {@code null}
 * @param name the score's name in reports
 * @param disableClip whether the score may leave the model's range
 * @param enableTransform whether the model's score transform runs even where the model leaves it off
 * @param overloads option values by option name, by extractor name, that replace the model's own
 */
public record ModelSpec(String version, String path, String name, boolean disableClip, boolean enableTransform,
        Map<String, Map<String, String>> overloads) implements Serializable {
    /** The name a score has unless told otherwise. */
    public static final String DEFAULT_NAME = "vmaf";

    /** Built-in model {@code version} as it is, its score called {@code vmaf}. */
    public static ModelSpec builtIn(String version) {
        return new ModelSpec(version, null, DEFAULT_NAME, false, false, Map.of());
    }

    /** The model in the file at {@code path}, its score called {@code vmaf}. */
    public static ModelSpec file(String path) {
        return new ModelSpec(null, path, DEFAULT_NAME, false, false, Map.of());
    }

    /** The same model under another score name. */
    public ModelSpec named(String newName) {
        return new ModelSpec(version, path, newName, disableClip, enableTransform, overloads);
    }

    /** What to call the model in messages: the built-in name, else the path. */
    public String label() {
        return version != null ? version : path;
    }
}
