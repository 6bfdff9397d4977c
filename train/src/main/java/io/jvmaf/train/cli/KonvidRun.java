package io.jvmaf.train.cli;

import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.corpus.CorpusFile;
import io.jvmaf.train.corpus.DataRoot;
import io.jvmaf.train.extract.CacheRow;
import io.jvmaf.train.extract.ClipValues;
import io.jvmaf.train.extract.Extraction;
import io.jvmaf.train.extract.ExtractionBar;
import io.jvmaf.train.extract.FeatureCache;
import io.jvmaf.train.json.Manifests;
import io.jvmaf.train.konvid.Ffmpeg;
import io.jvmaf.train.konvid.Folds;
import io.jvmaf.train.konvid.KonvidClip;
import io.jvmaf.train.konvid.KonvidRow;
import io.jvmaf.train.konvid.KonvidVideos;
import io.jvmaf.train.konvid.VideoProbe;
import io.jvmaf.train.table.Level;
import io.jvmaf.train.table.ParquetTables;
import io.jvmaf.train.table.TableInfo;
import io.jvmaf.train.table.VmafFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** An extraction from KoNViD-1k: each clip against encodes of itself. */
final class KonvidRun {
    /** The data set's name. */
    static final String NAME = "konvid-1k";
    private static final String OUTPUT = "runs/full_features_konvid.parquet";
    private static final double NANOS = 1e9;
    /** Where more than one clip in so many fails, so does the run. */
    private static final int TOLERATED = 10;

    private final ParseResult parsed;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Messages messages;
    private final ExtractOptions options;
    private final KonvidOptions konvid;

    KonvidRun(ParseResult parsed, Terminal terminal, Map<String, String> environment) throws IOException {
        this.parsed = parsed;
        this.terminal = terminal;
        this.environment = environment;
        this.options = ExtractOptions.of(parsed, environment, Level.FRAME, OUTPUT);
        this.konvid = KonvidOptions.of(parsed, environment, options.output());
        this.messages = new Messages(terminal.err(), options.quiet(), false);
        if (options.level() != Level.FRAME) {
            throw new UsageException("--dataset konvid-1k has rows of frames alone");
        }
    }

    int run() throws IOException, InterruptedException {
        DataRoot root = DataRoot.at(konvid.root());
        List<CorpusFile> videos = KonvidVideos.under(root);
        videos = videos.subList(0, Math.min(videos.size(), konvid.mostClips()));
        if (options.dryRun()) {
            videos.forEach(video -> terminal.out().println(KonvidVideos.stem(video) + ": " + video.name()));
            return TrainStatus.OK;
        }
        Ffmpeg ffmpeg = Ffmpeg.find(Options.path(parsed, "--ffmpeg"), environment);
        long start = System.nanoTime();
        List<KonvidClip> clips = clips(videos, ffmpeg);
        Extraction.Outcome outcome = extract(clips);
        double seconds = (System.nanoTime() - start) / NANOS;
        int expected = videos.size() * konvid.factors().size();
        int failed = expected - outcome.clips().size();
        if (failed == expected) {
            throw new CommandException("every clip failed");
        }
        List<KonvidRow> rows = write(clips, outcome.clips());
        record(ffmpeg, root, expected, outcome, rows.size(), seconds);
        if (!options.quiet()) {
            terminal.out().printf(Locale.ROOT, "%d clips at %d rate factors, %d frames in %.1f s%n", videos.size(),
                    konvid.factors().size(), rows.size(), seconds);
            terminal.out().printf(Locale.ROOT, "cache: %d hits, %d computed%s%n", outcome.hits(),
                    outcome.misses() - outcome.failed(), failed == 0 ? "" : "; failed: " + failed);
            terminal.out().println("wrote " + options.output());
        }
        if (failed * TOLERATED > expected) {
            throw new CommandException(failed + " of " + expected + " clips failed");
        }
        return TrainStatus.OK;
    }

    /** The clips that can be worked on; of the others a line each is said. */
    private List<KonvidClip> clips(List<CorpusFile> videos, Ffmpeg ffmpeg) throws InterruptedException {
        List<KonvidClip> clips = new ArrayList<>();
        for (CorpusFile video : videos) {
            try {
                VideoProbe probe = VideoProbe.of(ffmpeg, video.path());
                for (int factor : konvid.factors()) {
                    clips.add(new KonvidClip(KonvidVideos.stem(video), factor, video, probe, ffmpeg,
                            konvid.clipSeconds()));
                }
            } catch (IOException e) {
                messages.error(video.name() + ": " + e.getMessage());
            }
        }
        return clips;
    }

