package io.jvmaf.train.cli;

import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.train.corpus.ClipPair;
import io.jvmaf.train.corpus.Corpus;
import io.jvmaf.train.corpus.DataRoot;
import io.jvmaf.train.corpus.Geometry;
import io.jvmaf.train.corpus.ManifestCorpus;
import io.jvmaf.train.corpus.PairScan;
import io.jvmaf.train.extract.CacheLocation;
import io.jvmaf.train.extract.CacheRow;
import io.jvmaf.train.extract.CrossCheck;
import io.jvmaf.train.extract.Extraction;
import io.jvmaf.train.extract.ExtractionBar;
import io.jvmaf.train.extract.FeatureCache;
import io.jvmaf.train.extract.OpinionScores;
import io.jvmaf.train.extract.RawClip;
import io.jvmaf.train.extract.TableRows;
import io.jvmaf.train.table.Level;
import io.jvmaf.train.table.ParquetTables;
import io.jvmaf.train.table.TableInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** An extraction from pairs of raw videos. */
final class PairsRun {
    private static final double NANOS = 1e9;

    private final Terminal terminal;
    private final Messages messages;
    private final Map<String, String> environment;
    private final ParseResult parsed;
    private final ExtractOptions options;
    private final Path manifest;
    private final DataRoot root;

    /**
     * A run that has not begun.
     *
     * @param manifest names the pairs; null if they are in ref/ and dis/
     */
    PairsRun(ParseResult parsed, Terminal terminal, Map<String, String> environment, Path manifest)
            throws IOException {
        this.parsed = parsed;
        this.terminal = terminal;
        this.environment = environment;
        this.manifest = manifest;
        this.options = ExtractOptions.of(parsed, environment, Level.CLIP, null);
        this.messages = new Messages(terminal.err(), options.quiet(), false);
        Path given = Options.path(parsed, "--data-root", environment, "VMAF_DATA_ROOT");
        if (given == null) {
            throw new UsageException("where is the corpus? Give --data-root or set VMAF_DATA_ROOT");
        }
        this.root = DataRoot.at(given);
    }

    int run() throws IOException, InterruptedException {
        Path mos = Options.path(parsed, "--mos-csv");
        Map<String, Double> opinions = mos == null ? null : OpinionScores.read(mos);
        String binary = Options.text(parsed, "--vmaf-binary");
        CrossCheck check = binary == null ? null : new CrossCheck(Options.path(binary, "--vmaf-binary"),
                options.teacher());
        Corpus corpus = manifest == null ? PairScan.scan(root, ExtractOptions.scan(parsed))
                : ManifestCorpus.read(manifest, root, ExtractOptions.scan(parsed));
        corpus.warnings().forEach(messages::warning);
        if (options.dryRun()) {
            list(corpus);
            return TrainStatus.OK;
        }
        long start = System.nanoTime();
        Extraction.Outcome outcome = extract(corpus);
        double seconds = (System.nanoTime() - start) / NANOS;
        if (opinions != null && !opinions.keySet().containsAll(outcome.clips().keySet())) {
            messages.warning("clips without an opinion score have no target: " + outcome.clips().keySet().stream()
                    .filter(key -> !opinions.containsKey(key)).count());
        }
        write(corpus, outcome, new TableRows(options.teacher().name(), opinions));
        if (!options.quiet()) {
            new ExtractSummary(terminal.out(), options).print(corpus.pairs(), outcome, seconds);
        }
        return check == null ? TrainStatus.OK : compare(check, corpus, outcome.clips());
    }

    private void list(Corpus corpus) {
        for (ClipPair pair : corpus.pairs()) {
            terminal.out().println(pair.key() + ": " + pair.reference().name() + " " + pair.format().width() + "x"
                    + pair.format().height() + " " + Geometry.pixfmt(pair.format()) + ", " + pair.frames()
                    + " frames, " + options.split().of(pair.key()).token());
        }
    }

    private Extraction.Outcome extract(Corpus corpus) throws IOException, InterruptedException {
        List<RawClip> clips = corpus.pairs().stream().map(RawClip::new).toList();
        try (FeatureCache cache = cache(); ExtractionBar bar = new ExtractionBar(terminal, options.quiet())) {
            Extraction.Outcome outcome = new Extraction(options.teacher(), Build.version(), cache, options.jobs(),
                    false, bar).run(clips);
            cache.retain(outcome.clips().keySet());
            return outcome;
        } catch (FeatureException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private FeatureCache cache() throws IOException {
        if (!options.useCache()) {
            return FeatureCache.none();
        }
        Path file = CacheLocation.of(root.path(), manifest == null ? "nflx_features.parquet"
                : "manifest_features.parquet", environment);
        if (file.equals(options.output())) {
            throw new UsageException("--output is the cache's own file");
        }
        return FeatureCache.open(file, options.rebuild(), messages::warning);
    }

    private void write(Corpus corpus, Extraction.Outcome outcome, TableRows rows) throws IOException {
        TableInfo info = new TableInfo(options.level(), Build.version(), options.split());
        if (options.level() == Level.CLIP) {
            ParquetTables.writeClips(options.output(), rows.clips(corpus.pairs(), outcome.clips()), info);
        } else {
            ParquetTables.writeFrames(options.output(), rows.frames(corpus.pairs(), outcome.clips()), info);
        }
    }

    private int compare(CrossCheck check, Corpus corpus, Map<String, CacheRow> clips)
            throws IOException, InterruptedException {
        for (ClipPair pair : corpus.pairs()) {
            check.check(pair, clips.get(pair.key()).values());
        }
        String line = String.format(Locale.ROOT, "compared with %s: %d clips, %d frames, greatest difference %.3g%s",
                Options.text(parsed, "--vmaf-binary"), corpus.pairs().size(), check.compared(), check.worst(),
                check.where().isEmpty() ? "" : " (" + check.where() + ")");
        if (check.worst() > CrossCheck.TOLERANCE) {
            throw new CommandException(line + ", more than " + CrossCheck.TOLERANCE);
        }
        terminal.out().println(line);
        return TrainStatus.OK;
    }
}
