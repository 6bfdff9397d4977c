package io.jvmaf.train.fit;

import io.jvmaf.train.model.ModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML mapping whose keys are asked for one by one; whoever has asked for all it knows refuses the rest, by line.
 * Only plain values are made of the text: YAML's tags for objects are errors.
 */
final class YamlFields {
    private final String where;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, YamlFields> mappings = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private YamlFields(String where) {
        this.where = where;
    }

    /**
     * The mapping that {@code text} is.
     *
     * @throws ModelException naming {@code file} and the line if it is none
     */
    static YamlFields parse(String text, String file) {
        LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).setMaxAliasesForCollections(0)
                .setCodePointLimit(1 << 20).setLabel(file).build();
        try {
            Node root = new Compose(settings).composeString(text)
                    .orElseThrow(() -> new ModelException(file + " is empty"));
            return mapping(root, file, settings);
        } catch (YamlEngineException e) {
            throw new ModelException(file + " is no YAML that can be used: "
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
        }
    }

    private static YamlFields mapping(Node node, String where, LoadSettings settings) {
        if (!(node instanceof MappingNode map)) {
            throw new ModelException(where + line(node) + " is not a mapping");
        }
        YamlFields fields = new YamlFields(where);
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new ModelException(where + line(tuple.getKeyNode()) + ": a key is not a text");
            }
            String name = key.getValue();
            int line = tuple.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            if (fields.lines.put(name, line) != null) {
                throw new ModelException(where + ":" + line + ": " + name + " is set a second time");
            }
            if (tuple.getValueNode() instanceof MappingNode) {
                fields.mappings.put(name, mapping(tuple.getValueNode(), where, settings));
            } else {
                fields.values.put(name, new StandardConstructor(settings)
                        .constructSingleDocument(Optional.of(tuple.getValueNode())));
            }
        }
        return fields;
    }

    private static String line(Node node) {
        return node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }

    /** A text. */
    String text(String name, String otherwise) {
        Object value = value(name, otherwise);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "a text");
    }

    /** A number from {@code least} to {@code greatest}. */
    double number(String name, double otherwise, double least, double greatest) {
        Object value = value(name, otherwise);
        if (value instanceof Double d && d.isNaN() && !values.containsKey(name)) {
            return otherwise;
        }
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= greatest) {
            return number.doubleValue();
        }
        throw wrong(name, "a number from " + least + " to " + greatest);
    }

    /** A whole number from {@code least} to {@code greatest}. */
    long whole(String name, long otherwise, long least, long greatest) {
        Object value = value(name, otherwise);
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= least
                && ((Number) value).longValue() <= greatest) {
            return ((Number) value).longValue();
        }
        throw wrong(name, "a whole number from " + least + " to " + greatest);
    }

    /** The mapping {@code name}, empty if it is not there. */
    YamlFields mapping(String name) {
        known.add(name);
        if (values.get(name) != null) {
            throw wrong(name, "a mapping");
        }
        return mappings.getOrDefault(name, new YamlFields(where));
    }

    /** Every value by name. */
    Map<String, Object> all() {
        known.addAll(values.keySet());
        return new LinkedHashMap<>(values);
    }

    /** A complaint about the value of {@code name}, with its line. */
    ModelException wrong(String name, String expected) {
        return new ModelException(where + ":" + lines.getOrDefault(name, 0) + ": " + name + " is not " + expected);
    }

    /** Refuses the first key that nobody asked for. */
    void refuseOthers() {
        List<String> names = new ArrayList<>(lines.keySet());
        names.removeAll(known);
        if (!names.isEmpty()) {
            throw new ModelException(where + ":" + lines.get(names.get(0)) + ": there is no setting \"" + names.get(0)
                    + "\" here; known are " + String.join(", ", known));
        }
    }

    private Object value(String name, Object otherwise) {
        known.add(name);
        Object value = values.get(name);
        return value == null ? otherwise : value;
    }
}
