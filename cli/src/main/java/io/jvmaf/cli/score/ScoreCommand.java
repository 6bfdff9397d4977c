package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.PictureListener;
import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.FileErrors;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.Version;
import io.jvmaf.cli.report.Report;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.report.ScoreTable;
import io.jvmaf.cli.report.TinyBlock;
import io.jvmaf.feature.ExtractionException;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;
import java.util.List;

/** Scores two videos as libvmaf's {@code vmaf} program does (tools/vmaf.c), and says what it does to people. */
public final class ScoreCommand {
    private static final double NANOS = 1e9;

    private final ScoringSettings settings;
    private final Terminal terminal;
    private final Manner manner;
    private final Messages messages;
    private final Alignment alignment;
    private final TinyModels tinyModels;
    private final Plots plots;

    /**
     * A run of {@code settings}; {@code tinyModels} opens the tiny model if they name one, {@code plots} draws a chart
     * if they ask for it, and is {@code null} where there is nothing to draw with.
     */
    public ScoreCommand(ScoringSettings settings, Terminal terminal, TinyModels tinyModels, Plots plots) {
        this.plots = plots;
        this.tinyModels = tinyModels;
        this.settings = settings;
        this.terminal = terminal;
        this.manner = settings.manner();
        this.messages = new Messages(terminal.err(), manner.quiet(), manner.strict());
        this.alignment = new Alignment(settings, messages);
    }

    /** Runs to the end and returns the exit status. */
    public int run() throws InterruptedException {
        if (manner.strict() && terminal.errIsTerminal() && !manner.quiet()) {
            messages.remark("VMAF version " + Version.text());
        }
        if (settings.report().plot() != null && plots == null) {
            throw Plots.missing();
        }
        if (settings.tiny() == null) {
            return run(null);
        }
        TinyModel tiny;
        try {
            tiny = tinyModels.open(settings.tiny());
        } catch (IOException e) {
            messages.error(e.getMessage());
            return ExitStatus.SETUP;
        }
        try (tiny) {
            return run(tiny);
        }
    }

    private int run(TinyModel tiny) throws InterruptedException {
        SourcePair opened;
        try {
            opened = alignment.open();
        } catch (IOException e) {
            messages.error(e.getMessage());
            return ExitStatus.SETUP;
        }
        try (opened) {
            return compare(opened, tiny);
        } catch (IOException e) {
            messages.error(e.getMessage());
            return ExitStatus.PROCESSING;
        }
    }

    private int compare(SourcePair opened, TinyModel tiny) throws IOException, InterruptedException {
        List<String> mismatches = Inputs.mismatches(opened);
        if (!mismatches.isEmpty()) {
            refuse(opened, mismatches);
            return ExitStatus.SETUP;
        }
        String path = settings.report().path();
        boolean opens = path != null && !manner.strict();
        try (ReportFile file = opens ? open(path) : null) {
            return opens && file == null ? ExitStatus.SETUP : withVisuals(opened, file, tiny);
        }
    }

    /** The file of the report, or {@code null} once it is said that none can be there. */
    private ReportFile open(String path) {
        try {
            return Inputs.openReport(path, settings.inputs(), terminal.out());
        } catch (IOException e) {
            messages.error("could not open file: " + path + " (" + FileErrors.reason(e) + ")");
            return null;
        }
    }

    private int withVisuals(SourcePair opened, ReportFile file, TinyModel tiny) throws IOException, InterruptedException {
        boolean wanted = settings.report().html() != null || settings.report().plot() != null;
        try (VisualReports visuals = wanted ? VisualReports.open(settings, alignment, messages, plots, terminal.out())
                : null) {
            return wanted && visuals == null ? ExitStatus.SETUP : withExtras(opened, file, visuals, tiny);
        }
    }

