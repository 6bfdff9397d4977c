package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.onnx.Sidecar;
import io.jvmaf.train.registry.OnnxLoader;
import io.jvmaf.train.registry.Registry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code register}: puts an ONNX file on the list of models of its folder, or checks such a list. */
final class RegisterCommand implements TrainingCommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("register");
        spec.usageMessage().description("Puts an ONNX file on registry.json beside it, with its hash, and says in its"
                + " sidecar where it comes from. With --check, looks whether every file on a list is what it was.");
        spec.addOption(Options.text("--model", "FILE", "the ONNX file"));
        spec.addOption(Options.text("--kind", "KIND", "fr (default), nr or filter"));
        spec.addOption(Options.text("--id", "ID", "its name on the list (default: the file's)"));
        spec.addOption(Options.text("--dataset", "NAME", "what it was trained on"));
        spec.addOption(Options.text("--license", "ID", "its licence, an SPDX identifier"));
        spec.addOption(Options.text("--train-commit", "COMMIT", "the commit that trained it"));
        spec.addOption(Options.text("--train-config", "FILE", "the configuration that trained it"));
        spec.addOption(Options.text("--manifest", "FILE", "the data set's manifest"));
        spec.addOption(Options.text("--notes", "TEXT", "anything else"));
        spec.addOption(Options.text("--check", "FILE", "check this registry.json instead"));
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException {
        String check = parsed.matchedOptionValue("--check", (String) null);
        if (check != null) {
            return check(Path.of(check), terminal);
        }
        Path model = Path.of(Options.required(parsed, "--model"));
        OnnxLoader.Loaded loaded = OnnxLoader.load(model, 1);
        loaded.model().close();
        String kind = parsed.matchedOptionValue("--kind", loaded.sidecar().kind());
        sidecar(parsed, model, kind);
        Map<String, Object> entry = new TreeMap<>();
        entry.put("id", parsed.matchedOptionValue("--id", id(model)));
        entry.put("kind", kind);
        entry.put("onnx", model.getFileName().toString());
        entry.put("sha256", loaded.sha256());
        put(parsed, "--license", entry, "license");
        put(parsed, "--notes", entry, "notes");
        Path registry = model.toAbsolutePath().resolveSibling(Registry.FILE);
        Registry.read(registry).put(entry);
        terminal.out().println("registered " + entry.get("id") + " in " + registry);
        return TrainStatus.OK;
    }

    private static String id(Path model) {
        return model.getFileName().toString().replaceAll("\\.onnx$", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]", "-");
    }

    private static void put(ParseResult parsed, String option, Map<String, Object> into, String key) {
        String value = parsed.matchedOptionValue(option, (String) null);
        if (value != null) {
            into.put(key, value);
        }
    }

    private static void sidecar(ParseResult parsed, Path model, String kind) throws IOException {
        Path path = Sidecar.beside(model);
        Map<String, Object> data = new TreeMap<>();
        if (JsonFiles.read(path, Sidecar.MOST_BYTES) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> data.put(String.valueOf(key), value));
        }
        data.put("kind", kind);
        put(parsed, "--dataset", data, "dataset");
        put(parsed, "--license", data, "license");
        put(parsed, "--train-commit", data, "train_commit");
        put(parsed, "--manifest", data, "parent_dataset_manifest");
        put(parsed, "--notes", data, "notes");
        String config = parsed.matchedOptionValue("--train-config", (String) null);
        if (config != null) {
            data.put("train_config_hash", configHash(Path.of(config),
                    parsed.matchedOptionValue("--manifest", (String) null)));
        }
        AtomicFile.write(path, JsonFiles.text(data));
    }

    /** The configuration's bytes and, if there is a manifest, a NUL and the manifest's. */
    private static String configHash(Path config, String manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(config));
        if (manifest != null) {
            bytes.write(0);
            bytes.write(Files.readAllBytes(Path.of(manifest)));
        }
        return AtomicFile.sha256(bytes.toByteArray());
    }

    private static int check(Path registry, Terminal terminal) {
        if (!Files.exists(registry)) {
            throw new UsageException("there is no " + registry);
        }
        Registry read = Registry.read(registry);
        List<String> faults = read.faults();
        faults.forEach(terminal.out()::println);
        terminal.out().println(read.ids().size() + " models, " + faults.size() + " faults");
        return faults.isEmpty() ? TrainStatus.OK : TrainStatus.FAILED;
    }
}
