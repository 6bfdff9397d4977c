package io.jvmaf.cli.score;

import io.jvmaf.FeatureSpec;
import io.jvmaf.FrameRange;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.gate.Threshold;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.report.ReportFormat;
import io.jvmaf.cli.report.ScoreFormat;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The arguments of the scoring command, applied left to right and then checked, as in libvmaf's tools/cli_parse.c. Of
 * an option given twice the last one counts, but models and features add up.
 */
public final class ScoringArguments {
    /** What the arguments ask for. */
    public enum Request { SCORE, VERSION, HELP }

    private static final List<Integer> BIT_DEPTHS = List.of(8, 10, 12, 16);
    /** More workers than this many a processor only take memory. */
    private static final int THREADS_PER_PROCESSOR = 4;

    private final List<ModelSpec> models = new ArrayList<>();
    private final List<FeatureSpec> features = new ArrayList<>();
    private List<String> rest = List.of();
    private Request request = Request.SCORE;
    private String reference;
    private String distorted;
    private boolean raw;
    private int width;
    private int height;
    private PixelFormat pixelFormat;
    private int bitDepth;
    private long skipReference;
    private long skipDistorted;
    private long pairs;
    private boolean commonBitDepth;
    private String output;
    private ReportFormat format = ReportFormat.XML;
    private ScoreFormat numbers = ScoreFormat.LEGACY;
    private String html;
    private String plot;
    private int worstFrames = ReportSettings.USUAL_FRAMES;
    private long threads = -1;
    private long subsample;
    private Tier tier = Tier.AUTO;
    private long cpuMask;
    private boolean predict = true;
    private String tinyModel;
    private String tinyDevice = "auto";
    private long tinyThreads;
    private boolean tinyFp16;
    private boolean tinyVerify;
    private Display display;
    private final List<Threshold> thresholds = new ArrayList<>();
    private String junit;
    private String ndjson;
    private boolean table;
    private final AlignmentArguments alignment = new AlignmentArguments();
    private String ffmpeg;
    private boolean quiet;
    private boolean verbose;
    private boolean strict;

    private ScoringArguments() {}

    /**
     * Applies {@code arguments}; {@link #settings} then checks them.
     *
     * @param program what complaints start with
     * @param complaints takes a line for each option that is passed over
     * @throws UsageException for an argument that an option does not take
     */
    public static ScoringArguments parse(String program, String[] arguments, Consumer<String> complaints) {
        ScoringArguments parsed = new ScoringArguments();
        parsed.rest = GetoptLong.parse(program, arguments, parsed::apply, complaints);
        return parsed;
    }

    /** What the arguments ask for; after {@code --version} and {@code --help} nothing is looked at. */
    public Request request() {
        return request;
    }

    private boolean apply(Flag flag, String argument) {
        switch (flag) {
            case VERSION, HELP -> {
                request = flag == Flag.HELP ? Request.HELP : Request.VERSION;
                return false;
            }
            case REFERENCE -> reference = argument;
            case DISTORTED -> distorted = argument;
            case WIDTH, HEIGHT, PIXEL_FORMAT, BITDEPTH -> applyGeometry(flag, argument);
            case OUTPUT -> output = argument;
            case XML -> format = ReportFormat.XML;
            case JSON -> format = ReportFormat.JSON;
            case CSV -> format = ReportFormat.CSV;
            case SUB -> format = ReportFormat.SUB;
            case MODEL -> appendModel(argument);
            case FEATURE -> appendFeature(argument);
            case AOM_CTC -> append(Presets.aom(argument));
            case NFLX_CTC -> append(Presets.nflx(argument));
            case NO_PREDICTION -> predict = false;
            case QUIET -> quiet = true;
            case VERBOSE -> verbose = true;
            case STRICT_COMPAT -> strict = true;
            case TIER -> tier = tier(argument);
            case DISPLAY -> display = Display.of(argument)
                    .orElseThrow(() -> flag.invalid(argument, "1080p, phone or 4k"));
            case PRECISION -> numbers = precision(argument);
            case HTML -> html = argument;
            case PLOT -> plot = plot(argument);
            case MIN -> thresholds.add(Threshold.mean(argument));
            case MIN_PERCENTILE -> thresholds.add(Threshold.percentile(argument));
            case JUNIT -> junit = argument;
            case NDJSON -> ndjson = argument;
            case TABLE -> table = true;
            case FFMPEG -> ffmpeg = argument;
            case TINY_MODEL -> tinyModel = argument;
            case TINY_DEVICE -> tinyDevice = argument;
            case TINY_FP16 -> tinyFp16 = true;
            case TINY_MODEL_VERIFY -> tinyVerify = true;
            case ALIGN_DEPTH -> commonBitDepth = true;
            case SCALE, SCALER, CROP, CROP_REF, CROP_DIST, SYNC -> alignment.apply(flag, argument);
            case ORPHAN -> { }
            default -> applyNumber(flag, unsigned(flag, argument));
        }
        return true;
    }

