package io.jvmaf.cli.score;

import io.jvmaf.cli.UsageException;

/** The options of the scoring command: libvmaf's first, in the order of its table (tools/cli_parse.c), then jvmaf's. */
public enum Flag {
    REFERENCE("reference", 'r', "PATH", "reference video; - reads Y4M or raw video from standard input"),
    DISTORTED("distorted", 'd', "PATH", "distorted video"),
    WIDTH("width", 'w', "N", "width of raw video; any of -w -h -p -b says that both inputs are raw"),
    HEIGHT("height", 'h', "N", "height of raw video"),
    PIXEL_FORMAT("pixel_format", 'p', "FORMAT", "chroma sampling of raw video: 420, 422, 444"),
    BITDEPTH("bitdepth", 'b', "N", "bits a sample of raw video: 8, 10, 12, 16"),
    MODEL("model", 'm', "PARAMS", "a model, as key=value pairs joined by colons: version=NAME (built in) or path=FILE,"
            + " name=COLUMN, disable_clip, enable_transform, EXTRACTOR.OPTION=VALUE; or auto: see --display;"
            + " may be given more than once (default: version=vmaf_v0.6.1)"),
    OUTPUT("output", 'o', "PATH", "write a report"),
    XML("xml", "report as XML (default)"),
    JSON("json", "report as JSON"),
    CSV("csv", "report as CSV, pictures alone"),
    SUB("sub", "report as MicroDVD subtitles"),
    THREADS("threads", '\0', "N", "worker threads; results do not depend on it (default: one a processor)"),
    FEATURE("feature", '\0', "SPEC", "one more feature extractor: NAME or NAME=OPTION=VALUE:OPTION=VALUE;"
            + " may be given more than once"),
    SUBSAMPLE("subsample", '\0', "N", "score every N-th picture"),
    CPUMASK("cpumask", '\0', "MASK", "instruction sets not to use; 8 (AVX2) or -1 selects the scalar kernels"),
    GPUMASK("gpumask", '\0', "MASK", "accepted for libvmaf's sake; there is no GPU path"),
    AOM_CTC("aom_ctc", '\0', "VERSION", "models and features of the AOM common test conditions: v1.0 to v7.0"),
    NFLX_CTC("nflx_ctc", '\0', "VERSION", "models and features of Netflix's test conditions: v1.0"),
    FRAME_CNT("frame_cnt", '\0', "N", "score at most N pictures"),
    FRAME_SKIP_REF("frame_skip_ref", '\0', "N", "pass over the first N pictures of the reference"),
    FRAME_SKIP_DIST("frame_skip_dist", '\0', "N", "pass over the first N pictures of the distorted video"),
    NO_PREDICTION("no_prediction", 'n', null, "features only, no score"),
    VERSION("version", 'v', null, "print the version; with --verbose, the kernels in use and why"),
    QUIET("quiet", 'q', null, "no progress, no remarks; without -o the bare score"),
    /** Taken by libvmaf's parser and looked at by nobody. */
    ORPHAN(null, 'c', "ANY", null),

