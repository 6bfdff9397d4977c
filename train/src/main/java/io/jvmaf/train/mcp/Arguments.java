package io.jvmaf.train.mcp;

import java.util.List;
import java.util.Map;

/** A call's arguments, which were held against the tool's schema before. */
record Arguments(Map<String, Object> values) {
    Arguments {
        values = values == null ? Map.of() : values;
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new ToolException(name + " is not a text");
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    int whole(String name) {
        // in JSON 5.0 is a whole number too
        if (values.get(name) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new ToolException(name + " is not a whole number");
    }

    int whole(String name, int otherwise) {
        return has(name) ? whole(name) : otherwise;
    }

    List<String> texts(String name) {
        if (values.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new ToolException(name + " is not a list of texts");
    }
}
