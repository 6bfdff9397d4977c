package io.jvmaf.cli.score;

import io.jvmaf.FeatureSpec;
import io.jvmaf.cli.UsageException;
import io.jvmaf.feature.CNumbers;
import io.jvmaf.model.ModelSpec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of {@code --model} and {@code --feature} (tools/cli_parse.c, parse_model_config and its neighbour). */
public final class SpecSyntax {
    /** Models, features and overloads a model may have. */
    static final int MOST = 32;
    private static final int MOST_BYTES = 1024;
    private static final String TRUE = "true";

    private SpecSyntax() {}

    /**
     * A model: {@code key=value} pairs joined by colons; text behind a second {@code =} of a pair is dropped. The word
     * {@code auto}, which is jvmaf's own, is short for {@code version=auto}.
     *
     * @throws UsageException in libvmaf's words
     */
    public static ModelSpec model(String argument) {
        String version = null;
        String path = null;
        String name = ModelSpec.DEFAULT_NAME;
        boolean disableClip = false;
        boolean enableTransform = false;
        Map<String, Map<String, String>> overloads = new LinkedHashMap<>();
        int overloadCount = 0;
        for (String pair : cut(argument).split(":", -1)) {
            List<String> parts = List.of(pair.split("=", -1));
            String key = parts.get(0);
            String value = parts.size() > 1 ? parts.get(1) : bareWord(key);
            switch (key) {
                case AutoModel.VERSION -> version = AutoModel.VERSION;
                case "version" -> version = value;
                case "path" -> path = value;
                case "name" -> name = value;
                case "disable_clip" -> disableClip |= value.equals(TRUE);
                case "enable_transform" -> enableTransform |= value.equals(TRUE);
                default -> {
                    if (overloadCount++ == MOST) {
                        throw new UsageException("A maximum of " + MOST + " feature overloads per model are supported");
                    }
                    overload(key, value, overloads);
                }
            }
        }
        if (version == null && path == null) {
            throw new UsageException("Problem parsing model, neither `version=` nor `path=` is given in \"" + argument
                    + "\"");
        }
        return new ModelSpec(version, version == null ? path : null, name, disableClip, enableTransform, overloads);
    }

    private static String bareWord(String key) {
        if (key.equals("disable_clip") || key.equals("enable_transform")) {
            return TRUE;
        }
        if (key.equals(AutoModel.VERSION)) {
            return AutoModel.VERSION;
        }
        throw new UsageException("Problem parsing model, bad option string \"" + key + "\".");
    }

    private static void overload(String key, String value, Map<String, Map<String, String>> overloads) {
        String[] names = key.split("\\.", -1);
        if (names.length < 2) {
            throw new UsageException("Problem parsing model: \"" + key + "\"");
        }
        overloads.computeIfAbsent(names[0], extractor -> new HashMap<>()).put(names[1], CNumbers.optionText(value));
    }

    /**
     * A feature extractor: {@code NAME} or {@code NAME=option=value:option=value}; of a key given twice the last one
     * counts.
     *
     * @throws UsageException in libvmaf's words
     */
    static FeatureSpec feature(String argument) {
        String text = cut(argument);
        int equals = text.indexOf('=');
        if (equals < 0) {
            return FeatureSpec.of(text);
        }
        String name = text.substring(0, equals);
        Map<String, String> options = new HashMap<>();
        for (String pair : text.substring(equals + 1).split(":", -1)) {
            String[] parts = pair.split("=", -1);
            if (parts.length < 2) {
                throw new UsageException("Problem parsing feature \"" + name + "\", bad option string \"" + parts[0]
                        + "\".");
            }
            options.put(parts[0], CNumbers.optionText(parts[1]));
        }
        return new FeatureSpec(name, options);
    }

    private static String cut(String argument) {
        byte[] bytes = argument.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST_BYTES ? argument : new String(bytes, 0, MOST_BYTES, StandardCharsets.UTF_8);
    }
}
