package io.jvmaf.train.cli;

import static io.jvmaf.train.cli.Options.flag;
import static io.jvmaf.train.cli.Options.text;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.fetch.Downloader;
import io.jvmaf.train.fetch.KonvidFetch;
import io.jvmaf.train.json.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code fetch-konvid-1k}: downloads and extracts the data set. */
final class FetchKonvidCommand implements TrainingCommand {
    private static final String HASH = "[0-9a-f]{64}";

    private final Map<String, String> environment;
    private final Downloader downloader;
    private final List<KonvidFetch.Archive> archives;

    FetchKonvidCommand(Map<String, String> environment, Downloader downloader, List<KonvidFetch.Archive> archives) {
        this.environment = environment;
        this.downloader = downloader;
        this.archives = archives;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("fetch-konvid-1k");
        spec.usageMessage().description("Downloads KoNViD-1k (2.5 GB) and extracts it; goes on where it broke off.%n");
        return spec.addOption(text("--root", "DIR",
                        "where to (else $VMAF_DATA_ROOT/konvid-1k, else ~/datasets/konvid-1k)"))
                .addOption(flag("--keep-zips", "keep the archives once they are extracted"))
                .addOption(text("--manifest-out", "FILE", "record of the run (default ROOT/fetch_manifest.json)"))
                .addOption(text("--videos-sha256", "HASH", "refuse other bytes of the archive of videos"))
                .addOption(text("--metadata-sha256", "HASH", "refuse other bytes of the archive of metadata"))
                .addOption(flag("--dry-run", "say what would be done"));
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException, InterruptedException {
        Path root = root(parsed);
        Path manifest = Options.path(parsed, "--manifest-out");
        Map<String, String> pins = pins(parsed);
        KonvidFetch fetch = new KonvidFetch(downloader, archives);
        if (flag(parsed, "--dry-run")) {
            fetch.plan(root).forEach(terminal.out()::println);
            return TrainStatus.OK;
        }
        List<Map<String, Object>> records = new ArrayList<>();
        String failure = null;
        try (FetchBar bar = new FetchBar(terminal)) {
            fetch.run(root, pins, flag(parsed, "--keep-zips"), records, bar);
        } catch (IOException e) {
            failure = e.getMessage();
            throw e;
        } finally {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("schema", KonvidFetch.SCHEMA);
            content.put("dataset", "konvid-1k");
            content.put("status", failure == null ? "ok" : "failed");
            content.put("error", failure);
            content.put("root", root.toString());
            content.put("keep_zips", flag(parsed, "--keep-zips"));
            content.put("archives", records);
            content.put("extracted", fetch.extracted(root));
            content.put("homepage", "http://database.mmsp-kn.de/konvid-1k-database.html");
            content.put("citation", "V. Hosu et al., The Konstanz natural video database (KoNViD-1k), QoMEX 2017");
            content.put("licence", "not fetched; the terms are on the home page");
            content.put("run_provenance", Provenance.of(parsed, List.of(), List.of(root)));
            Manifests.write(manifest == null ? root.resolve("fetch_manifest.json") : manifest, content);
        }
        terminal.out().println("KoNViD-1k is in " + root);
        return TrainStatus.OK;
    }

    private static Map<String, String> pins(ParseResult parsed) {
        Map<String, String> pins = new LinkedHashMap<>();
        for (String label : List.of("videos", "metadata")) {
            String pin = text(parsed, "--" + label + "-sha256");
            if (pin != null && !pin.matches(HASH)) {
                throw new UsageException("--" + label + "-sha256 takes 64 lower-case hexadecimal digits");
            }
            if (pin != null) {
                pins.put(label, pin);
            }
        }
        return pins;
    }

    private Path root(ParseResult parsed) {
        Path given = Options.path(parsed, "--root");
        String data = environment.getOrDefault("VMAF_DATA_ROOT", "");
        Path root = given != null ? given : !data.isEmpty() ? Path.of(data, "konvid-1k")
                : Path.of(System.getProperty("user.home"), "datasets", "konvid-1k");
        return root.toAbsolutePath().normalize();
    }
}
