package io.jvmaf.train.cli;

import static io.jvmaf.train.cli.Options.flag;
import static io.jvmaf.train.cli.Options.number;
import static io.jvmaf.train.cli.Options.text;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.fetch.Downloader;
import io.jvmaf.train.fetch.FetchException;
import io.jvmaf.train.fetch.UgcListing;
import io.jvmaf.train.fetch.UgcListing.Item;
import io.jvmaf.train.fetch.UgcListing.Stem;
import io.jvmaf.train.fetch.UgcListing.Version;
import io.jvmaf.train.fetch.Wanted;
import io.jvmaf.train.json.Manifests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code fetch-youtube-ugc-subset}: downloads the smallest complete stems of the data set. */
final class FetchUgcCommand implements TrainingCommand {
    private static final int STEMS = 30;

    private final Downloader downloader;
    private final URI store;

    /** Fetches from the object store at {@code store}. */
    FetchUgcCommand(Downloader downloader, URI store) {
        this.downloader = downloader;
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("fetch-youtube-ugc-subset");
        spec.usageMessage().description("Downloads the smallest stems of YouTube's UGC data set that have all of orig,"
                + " cbr, vod and vodlb.%n");
        return spec.addOption(OptionSpec.builder("--out-dir").required(true).type(String.class).paramLabel("DIR")
                        .description("where to").build())
                .addOption(OptionSpec.builder("--manifest").required(true).type(String.class).paramLabel("FILE")
                        .description("paths by stem and version, JSON").build())
                .addOption(number("--n-stems", "how many (default " + STEMS + ")"))
                .addOption(text("--run-manifest-out", "FILE",
                        "record of the run (default beside the manifest: x.json gives x.run-manifest.json)"))
                .addOption(flag("--dry-run", "list what would be downloaded"));
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException, InterruptedException {
        Path folder = Options.path(parsed, "--out-dir").toAbsolutePath().normalize();
        Path manifest = Options.path(parsed, "--manifest").toAbsolutePath().normalize();
        if (manifest.getFileName() == null) {
            throw new UsageException("--manifest is no file");
        }
        int count = number(parsed, "--n-stems", STEMS, 1);
        List<Stem> stems = UgcListing.smallest(UgcListing.list(downloader, store), count);
        if (stems.isEmpty()) {
            throw new FetchException(store + ": no stem has all four versions");
        }
        if (flag(parsed, "--dry-run")) {
            stems.forEach(stem -> terminal.out().println(stem.stem() + " " + stem.bytes() + " bytes"));
            return TrainStatus.OK;
        }
        Path run = Options.path(parsed, "--run-manifest-out");
        run = run == null ? beside(manifest) : run;
        List<Item> fetched = new ArrayList<>();
        String failure = null;
        try (FetchBar bar = new FetchBar(terminal)) {
            for (Stem stem : stems) {
                fetch(stem, folder, fetched, bar);
            }
            Manifests.write(manifest, paths(stems, folder));
        } catch (IOException e) {
            failure = e.getMessage();
            throw e;
        } finally {
            Map<String, Object> content = record(stems, fetched, folder, count);
            content.put("status", failure == null ? "ok" : "failed");
            content.put("error", failure);
            content.put("run_provenance", Provenance.of(parsed, List.of(), failure == null
                    ? List.of(manifest, folder) : List.of(folder)));
            Manifests.write(run, content);
        }
        terminal.out().println(stems.size() + " stems are in " + folder);
        return TrainStatus.OK;
    }

    private void fetch(Stem stem, Path folder, List<Item> fetched, FetchBar bar)
            throws IOException, InterruptedException {
        for (Item item : stem.items().values()) {
            URI uri = store.resolve(UgcListing.BUCKET + "/" + item.name());
            downloader.fetch(new Wanted(uri, folder.resolve(item.fileName()), item.size(), item.size(), null,
                    item.md5()), bar.download(item.fileName()));
            fetched.add(item);
        }
    }

    private static Map<String, Object> paths(List<Stem> stems, Path folder) {
        Map<String, Object> paths = new TreeMap<>();
        for (Stem stem : stems) {
            Map<String, Object> versions = new TreeMap<>();
            stem.items().forEach((version, item) -> versions.put(version.suffix(),
                    folder.resolve(item.fileName()).toString()));
            paths.put(stem.stem(), versions);
        }
        return paths;
    }

    private static Map<String, Object> record(List<Stem> stems, List<Item> fetched, Path folder, int asked) {
        Map<String, Object> selection = new LinkedHashMap<>();
        selection.put("policy", "smallest-complete-4tuple");
        selection.put("n_stems_requested", asked);
        selection.put("stems_selected", stems.size());
        selection.put("files_selected", stems.size() * Version.values().length);
        selection.put("total_size_bytes", stems.stream().mapToLong(Stem::bytes).sum());
        selection.put("files_fetched", fetched.size());
        List<Map<String, Object>> list = new ArrayList<>();
        for (Stem stem : stems) {
            List<Map<String, Object>> files = new ArrayList<>();
            stem.items().forEach((version, item) -> files.add(Map.of("name", item.name(), "suffix", version.suffix(),
                    "size_bytes", item.size(), "path", folder.resolve(item.fileName()).toString())));
            list.add(Map.of("stem", stem.stem(), "files", files));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", "youtube-ugc-subset-fetch-run-manifest-v1");
        content.put("dataset", "youtube-ugc");
        content.put("bucket", UgcListing.BUCKET);
        content.put("prefix", UgcListing.PREFIX);
        content.put("selection", selection);
        content.put("stems", list);
        content.put("homepage", "https://media.withyoutube.com");
        content.put("citation", "Y. Wang, S. Inguva, B. Adsumilli, YouTube UGC dataset for video compression research,"
                + " MMSP 2019");
        content.put("licence", "not fetched; the terms are on the home page");
        return content;
    }

    /** The file beside {@code manifest} that records the run: its extension gives way to {@code .run-manifest.json}. */
    private static Path beside(Path manifest) {
        String name = manifest.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return manifest.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".run-manifest.json");
    }
}
