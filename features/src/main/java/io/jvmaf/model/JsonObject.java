package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object with its members looked up by kind; a member that is null counts as absent. */
final class JsonObject {
    private final Map<?, ?> members;

    private JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    /** {@code value} as an object; {@code what} names it in the error. */
    static JsonObject of(Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(map);
        }
        throw new FeatureException(what + " must be an object");
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        members.keySet().forEach(name -> names.add((String) name));
        return names;
    }

    boolean has(String key) {
        return members.get(key) != null;
    }

    Object get(String key) {
        Object value = members.get(key);
        if (value == null) {
            throw new FeatureException(key + " is missing");
        }
        return value;
    }

    JsonObject object(String key) {
        return of(get(key), key);
    }

    String string(String key) {
        return string(key, get(key));
    }

    double number(String key) {
        return number(key, get(key));
    }

    Double numberOrNull(String key) {
        return has(key) ? (Double) number(key) : null;
    }

    /** Whether {@code key} is true, or the text "true" as libvmaf's trainer writes it. */
    boolean isTrue(String key) {
        return has(key) && get(key).toString().equals("true");
    }

    List<Object> list(String key) {
        return list(key, get(key));
    }

    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (Object item : list(key)) {
            strings.add(string(key, item));
        }
        return strings;
    }

    double[] numbers(String key) {
        return numbers(key, get(key));
    }

    /** {@code value} as numbers; {@code what} names it in the error. */
    static double[] numbers(String what, Object value) {
        return list(what, value).stream().mapToDouble(item -> number(what, item)).toArray();
    }

    private static List<Object> list(String what, Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new FeatureException(what + " must be an array");
    }

    private static String string(String what, Object value) {
        if (value instanceof String string) {
            return string;
        }
        throw new FeatureException(what + " must be a text");
    }

    private static double number(String what, Object value) {
        if (value instanceof Json.Number number) {
            return number.value();
        }
        throw new FeatureException(what + " must be a number");
    }
}