    private void applyNumber(Flag flag, long number) {
        switch (flag) {
            case THREADS -> threads = number;
            case SUBSAMPLE -> subsample = number;
            case CPUMASK -> cpuMask = number;
            case FRAME_CNT -> pairs = number;
            case FRAME_SKIP_REF -> skipReference = number;
            case FRAME_SKIP_DIST -> skipDistorted = number;
            case TINY_THREADS -> tinyThreads = number;
            case WORST_FRAMES -> worstFrames = frames(number);
            case GPUMASK -> { }
            default -> throw new IllegalArgumentException("no number belongs to " + flag);
        }
    }

    private void applyGeometry(Flag flag, String argument) {
        raw = true;
        switch (flag) {
            case WIDTH -> width = size(flag, argument);
            case HEIGHT -> height = size(flag, argument);
            case PIXEL_FORMAT -> pixelFormat = switch (argument) {
                case "420" -> PixelFormat.YUV420;
                case "422" -> PixelFormat.YUV422;
                case "444" -> PixelFormat.YUV444;
                default -> throw flag.invalid(argument, "a valid pixel format (420/422/444)");
            };
            default -> {
                long depth = unsigned(flag, argument);
                if (!BIT_DEPTHS.contains((int) depth)) {
                    throw flag.invalid(argument, "a valid bitdepth (8/10/12/16)");
                }
                bitDepth = (int) depth;
            }
        }
    }

    private void appendModel(String argument) {
        checkRoom(models, "models");
        models.add(SpecSyntax.model(argument));
    }

    private void appendFeature(String argument) {
        checkRoom(features, "features");
        features.add(SpecSyntax.feature(argument));
    }

    private void append(Presets.Preset preset) {
        for (ModelSpec model : preset.models()) {
            checkRoom(models, "models");
            models.add(model);
        }
        for (FeatureSpec feature : preset.features()) {
            checkRoom(features, "features");
            features.add(feature);
        }
        commonBitDepth |= preset.commonBitDepth();
        FeatureSpec replacement = preset.replacement();
        for (int i = 0; replacement != null && i < features.size(); i++) {
            if (features.get(i).extractor().equals(replacement.extractor())) {
                features.set(i, replacement);
                return;
            }
        }
    }

    private static void checkRoom(List<?> list, String what) {
        if (list.size() == SpecSyntax.MOST) {
            throw new UsageException("A maximum of " + SpecSyntax.MOST + " " + what + " are supported");
        }
    }

    private static int size(Flag flag, String argument) {
        long number = unsigned(flag, argument);
        if (number > Integer.MAX_VALUE) {
            throw flag.invalid(argument, "a number of samples");
        }
        return (int) number;
    }

    private static String plot(String argument) {
        if (!argument.toLowerCase(Locale.ROOT).matches(".*\\.(png|svg)")) {
            throw Flag.PLOT.invalid(argument, "a file that ends in .png or .svg");
        }
        return argument;
    }

    private static int frames(long number) {
        if (number > ReportSettings.MOST_FRAMES) {
            throw Flag.WORST_FRAMES.invalid(Long.toString(number), "0 to " + ReportSettings.MOST_FRAMES);
        }
        return (int) number;
    }

    private static Tier tier(String argument) {
        return switch (argument) {
            case "auto" -> Tier.AUTO;
            case "scalar" -> Tier.SCALAR;
            case "vector" -> Tier.VECTOR;
            default -> throw Flag.TIER.invalid(argument, "auto, scalar or vector");
        };
    }