    private Extraction.Outcome extract(List<KonvidClip> clips) throws IOException, InterruptedException {
        try (FeatureCache cache = options.useCache()
                ? FeatureCache.open(cacheFile(), options.rebuild(), messages::warning) : FeatureCache.none();
                ExtractionBar bar = new ExtractionBar(terminal, options.quiet())) {
            return new Extraction(options.teacher(), Build.version(), cache, options.jobs(), true, bar).run(clips);
        }
    }

    private Path cacheFile() {
        return konvid.cache().toAbsolutePath().resolve("features_" + VmafFeatures.ORDER.size())
                .resolve(options.teacher().name()).resolve("konvid_features.parquet");
    }

    private List<KonvidRow> write(List<KonvidClip> clips, Map<String, CacheRow> computed) throws IOException {
        List<KonvidRow> rows = new ArrayList<>();
        for (KonvidClip clip : clips) {
            CacheRow row = computed.get(clip.key());
            if (row != null) {
                addRows(clip, row.values(), rows);
            }
        }
        rows.sort(Comparator.comparing(KonvidRow::key).thenComparingInt(KonvidRow::frameIndex));
        TableInfo info = new TableInfo(Level.FRAME, Build.version(), options.split());
        ParquetTables.write(options.output(), KonvidRow.class, rows, info);
        if (konvid.foldsOutput() != null) {
            Map<String, String> folds = Folds.of(rows.stream().map(KonvidRow::source).toList(), konvid.foldCount());
            ParquetTables.write(konvid.foldsOutput(), KonvidRow.class,
                    rows.stream().map(row -> row.of(folds.get(row.source()))).toList(), info);
        }
        return rows;
    }

    private void addRows(KonvidClip clip, ClipValues values, List<KonvidRow> rows) {
        String key = konvid.factors().size() == 1 ? clip.stem() : clip.stem() + "_crf" + clip.crf();
        String codec = konvid.sourceCodec() ? clip.probe().codec() : "x264";
        for (int i = 0; i < values.frames(); i++) {
            VmafFeatures f = values.frame(i);
            rows.add(new KonvidRow(key, clip.stem(), i, codec, clip.crf(), f.adm2(), f.vifScale0(), f.vifScale1(),
                    f.vifScale2(), f.vifScale3(), f.motion2(), values.vmaf()[i], values.vmaf()[i],
                    options.teacher().name()));
        }
    }

    private void record(Ffmpeg ffmpeg, DataRoot root, int selected, Extraction.Outcome outcome, int frames,
            double seconds) throws IOException {
        Map<String, Object> stats = new LinkedHashMap<>();
        stats.put("clips_selected", selected);
        stats.put("clips_processed", outcome.clips().size());
        stats.put("frames", frames);
        stats.put("columns", KonvidRow.class.getRecordComponents().length);
        stats.put("elapsed_s", seconds);
        Map<String, Object> cache = new LinkedHashMap<>();
        cache.put("enabled", options.useCache());
        cache.put("directory", options.useCache() ? cacheFile().getParent().toString() : null);
        List<Path> outputs = new ArrayList<>(List.of(options.output()));
        if (konvid.foldsOutput() != null) {
            outputs.add(konvid.foldsOutput());
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", "konvid-full-features-manifest-v1");
        content.put("features", VmafFeatures.ORDER);
        content.put("crf", konvid.factors());
        content.put("codec", "x264");
        content.put("codec_from_source", konvid.sourceCodec());
        content.put("teacher", Map.of("model", options.teacher().name(), "sha256", options.teacher().sha256()));
        content.put("tools", ffmpeg.versions());
        content.put("folds", Map.of("enabled", konvid.foldsOutput() != null, "fold_count", konvid.foldCount()));
        content.put("cache", cache);
        content.put("stats", stats);
        content.put("run_provenance", Provenance.of(parsed, List.of(root.path()), outputs));
        Manifests.write(konvid.manifest(), content);
    }
}
