package io.jvmaf.train.registry;

import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.Fields;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.onnx.Sidecar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The list of models in a folder, {@code registry.json}: what each file's bytes must hash to. Reading is strict: no
 * keys beyond those known, no model twice, no path out of the folder.
 */
public final class Registry {
    /** The file's name. */
    public static final String FILE = "registry.json";
    private static final long MOST_BYTES = 1 << 20;
    private static final int SCHEMA = 1;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> KINDS = Set.of("fr", "nr", "filter");
    private static final Set<String> QUANTISATIONS = Set.of("fp32", "static", "dynamic", "qat");
    private static final Set<String> KEYS = Set.of("id", "kind", "onnx", "sha256", "opset", "notes", "smoke",
            "quant_mode", "int8_sha256", "quant_calibration_set", "quant_accuracy_budget_plcc", "license",
            "license_url", "sigstore_bundle", "description");
    private static final int OLDEST_OPSET = 7;
    private static final int NEWEST_OPSET = 21;

    private final Path file;
    private final List<Map<String, Object>> models;

    private Registry(Path file, List<Map<String, Object>> models) {
        this.file = file;
        this.models = models;
    }

    /**
     * The registry at {@code file}, empty if there is no such file.
     *
     * @throws ModelException naming the file and what is wrong with it
     */
    public static Registry read(Path file) {
        if (!Files.exists(file)) {
            return new Registry(file, new ArrayList<>());
        }
        Fields fields = new Fields(JsonFiles.read(file, MOST_BYTES), file.toString());
        long version = fields.whole("schema_version");
        if (version != 0 && version != SCHEMA) {
            throw new ModelException(file + " has schema_version " + version + ", not 0 or 1");
        }
        List<Map<String, Object>> models = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Object model : fields.list("models")) {
            Map<String, Object> entry = entry(model, file);
            if (!ids.add((String) entry.get("id"))) {
                throw new ModelException(file + " has " + entry.get("id") + " twice");
            }
            models.add(entry);
        }
        return new Registry(file, models);
    }

    private static Map<String, Object> entry(Object value, Path file) {
        Fields f = new Fields(value, file + ": a model");
        String id = f.text("id");
        String where = file + ": model " + id + ": ";
        Map<String, Object> entry = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, element) -> entry.put(String.valueOf(key), element));
        entry.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new ModelException(where + "there is no key \"" + key + "\"");
        });
        check(ID.matcher(id).matches(), where + "the id may have small letters, digits, _ and -, up to 64");
        check(KINDS.contains(f.text("kind")), where + "kind is not fr, nr or filter");
        check(SHA256.matcher(f.text("sha256")).matches(), where + "sha256 is not 64 lower-case hexadecimal digits");
        check(inside(f.text("onnx")), where + "onnx is not a path inside the registry's folder");
        check(!f.has("sigstore_bundle") || inside(f.text("sigstore_bundle")),
                where + "sigstore_bundle is not a path inside the registry's folder");
        if (f.has("opset")) {
            long opset = f.whole("opset");
            check(opset >= OLDEST_OPSET && opset <= NEWEST_OPSET, where + "opset is not 7 to 21");
        }
        String quantisation = f.has("quant_mode") ? f.text("quant_mode") : "fp32";
        check(QUANTISATIONS.contains(quantisation), where + "quant_mode is not fp32, static, dynamic or qat");
        check(quantisation.equals("fp32") || f.has("int8_sha256"), where + "int8_sha256 is missing");
        return entry;
    }

    private static boolean inside(String path) {
        Path relative = Path.of(path);
        return !path.isEmpty() && !relative.isAbsolute() && !path.contains("\\") && !path.contains(":")
                && !relative.startsWith("..") && relative.normalize().equals(relative);
    }

    private static void check(boolean holds, String complaint) {
        if (!holds) {
            throw new ModelException(complaint);
        }
    }

    /** The hash that the model in file {@code onnx} of the registry's folder must have, if it is listed. */
    public Optional<String> sha256(String onnx) {
        return models.stream().filter(model -> model.get("onnx").equals(onnx))
                .map(model -> (String) model.get("sha256")).findFirst();
    }

    /** The signature bundle of the model in file {@code onnx}, if the list names one. */
    Optional<String> bundle(String onnx) {
        return models.stream().filter(model -> model.get("onnx").equals(onnx))
                .map(model -> model.get("sigstore_bundle")).filter(String.class::isInstance).map(String.class::cast)
                .findFirst();
    }

    /** The ids in order. */
    public List<String> ids() {
        return models.stream().map(model -> (String) model.get("id")).toList();
    }

    /** Adds {@code model}, or puts it in place of the one of its id, and writes the file. */
    public void put(Map<String, Object> model) throws IOException {
        Map<String, Object> checked = entry(model, file);
        models.removeIf(other -> other.get("id").equals(checked.get("id")));
        models.add(checked);
        models.sort(Comparator.comparing(entry -> (String) entry.get("id")));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("schema_version", SCHEMA);
        data.put("models", models.stream().map(TreeMap::new).toList());
        AtomicFile.write(file, JsonFiles.text(data));
    }

    /** What is wrong with the files of the models, a line each; nothing if all is well. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Map<String, Object> model : models) {
            Path onnx = file.toAbsolutePath().resolveSibling((String) model.get("onnx"));
            try {
                String hash = AtomicFile.sha256(Files.readAllBytes(onnx));
                if (!hash.equals(model.get("sha256"))) {
                    faults.add(model.get("id") + ": " + onnx + " has SHA-256 " + hash + ", not " + model.get("sha256"));
                }
            } catch (IOException e) {
                faults.add(model.get("id") + ": " + onnx + " cannot be read");
            }
            boolean smoke = Boolean.TRUE.equals(model.get("smoke"));
            if (!smoke && !Files.exists(Sidecar.beside(onnx))) {
                faults.add(model.get("id") + ": there is no sidecar beside " + onnx);
            }
        }
        return faults;
    }
}