    private static ScoreFormat precision(String argument) {
        if (argument.equals("legacy")) {
            return ScoreFormat.LEGACY;
        }
        if (argument.equals("max") || argument.equals("full")) {
            return ScoreFormat.SHORTEST;
        }
        long digits = Unsigned.parse(argument).orElse(0L);
        if (digits < 1 || digits > ScoreFormat.MOST_DIGITS) {
            throw Flag.PRECISION.invalid(argument, "legacy, max, or 1 to " + ScoreFormat.MOST_DIGITS + " digits");
        }
        return ScoreFormat.significant((int) digits);
    }

    private static long unsigned(Flag flag, String argument) {
        return Unsigned.parse(argument).orElseThrow(() -> flag.invalid(argument, "an integer"));
    }

    /**
     * Checks the arguments as a whole and adds the default model where there is none.
     *
     * @throws UsageException in libvmaf's words, for something that is missing, or a score name used twice
     */
    public ScoringSettings settings() {
        String hint = rest.size() == 2 ? " (did you mean -r " + rest.get(0) + " -d " + rest.get(1) + "?)" : "";
        if (reference == null) {
            throw new UsageException("Reference .y4m or .yuv (-r/--reference) is required" + hint);
        }
        if (distorted == null) {
            throw new UsageException("Distorted .y4m or .yuv (-d/--distorted) is required" + hint);
        }
        if (raw && (width == 0 || height == 0 || pixelFormat == null || bitDepth == 0)) {
            throw new UsageException("The following options are required for .yuv input:\n  --width/-w\n"
                    + "  --height/-h\n  --pixel_format/-p\n  --bitdepth/-b");
        }
        if (models.isEmpty() && predict) {
            models.add(ModelSpec.builtIn(display == null ? "vmaf_v0.6.1" : AutoModel.VERSION));
        }
        if (display != null && !models.isEmpty() && !AutoModel.isAskedFor(models)) {
            throw new UsageException("--display picks a model for `--model auto`, and another one is asked for");
        }
        if (models.stream().map(ModelSpec::name).distinct().count() < models.size()) {
            throw new UsageException("Each model should be uniquely named. "
                    + "Set using `--model` via the `name=...` param.");
        }
        VideoFormat geometry = raw ? new VideoFormat(width, height, pixelFormat, bitDepth) : null;
        InputSettings inputs = new InputSettings(path(reference), path(distorted), geometry, skipReference,
                skipDistorted, pairs == 0 ? FrameRange.TO_END : clamped(pairs), commonBitDepth, ffmpeg,
                strict);
        return new ScoringSettings(inputs, plan(), new ReportSettings(output, format, numbers, html, worstFrames, plot), threads > 0,
                tiny(), display, alignment.settings(), new Manner(quiet, verbose, strict), extras());
    }

    private ExtraSettings extras() {
        if (junit != null && thresholds.isEmpty()) {
            throw new UsageException("--junit reports on thresholds, and none is given: see --min, --min-percentile");
        }
        List<String> files = Stream.of(output, html, plot, junit, ndjson).filter(Objects::nonNull)
                .map(path -> ReportFile.isStandardOutput(path) ? "-" : path).toList();
        if (files.stream().distinct().count() < files.size()) {
            throw new UsageException("two reports cannot go to one place: " + String.join(", ", files));
        }
        return thresholds.isEmpty() && ndjson == null && !table ? null
                : new ExtraSettings(List.copyOf(thresholds), junit, ndjson, table);
    }

    // libvmaf has no name for standard input: there a dash is a file.
    private String path(String given) {
        return strict && given.equals("-") ? "./-" : given;
    }

    private ScoringPlan plan() {
        int processors = Runtime.getRuntime().availableProcessors();
        int workers = threads < 0 ? processors
                : (int) Math.max(1, Math.min(threads, (long) processors * THREADS_PER_PROCESSOR));
        boolean masked = CpuMask.excludesVectors(cpuMask, System.getProperty("os.arch"));
        return new ScoringPlan(models, features, clamped(subsample), workers, masked ? Tier.SCALAR : tier, predict);
    }

    private TinySettings tiny() {
        return tinyModel == null ? null
                : new TinySettings(tinyModel, tinyDevice, clamped(tinyThreads), tinyFp16, tinyVerify);
    }

    private static int clamped(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
