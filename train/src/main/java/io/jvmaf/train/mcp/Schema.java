package io.jvmaf.train.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the JSON Schema of a tool's arguments. */
final class Schema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** One more argument with the schema of {@code type}. */
    Schema with(String name, boolean isRequired, Map<String, Object> type) {
        properties.put(name, type);
        if (isRequired) {
            required.add(name);
        }
        return this;
    }

    /** The whole. */
    Map<String, Object> build() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    static Map<String, Object> text(String description) {
        return type("string", description);
    }

    static Map<String, Object> text(String description, String otherwise) {
        return plus(text(description), "default", otherwise);
    }

    static Map<String, Object> choice(String description, List<?> values, Object otherwise) {
        Map<String, Object> schema = type(values.get(0) instanceof String ? "string" : "integer", description);
        schema.put("enum", values);
        return otherwise == null ? schema : plus(schema, "default", otherwise);
    }

    static Map<String, Object> whole(String description, int least, int most) {
        return plus(plus(type("integer", description), "minimum", least), "maximum", most);
    }

    static Map<String, Object> texts(String description) {
        return plus(plus(type("array", description), "items", Map.of("type", "string")), "minItems", 1);
    }

    static Map<String, Object> plus(Map<String, Object> schema, String key, Object value) {
        schema.put(key, value);
        return schema;
    }

    private static Map<String, Object> type(String type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        return schema;
    }
}
