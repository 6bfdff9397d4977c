package io.jvmaf.cli.batch;

import io.jvmaf.cli.SharedOptions;
import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.score.Flag;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a batch.
 *
 * @param manifest the list of jobs
 * @param out where the results go
 * @param journal where it is noted what is done
 * @param jobs how many rows are scored at a time
 * @param retryFailed whether rows that failed in an earlier run are scored again
 * @param quiet no progress and no remarks
 * @param common options of the scoring command that hold for every row
 */
record BatchOptions(Path manifest, Path out, Path journal, int jobs, boolean retryFailed, boolean quiet,
        List<String> common) {
    /** Options of the scoring command that a batch and its rows take. */
    static final List<Flag> SHARED = List.of(Flag.WIDTH, Flag.HEIGHT, Flag.PIXEL_FORMAT, Flag.BITDEPTH, Flag.MODEL,
            Flag.FEATURE, Flag.DISPLAY, Flag.THREADS, Flag.SUBSAMPLE, Flag.FRAME_CNT, Flag.FRAME_SKIP_REF,
            Flag.FRAME_SKIP_DIST, Flag.SCALE, Flag.SCALER, Flag.ALIGN_DEPTH, Flag.CROP, Flag.CROP_REF, Flag.CROP_DIST,
            Flag.SYNC, Flag.NO_PREDICTION, Flag.FFMPEG, Flag.TIER);
    private static final int USUAL_JOBS = 4;
    private static final int MOST_JOBS = 256;

    static CommandSpec spec() {
        CommandSpec command = CommandSpec.create();
        command.addPositional(PositionalParamSpec.builder().index("0").arity("1").paramLabel("MANIFEST")
                .type(String.class).description("CSV with columns reference and distorted, and options by their names")
                .build());
        command.addOption(OptionSpec.builder("--out").type(String.class).paramLabel("FILE")
                .description("where the results go: FILE.csv or FILE.parquet").build());
        command.addOption(OptionSpec.builder("--journal").type(String.class).paramLabel("FILE")
                .description("where it is noted what is done (default: FILE.journal)").build());
        command.addOption(OptionSpec.builder("--jobs").type(int.class).paramLabel("N")
                .description("rows to score at a time (default: one a processor, at most " + USUAL_JOBS + ")").build());
        command.addOption(OptionSpec.builder("--retry-failed").type(boolean.class)
                .description("score the rows again that failed in an earlier run").build());
        command.addOption(OptionSpec.builder("-q", "--quiet").type(boolean.class)
                .description("no progress and no remarks").build());
        SharedOptions.add(SHARED, command);
        return command;
    }

    /** @throws UsageException in one line, for what cannot be followed */
    static BatchOptions of(ParseResult parsed) {
        String out = parsed.matchedOptionValue("--out", null);
        if (out == null || !out.endsWith(BatchTable.CSV) && !out.endsWith(BatchTable.PARQUET)) {
            throw new UsageException("batch takes --out FILE.csv or --out FILE.parquet");
        }
        String manifest = parsed.matchedPositionalValue(0, null);
        if (manifest == null) {
            throw new UsageException("batch takes a manifest: jvmaf batch MANIFEST.csv --out FILE");
        }
        int processors = Runtime.getRuntime().availableProcessors();
        int jobs = parsed.matchedOptionValue("--jobs", Math.min(USUAL_JOBS, processors));
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new UsageException("--jobs takes 1 to " + MOST_JOBS);
        }
        List<String> common = new ArrayList<>(SharedOptions.arguments(SHARED, parsed));
        if (!parsed.hasMatchedOption("--threads")) {
            common.add("--threads=" + Math.max(1, processors / jobs));
        }
        return new BatchOptions(path(manifest), path(out),
                path(parsed.matchedOptionValue("--journal", out + ".journal")), jobs,
                parsed.hasMatchedOption("--retry-failed"), parsed.hasMatchedOption("-q"), List.copyOf(common));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + text + "\" is no path");
        }
    }
}
