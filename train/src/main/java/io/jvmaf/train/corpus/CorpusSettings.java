package io.jvmaf.train.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the file {@code corpus.yaml} of a data root, which says what its raw videos are. */
final class CorpusSettings {
    /** The file's name. */
    static final String FILE = "corpus.yaml";
    private static final int LARGEST = 65_536;

    private CorpusSettings() {}

    /** What the file says, or nothing if there is none. */
    static Geometry read(DataRoot root) throws IOException {
        if (!Files.exists(root.path().resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
            return Geometry.UNKNOWN;
        }
        CorpusFile file = root.named(FILE);
        if (file.stamp().size() > LARGEST) {
            throw new CorpusException(FILE + " has more than " + LARGEST + " bytes");
        }
        return parse(Files.readString(file.path(), StandardCharsets.UTF_8));
    }

    /** What {@code text} says; keys that are not known are errors, for a slip of the pen would go unseen. */
    static Geometry parse(String text) {
        Node top;
        try {
            top = new Compose(LoadSettings.builder().setLabel(FILE).build()).composeString(text).orElse(null);
        } catch (YamlEngineException e) {
            throw new CorpusException(FILE + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        if (!(top instanceof MappingNode map)) {
            throw new CorpusException(FILE + ": has no keys at its top");
        }
        Geometry known = Geometry.UNKNOWN;
        for (NodeTuple entry : map.getValue()) {
            String key = text(entry.getKeyNode());
            String value = text(entry.getValueNode());
            known = switch (key) {
                case "width" -> new Geometry(number(entry, value), null, null, null).or(known);
                case "height" -> new Geometry(null, number(entry, value), null, null).or(known);
                case "bitdepth" -> new Geometry(null, null, null, number(entry, value)).or(known);
                case "pixfmt" -> known.or(Geometry.ofPixelFormat(value));
                default -> throw new CorpusException(at(entry) + "\"" + key + "\" is none of width, height, pixfmt,"
                        + " bitdepth");
            };
        }
        return known;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Integer number(NodeTuple entry, String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new CorpusException(at(entry) + "\"" + value + "\" is no number of samples or bits");
        }
        return Integer.valueOf(value);
    }

    private static String at(NodeTuple entry) {
        return FILE + ":" + entry.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(0) + ": ";
    }
}