    HELP("help", "print this help"),
    FFMPEG("ffmpeg", '\0', "FILE", "the ffmpeg that decodes videos other than Y4M and YUV (default: $JVMAF_FFMPEG, or"
            + " that in PATH)"),
    DISPLAY("display", '\0', "DISPLAY", "what the video is watched on: 1080p, phone or 4k; --model auto, which this"
            + " stands for where no model is given, picks the VMAF v1 model by it (default: by the video's size)"
            + " and by the frame rate"),
    PRECISION("precision", '\0', "DIGITS", "numbers in reports: legacy (libvmaf's, the default), max (what reads back"
            + " to the same double), or 1 to 17 significant digits"),
    HTML("html", '\0', "FILE", "write a report to look at: one HTML file with charts and the worst frames"),
    WORST_FRAMES("worst-frames", '\0', "N", "how many of the worst frames it shows: 0 to 50 (default: 6)"),
    PLOT("plot", '\0', "FILE", "draw the score of each frame as a chart: FILE.png or FILE.svg"),
    MIN("min", '\0', "COLUMN=VALUE", "end with status 3 if the mean of a score or feature is less, as in vmaf=93; may"
            + " be given more than once"),
    MIN_PERCENTILE("min-percentile", '\0', "P=VALUE", "the same for percentile P (0 to 100) of the first model's score,"
            + " as in 1=80; COLUMN:P=VALUE for that of a score or feature"),
    JUNIT("junit", '\0', "FILE", "write what came of --min and --min-percentile as a JUnit XML report"),
    NDJSON("ndjson", '\0', "FILE", "write each picture's scores as a line of JSON as soon as it is scored, and a"
            + " summary in the end; - is standard output"),
    TABLE("table", "print a table of the scores and their course over time, also where no terminal is"),
    SCALE("scale", '\0', "SIZE", "bring the distorted video to the reference's size (auto), both to WxH, both to the"
            + " display of the model (model), or neither (none, the default)"),
    SCALER("scaler", '\0', "FILTER", "how to scale: bicubic (the default) or lanczos"),
    ALIGN_DEPTH("align-depth", "score videos of different bit depths at the greater one, shifting the other left"),
    CROP("crop", '\0', "WxH+X+Y", "compare this part of both videos alone"),
    CROP_REF("crop-ref", '\0', "WxH+X+Y", "take this part of the reference"),
    CROP_DIST("crop-dist", '\0', "WxH+X+Y", "take this part of the distorted video"),
    SYNC("sync", '\0', "FRAMES", "by how many frames the distorted video is late, negative if it is early; auto finds"
            + " out"),
    TIER("tier", '\0', "TIER", "kernels: auto (the default), scalar or vector; all give the same bits"),
    TINY_MODEL("tiny-model", '\0', "FILE", "score with this ONNX model as well; its sidecar lies beside it"),
    TINY_DEVICE("tiny-device", '\0', "DEVICE", "where to run it: auto (the default) or cpu"),
    TINY_THREADS("tiny-threads", '\0', "N", "its threads (default: the runtime's choice)"),
    TINY_FP16("tiny-fp16", "half precision will do for it, where the device has it"),
    TINY_MODEL_VERIFY("tiny-model-verify", "refuse it unless its signature holds"),
    VERBOSE("verbose", "say what is scored and how, also where no terminal is"),
    STRICT_COMPAT("strict-compat", "copy libvmaf where jvmaf knows better: see docs/cli.md");

    private final String longName;
    private final char shortName;
    private final String argument;
    private final String description;

    Flag(String longName, String description) {
        this(longName, '\0', null, description);
    }

    Flag(String longName, char shortName, String argument, String description) {
        this.longName = longName;
        this.shortName = shortName;
        this.argument = argument;
        this.description = description;
    }

    /** The name behind two dashes, or {@code null}. */
    public String longName() {
        return longName;
    }

    /** The letter behind one dash, or NUL. */
    public char shortName() {
        return shortName;
    }

    /** Whether an argument must follow. */
    public boolean takesArgument() {
        return argument != null;
    }

    /** What help calls the argument, or {@code null}. */
    public String argument() {
        return argument;
    }

    /** What help says, or {@code null} to leave the option out. */
    public String description() {
        return description;
    }

    /** Whether libvmaf's program has it. Prefixes are looked for among those first, so that none becomes ambiguous. */
    public boolean isLibvmafs() {
        return compareTo(ORPHAN) <= 0;
    }

    /** The complaint about an argument that it does not take, in libvmaf's words. */
    UsageException invalid(String argument, String shouldBe) {
        return new UsageException("Invalid argument \"" + argument + "\" for option " + shown() + "; should be "
                + shouldBe);
    }

    /** How libvmaf names it in a complaint: {@code -w/--width}, {@code --threads}. */
    String shown() {
        return (shortName == '\0' ? "" : "-" + shortName + "/") + "--" + longName;
    }
}
