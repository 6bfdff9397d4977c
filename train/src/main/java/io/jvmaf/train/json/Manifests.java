package io.jvmaf.train.json;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes records of what a command did: keys sorted, two spaces, no number that JSON has not, whole or not at all. */
public final class Manifests {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private Manifests() {}

    /** Writes {@code manifest}, of maps, lists, texts, numbers, truths and nulls, to {@code path}. */
    public static void write(Path path, Map<String, ?> manifest) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)
                .withSeparators(PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        AtomicFile.write(path, MAPPER.writer(printer).writeValueAsString(safe(manifest)) + "\n");
    }

    private static Object safe(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), safe(inner)));
            return copy;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Manifests::safe).toList().toArray();
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /**
     * Who made a file, of what: {@code ai-run-provenance-v1}.
     *
     * @param command name of the command
     * @param arguments what it was called with
     * @param options what it made of them
     * @param inputs files and folders that it read
     * @param outputs files and folders that it wrote
     */
    public static Map<String, Object> provenance(String command, List<String> arguments, Map<String, ?> options,
            List<Path> inputs, List<Path> outputs) throws IOException {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("schema", "ai-run-provenance-v1");
        provenance.put("entrypoint", Map.of("path", "jvmaf " + command, "exists", true, "kind", "command"));
        provenance.put("argv", arguments);
        provenance.put("args", options);
        provenance.put("inputs", records(inputs));
        provenance.put("outputs", records(outputs));
        return provenance;
    }

    private static List<Map<String, Object>> records(List<Path> paths) throws IOException {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Path path : paths) {
            records.add(record(path));
        }
        return records;
    }

    /** What is at {@code path}: its kind, and of a file the hash. */
    public static Map<String, Object> record(Path path) throws IOException {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("path", shown(path));
        record.put("exists", Files.exists(path));
        record.put("kind", Files.isDirectory(path) ? "directory" : Files.exists(path) ? "file" : "missing");
        if (Files.isRegularFile(path)) {
            record.put("sha256", HashedChannel.sha256(path));
        }
        return record;
    }

    /** {@code path} relative to the working folder if it lies in it, with forward slashes. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        return (whole.startsWith(here) ? here.relativize(whole) : whole).toString().replace('\\', '/');
    }
}
