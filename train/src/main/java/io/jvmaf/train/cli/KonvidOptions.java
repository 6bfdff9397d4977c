package io.jvmaf.train.cli;

import static io.jvmaf.train.cli.Options.flag;
import static io.jvmaf.train.cli.Options.number;
import static io.jvmaf.train.cli.Options.text;

import io.jvmaf.cli.UsageException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the data set konvid-1k takes besides.
 *
 * @param root where the data set is
 * @param factors x264's constant rate factors, an encode of each clip a factor
 * @param mostClips how many clips to take, in the order of their names
 * @param foldCount folds to deal the clips into
 * @param foldsOutput the table with folds; null for none
 * @param manifest the record of the run
 * @param cache the cache's folder
 * @param sourceCodec whether the column of codecs tells the original's
 * @param clipSeconds time that a clip may take
 */
record KonvidOptions(Path root, List<Integer> factors, int mostClips, int foldCount, Path foldsOutput, Path manifest,
        Path cache, boolean sourceCodec, int clipSeconds) {
    private static final int CRF = 35;
    private static final int MOST_CRF = 51;
    private static final int FOLDS = 5;
    private static final int SECONDS = 900;

    static void addTo(CommandSpec spec) {
        spec.addOption(text("--konvid-root", "DIR", "konvid-1k: the data set (else VMAF_KONVID_1K_DIR, else"
                        + " $VMAF_DATA_ROOT/konvid-1k, else ~/datasets/konvid-1k)"))
                .addOption(text("--crf", "N[,N...]", "konvid-1k: x264's rate factors (default " + CRF + ")"))
                .addOption(number("--max-clips", "konvid-1k: take the first N clips"))
                .addOption(text("--folds-out", "FILE", "konvid-1k: table with folds (default beside --output)"))
                .addOption(flag("--no-folds-out", "konvid-1k: no such table"))
                .addOption(number("--fold-count", "konvid-1k: folds (default " + FOLDS + ")"))
                .addOption(text("--manifest-out", "FILE", "konvid-1k: record of the run (default beside --output)"))
                .addOption(text("--cache-dir", "DIR", "konvid-1k: cache (else VMAF_TINY_AI_CACHE_KONVID_FULL, else"
                        + " ~/.cache/vmaf-tiny-ai-konvid-full)"))
                .addOption(flag("--codec-from-source", "konvid-1k: tell the original's codec in the column codec"))
                .addOption(text("--ffmpeg", "FILE", "konvid-1k: ffmpeg to decode and encode with (else that in PATH)"))
                .addOption(number("--clip-timeout", "konvid-1k: seconds a clip may take (default " + SECONDS + ")"));
    }

    static KonvidOptions of(ParseResult parsed, Map<String, String> environment, Path output) {
        Path folds = Options.path(parsed, "--folds-out");
        Path manifest = Options.path(parsed, "--manifest-out");
        Path cache = Options.path(parsed, "--cache-dir", environment, "VMAF_TINY_AI_CACHE_KONVID_FULL");
        return new KonvidOptions(root(parsed, environment), factors(text(parsed, "--crf", String.valueOf(CRF))),
                number(parsed, "--max-clips", Integer.MAX_VALUE, 1), number(parsed, "--fold-count", FOLDS, 2),
                flag(parsed, "--no-folds-out") ? null : folds != null ? folds : beside(output, "_with_folds.parquet"),
                manifest != null ? manifest : beside(output, ".manifest.json"),
                cache != null ? cache : home(".cache", "vmaf-tiny-ai-konvid-full"), flag(parsed, "--codec-from-source"),
                number(parsed, "--clip-timeout", SECONDS, 1));
    }

    private static Path root(ParseResult parsed, Map<String, String> environment) {
        Path root = Options.path(parsed, "--konvid-root", environment, "VMAF_KONVID_1K_DIR");
        Path data = Options.path(parsed, "--data-root", environment, "VMAF_DATA_ROOT");
        return root != null ? root : data != null ? data.resolve("konvid-1k") : home("datasets", "konvid-1k");
    }

    private static Path home(String first, String second) {
        return Path.of(System.getProperty("user.home"), first, second);
    }

    private static List<Integer> factors(String text) {
        try {
            List<Integer> factors = Arrays.stream(text.split(",", -1)).map(Integer::valueOf).distinct().toList();
            if (factors.stream().allMatch(factor -> factor >= 0 && factor <= MOST_CRF)) {
                return factors;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--crf \"" + text + "\" is no list of numbers");
        }
        throw new UsageException("--crf " + text + ": rate factors are 0 to " + MOST_CRF);
    }

    private static Path beside(Path output, String suffix) {
        if (output == null) {
            return null;
        }
        String name = output.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return output.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + suffix);
    }
}
