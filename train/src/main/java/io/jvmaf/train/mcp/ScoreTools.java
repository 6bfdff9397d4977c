package io.jvmaf.train.mcp;

import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.cli.Version;
import io.jvmaf.cli.report.Report;
import io.jvmaf.cli.report.ReportFormat;
import io.jvmaf.cli.report.ScoreFormat;
import io.jvmaf.cli.score.SpecSyntax;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.ModelSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tools that score: the figures and the report are the command line's, by the same code. */
final class ScoreTools {
    static final String DEFAULT_MODEL = "version=vmaf_v0.6.1";
    private static final String DEFAULT_PRECISION = "17";
    private static final String CPU = "cpu";
    private static final List<String> BACKENDS = List.of("auto", CPU, "cuda", "sycl");
    private static final double NANOS = 1e9;
    /** Characters a report may have, and what a number in it takes with its name. */
    private static final long MOST_REPORT = 64L << 20;
    private static final long CHARACTERS = 48;

    private final AllowedPaths allowed;

    ScoreTools(AllowedPaths allowed) {
        this.allowed = allowed;
    }

    /** {@code schema} and the arguments that say how to score. */
    static Schema withModel(Schema schema) {
        return schema.with("model", false, Schema.text("a model as list_models calls it: version=NAME or path=FILE,"
                        + " and options of jvmaf --model behind colons", DEFAULT_MODEL))
                .with("backend", false, Schema.choice("what computes; there is cpu alone", BACKENDS, "auto"));
    }

    Tool score() {
        Map<String, Object> schema = withModel(ClipInput.fullSchema()).with("precision", false,
                Schema.text("digits of the numbers: 1 to 17, max (the fewest that tell them apart) or legacy (six"
                        + " decimals, as libvmaf)", DEFAULT_PRECISION)).build();
        return new Tool("vmaf_score", "Scores a distorted video against its reference with VMAF: the whole report with"
                + " pooled values and every frame.", schema, true, this::score);
    }

    Tool backends() {
        return new Tool("list_backends", "Tells what can compute here.", new Schema().build(), false,
                (arguments, call) -> ResultJson.text(backendTable()));
    }

    Tool benchmark() {
        return new Tool("run_benchmark", "Measures how fast this machine scores a pair of raw 8-bit 4:2:0 videos, or of"
                + " Y4M videos of that kind.", ClipInput.schema().build(), true, this::benchmark);
    }

    private static Map<String, Object> backendTable() {
        Map<String, Object> backends = new LinkedHashMap<>();
        backends.put(CPU, true);
        backends.put("cuda", false);
        backends.put("sycl", false);
        backends.put("vector", KernelTier.best().isVector());
        return backends;
    }

    private String score(Arguments arguments, Call call) throws IOException, InterruptedException {
        ScoreFormat numbers = precision(arguments.text("precision", DEFAULT_PRECISION));
        ScoringPlan plan = plan(arguments);
        ClipInput clip = ClipInput.of(arguments, allowed);
        long start = System.nanoTime();
        ScoreResult result = clip.score(plan, total -> call.listener(total, "frames scored"));
        double seconds = (System.nanoTime() - start) / NANOS;
        long length = CHARACTERS * result.frames() * result.table().columns().size();
        if (length > MOST_REPORT) {
            throw new ToolException("the report of " + result.frames() + " frames is too long to hand over; jvmaf"
                    + " --json --output FILE writes it");
        }
        StringWriter text = new StringWriter();
        ReportFormat.JSON.writer(false).write(new Report(Version.text(), result.format().width(),
                result.format().height(), result.frames() / seconds, result.table()), numbers, text);
        return text.toString();
    }

    /** What {@code arguments} want computed. */
    ScoringPlan plan(Arguments arguments) {
        String backend = arguments.text("backend", "auto");
        if (!backend.equals("auto") && !backend.equals(CPU)) {
            throw new ToolException("there is no backend " + backend + " here: list_backends tells what there is");
        }
        return ScoringPlan.empty().model(model(arguments.text("model", DEFAULT_MODEL)));
    }

    private ModelSpec model(String argument) {
        ModelSpec spec = SpecSyntax.model(BuiltInModels.names().contains(argument) ? "version=" + argument : argument);
        if (spec.version() == null) {
            return new ModelSpec(null, allowed.file(spec.path()).toString(), spec.name(), spec.disableClip(),
                    spec.enableTransform(), spec.overloads());
        }
        if (!BuiltInModels.names().contains(spec.version())) {
            throw new ToolException("there is no built-in model " + spec.version() + "; list_models has them");
        }
        return spec;
    }

    private static ScoreFormat precision(String text) {
        if (text.equals("legacy")) {
            return ScoreFormat.LEGACY;
        }
        if (text.equals("max")) {
            return ScoreFormat.SHORTEST;
        }
        if (text.matches("[1-9]|1[0-7]")) {
            return ScoreFormat.significant(Integer.parseInt(text));
        }
        throw new ToolException("precision is 1 to " + ScoreFormat.MOST_DIGITS + ", max or legacy, not " + text);
    }

    private String benchmark(Arguments arguments, Call call) throws IOException, InterruptedException {
        ClipInput clip = ClipInput.of(arguments, allowed);
        List<ScoringPlan> plans = benchmarks();
        StringBuilder out = new StringBuilder(Version.details()).append("\nclip: ").append(clip.format()).append('\n');
        double score = 0;
        for (int i = 0; i < plans.size(); i++) {
            call.progress(i, plans.size(), "runs finished");
            ScoringPlan plan = plans.get(i);
            clip.score(plan, total -> call.stopOnly()); // for the compiler
            long start = System.nanoTime();
            ScoreResult result = clip.score(plan, total -> call.stopOnly());
            double seconds = (System.nanoTime() - start) / NANOS;
            score = result.score().orElseThrow().mean();
            out.append(String.format(Locale.ROOT, "%-6s %2d thread(s): %d frames in %.3f s, %.1f frames/s%n",
                    plan.tier().name().toLowerCase(Locale.ROOT), plan.threads(), result.frames(), seconds,
                    result.frames() / seconds));
        }
        call.progress(plans.size(), plans.size(), "runs finished");
        out.append("vmaf: ").append(ScoreFormat.SHORTEST.format(score)).append('\n');
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("exit_code", 0);
        result.put("stdout", out.toString());
        result.put("stderr", "");
        return ResultJson.text(result);
    }

    private static List<ScoringPlan> benchmarks() {
        List<ScoringPlan> plans = new ArrayList<>();
        for (Tier tier : KernelTier.best().isVector() ? List.of(Tier.SCALAR, Tier.VECTOR) : List.of(Tier.SCALAR)) {
            ScoringPlan plan = ScoringPlan.standard().tier(tier);
            plans.add(plan.threads(1));
            if (plan.threads() > 1) {
                plans.add(plan);
            }
        }
        return plans;
    }
}