    private int withExtras(SourcePair opened, ReportFile file, VisualReports visuals, TinyModel tiny)
            throws IOException, InterruptedException {
        if (settings.extras() == null) {
            return score(opened, file, visuals, null, tiny);
        }
        Extras extras;
        try {
            extras = Extras.open(settings, terminal, messages);
        } catch (IOException e) {
            messages.error(e.getMessage());
            return ExitStatus.SETUP;
        }
        try (extras) {
            return score(opened, file, visuals, extras, tiny);
        }
    }

    private void refuse(SourcePair opened, List<String> mismatches) throws IOException {
        if (!manner.strict()) {
            messages.error("videos are incompatible: " + String.join("; ", mismatches) + alignment.remedy(opened));
            alignment.peek();
            return;
        }
        mismatches.forEach(messages::error);
        messages.error("videos are incompatible, " + mismatches.size() + (mismatches.size() == 1 ? " problem."
                : " problems."));
    }

    private int score(SourcePair opened, ReportFile file, VisualReports visuals, Extras extras, TinyModel tiny)
            throws IOException, InterruptedException {
        ScoringPlan plan = plan(opened);
        boolean remarks = !manner.quiet() && !manner.strict() && (terminal.errIsTerminal() || manner.verbose());
        if (remarks) {
            Remarks.lines(opened, plan, manner.verbose()).forEach(messages::remark);
        }
        if (!manner.quiet() && !manner.strict()) {
            Advice.before(settings.inputs(), opened, plan.models()).forEach(messages::warning);
        }
        Inputs.skip(opened, settings.inputs());
        alignment.skip(opened);
        SameFrames same = SameFrames.watch(opened);
        long start = System.nanoTime();
        ScoreResult result;
        try {
            ScoringPlan whole = with(tiny, plan);
            if (extras != null) {
                extras.start(whole);
            }
            SourcePair watched = alignment.watch(same.pair());
            PictureListener stream = extras == null ? null : extras.pictures();
            result = visuals == null ? run(watched, whole, stream)
                    : run(visuals.watch(watched, whole), whole, visuals.pictures(stream));
        } catch (FeatureException e) {
            messages.error(e.getMessage());
            return e instanceof ExtractionException ? ExitStatus.PROCESSING : ExitStatus.SETUP;
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        comment(result, opened, same.allSame());
        alignment.advise(result);
        TinyBlock block = tiny == null ? null : tiny.score(result.table());
        int status = report(result, result.frames() / seconds, file, block);
        if (visuals != null && status == ExitStatus.OK) {
            status = visuals.write(result, opened, plan);
        }
        print(result);
        if (block != null) {
            print(block);
        }
        if (terminal.outIsTerminal() && !manner.quiet() && !manner.strict() || extras != null && extras.wantsTable()) {
            table(result);
        }
        return extras == null ? status : Math.max(status, extras.finish(result, block, seconds, opened));
    }

    /** Every score, and of features what is shown as well. */
    private void table(ScoreResult result) {
        List<String> columns = result.models().stream().map(ModelSpec::name).toList();
        boolean all = columns.isEmpty() || !settings.plan().features().isEmpty();
        new ScoreTable(result.table(), all ? result.table().columns() : columns)
                .print(standardOutputIsTaken() ? terminal.err() : terminal.out(), terminal.charset());
    }

    private boolean standardOutputIsTaken() {
        return settings.report().paths().stream().anyMatch(ReportFile::isStandardOutput)
                || settings.extras() != null && settings.extras().takesStandardOutput();
    }

    private ScoreResult run(SourcePair pair, ScoringPlan plan, PictureListener pictures)
            throws IOException, InterruptedException {
        InputSettings inputs = settings.inputs();
        if (!terminal.errIsTerminal() || manner.quiet()) {
            return Vmaf.score(pair.reference(), pair.distorted(), plan, inputs.pairs(), ScoringListener.NONE, pictures);
        }
        long pairs = settings.plan().subsample() > 1 ? -1 : Inputs.pairs(pair, inputs);
        Progress progress = new Progress(terminal.err(), pairs, System::nanoTime);
        try {
            return Vmaf.score(pair.reference(), pair.distorted(), plan, inputs.pairs(), progress, pictures);
        } finally {
            progress.finish();
        }
    }

    private void comment(ScoreResult result, SourcePair pair, boolean same) {
        if (result.shorter() != null) {
            String reference = pair.reference().name();
            String longer = result.shorter().equals(reference) ? pair.distorted().name() : reference;
            String line = "\"" + result.shorter() + "\" ended before \"" + longer + "\".";
            if (manner.strict()) {
                messages.error("\n" + line);
            } else {
                messages.always(line);
            }
        }
        pair.reference().complaints().forEach(messages::warning);
        pair.distorted().complaints().forEach(messages::warning);
        if (same) {
            messages.warning("the two videos are identical, frame for frame");
        } else {
            Advice.after(result.table()).ifPresent(messages::warning);
        }
    }

    private int report(ScoreResult result, double framesPerSecond, ReportFile opened, TinyBlock tiny) {
        ReportSettings wanted = settings.report();
        if (wanted.path() == null) {
            return ExitStatus.OK;
        }
        FeatureTable table = manner.strict() && settings.threadsFirst() ? PooledColumns.temporalFirst(result.table())
                : result.table();
        Report report = new Report(Version.text(), result.format().width(), result.format().height(), framesPerSecond,
                table, tiny);
        try (ReportFile file = opened != null ? opened : ReportFile.open(wanted.path(), terminal.out())) {
            file.write(wanted.format().writer(manner.strict()), report, wanted.numbers());
            return ExitStatus.OK;
        } catch (IOException e) {
            if (FileErrors.isBrokenPipe(e)) {
                return ExitStatus.OK;
            }
            messages.error(manner.strict() ? "could not open file: " + wanted.path()
                    : "could not write file: " + wanted.path() + " (" + FileErrors.reason(e) + ")");
            return manner.strict() ? ExitStatus.OK : ExitStatus.SETUP;
        }
    }

    /** The plan with the model picked, if that was left to be done. */
    private ScoringPlan plan(SourcePair pair) {
        if (!AutoModel.isAskedFor(settings.plan().models())) {
            return settings.plan();
        }
        AutoModel picked = AutoModel.of(pair.reference(), settings.display());
        if (!manner.quiet()) {
            messages.remark("model auto: " + picked.version() + ", since " + picked.why());
        }
        return picked.in(settings.plan());
    }

    private static ScoringPlan with(TinyModel tiny, ScoringPlan plan) {
        ScoringPlan whole = plan;
        for (String extractor : tiny == null ? List.<String>of() : tiny.extractors()) {
            whole = whole.feature(extractor);
        }
        return whole;
    }

    private void print(TinyBlock tiny) {
        tiny.warnings().forEach(line -> messages.warning(tiny.name() + ": " + line));
        if (!manner.quiet() || settings.report().path() == null) {
            printer().mean(tiny.name(), tiny.mean(), manner.quiet());
        }
    }

    private void print(ScoreResult result) {
        boolean reported = settings.report().path() != null;
        boolean onTerminal = terminal.errIsTerminal();
        if (manner.strict()) {
            if (onTerminal && (!manner.quiet() || !reported)) {
                new ScorePrinter(terminal.err(), settings.report().numbers()).labelled(result);
            }
            return;
        }
        ScorePrinter printer = printer();
        if (manner.quiet() && !reported) {
            printer.bare(result);
        } else if (!manner.quiet()) {
            printer.labelled(result);
        }
        boolean asked = !settings.plan().features().isEmpty() || !settings.plan().predict();
        if (asked && !reported && (!manner.quiet() || result.models().isEmpty())) {
            printer.features(result);
        }
    }

    /** Scores go to standard output, unless a report has it to itself. */
    private ScorePrinter printer() {
        return new ScorePrinter(standardOutputIsTaken() ? terminal.err() : terminal.out(),
                settings.report().numbers());
    }
}
