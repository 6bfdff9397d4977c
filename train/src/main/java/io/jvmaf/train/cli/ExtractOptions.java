package io.jvmaf.train.cli;

import static io.jvmaf.train.cli.Options.flag;
import static io.jvmaf.train.cli.Options.number;
import static io.jvmaf.train.cli.Options.text;

import io.jvmaf.cli.UsageException;
import io.jvmaf.train.corpus.Geometry;
import io.jvmaf.train.corpus.ScanOptions;
import io.jvmaf.train.extract.Teacher;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/**
 * What every data set takes.
 *
 * @param output the table to write; null in a dry run
 * @param level what its rows stand for
 * @param teacher whose scores are the soft labels
 * @param split what the table records
 * @param jobs clips at a time
 * @param useCache whether there is a cache
 * @param rebuild whether it begins empty
 * @param dryRun whether to compute nothing
 * @param quiet whether to keep progress and summary back
 */
record ExtractOptions(Path output, Level level, Teacher teacher, SplitPolicy split, int jobs, boolean useCache,
        boolean rebuild, boolean dryRun, boolean quiet) {
    private static final Pattern DIMENSIONS = Pattern.compile("([1-9][0-9]{0,5})x([1-9][0-9]{0,5})");

    static ExtractOptions of(ParseResult parsed, Map<String, String> environment, Level usual, String usualOutput)
            throws IOException {
        boolean dryRun = flag(parsed, "--dry-run");
        String output = text(parsed, "--output", usualOutput);
        if (output == null && !dryRun) {
            throw new UsageException("which --output?");
        }
        String model = environment.getOrDefault("VMAF_MODEL_PATH", "");
        String teacher = text(parsed, "--teacher-model", model.isEmpty() ? Teacher.DEFAULT : model);
        String split = text(parsed, "--split", SplitPolicy.NFLX_10.name());
        return new ExtractOptions(output == null ? null : output(output), level(text(parsed, "--level"), usual),
                Teacher.of(teacher),
                SplitPolicy.named(split).orElseThrow(() -> new UsageException("split policy \"" + split
                        + "\" is neither nflx-10 nor vmaf-train-v1")),
                number(parsed, "--jobs", Runtime.getRuntime().availableProcessors(), 1), !flag(parsed, "--no-cache"),
                flag(parsed, "--rebuild-cache"), dryRun, flag(parsed, "--quiet"));
    }

    private static Path output(String text) {
        Path path = Options.path(text, "--output").toAbsolutePath();
        if (Files.isDirectory(path)) {
            throw new UsageException("--output " + text + " is a folder");
        }
        return path;
    }

    private static Level level(String text, Level usual) {
        if (text == null) {
            return usual;
        }
        for (Level level : Level.values()) {
            if (level.token().equals(text)) {
                return level;
            }
        }
        throw new UsageException("--level \"" + text + "\" is neither clip nor frame");
    }

    /** How to look for pairs of raw videos. */
    static ScanOptions scan(ParseResult parsed) {
        String policy = text(parsed, "--ref-policy", "error");
        if (!policy.equals("error") && !policy.equals("first")) {
            throw new UsageException("--ref-policy \"" + policy + "\" is neither error nor first");
        }
        return new ScanOptions(geometry(parsed), policy.equals("first"), flag(parsed, "--strict"),
                flag(parsed, "--allow-truncate"));
    }

    private static Geometry geometry(ParseResult parsed) {
        Integer width = parsed.matchedOptionValue("--width", null);
        Integer height = parsed.matchedOptionValue("--height", null);
        String dimensions = text(parsed, "--assume-dims");
        if (dimensions != null) {
            Matcher both = DIMENSIONS.matcher(dimensions);
            if (!both.matches()) {
                throw new UsageException("--assume-dims \"" + dimensions + "\" is not like 1920x1080");
            }
            width = width != null ? width : Integer.valueOf(both.group(1));
            height = height != null ? height : Integer.valueOf(both.group(2));
        }
        Integer depth = parsed.matchedOptionValue("--bitdepth", null);
        if ((width == null) != (height == null) || width != null && (width < 1 || height < 1)
                || depth != null && (depth < 8 || depth > 16)) {
            throw new UsageException("--width and --height go together and are positive; --bitdepth is 8 to 16");
        }
        String pixfmt = text(parsed, "--pixfmt");
        Geometry given = new Geometry(width, height, null, depth);
        return pixfmt == null ? given : given.or(Geometry.ofPixelFormat(pixfmt));
    }
}
