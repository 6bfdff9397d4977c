package io.jvmaf.cli.compare;

import io.jvmaf.Encode;
import io.jvmaf.ScoredEncode;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.FileErrors;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.Version;
import io.jvmaf.cli.html.HtmlReport;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.score.EncodeInputs;
import io.jvmaf.cli.score.Progress;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.yuv.FrameSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Scores several encodes against one reference, which is read once, and says what they save against each other. */
public final class CompareCommand {
    private static final String PSNR = "psnr";
    private static final String PSNR_FIGURE = "psnr_y_mean";

    private final CompareOptions options;
    private final Terminal terminal;
    private final Messages messages;

    private CompareCommand(CompareOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
        this.messages = new Messages(terminal.err(), options.quiet(), false);
    }

    /** The options. */
    public static CommandSpec spec() {
        return CompareOptions.spec();
    }

    /**
     * Does what was asked for and returns the exit status.
     *
     * @throws IOException in one line, if the reference or a report cannot be opened
     */
    public static int run(ParseResult parsed, Terminal terminal) throws IOException, InterruptedException {
        return new CompareCommand(CompareOptions.of(parsed), terminal).run();
    }

    private int run() throws IOException, InterruptedException {
        try (ReportFile json = open(options.json()); ReportFile csv = open(options.csv());
                ReportFile html = open(options.html())) {
            try (EncodeInputs inputs = EncodeInputs.open(options.settings(), paths(), messages)) {
                ScoringPlan plan = inputs.plan().features().stream().anyMatch(spec -> spec.extractor().equals(PSNR))
                        ? inputs.plan() : inputs.plan().feature(PSNR);
                return report(score(inputs, plan), plan, json, csv, html);
            } catch (FeatureException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    private List<String> paths() {
        return options.encodes().stream().map(CompareOptions.Encode::path).toList();
    }

    private ReportFile open(String path) throws IOException {
        if (path == null) {
            return null;
        }
        if (path.equals(options.reference()) || paths().contains(path)) {
            throw new IOException("could not open file: " + path + " (it is one of the videos)");
        }
        try {
            return ReportFile.open(path, terminal.out());
        } catch (IOException e) {
            throw new IOException("could not open file: " + path + " (" + FileErrors.reason(e) + ")", e);
        }
    }

    private Compared score(EncodeInputs inputs, ScoringPlan plan) throws IOException, InterruptedException {
        List<EncodeInputs.Input> open = inputs.encodes().stream().filter(input -> input.failure() == null).toList();
        inputs.reference().warnings().forEach(messages::warning);
        open.forEach(input -> input.source().warnings().forEach(messages::warning));
        Iterator<ScoredEncode> scored = run(inputs.reference(), open.stream().map(EncodeInputs.Input::encode).toList(),
                plan).iterator();
        List<Compared.Row> rows = new ArrayList<>();
        for (int i = 0; i < options.encodes().size(); i++) {
            EncodeInputs.Input input = inputs.encodes().get(i);
            CompareOptions.Encode wanted = options.encodes().get(i);
            rows.add(input.failure() != null ? Compared.Row.failed(wanted, input.sync(), input.failure())
                    : row(wanted, input, scored.next(), inputs.reference()));
        }
        List<String> quality = new ArrayList<>();
        plan.models().stream().limit(1).forEach(model -> quality.add(model.name() + "_mean"));
        quality.add(PSNR_FIGURE);
        return new Compared(inputs.reference().name(), quality, rows);
    }

    private List<ScoredEncode> run(FrameSource reference, List<Encode> encodes, ScoringPlan plan)
            throws IOException, InterruptedException {
        int pairs = options.settings().inputs().pairs();
        if (!terminal.errIsTerminal() || options.quiet()) {
            return Vmaf.compare(reference, encodes, plan, pairs, ScoringListener.NONE);
        }
        long all = 0;
        for (Encode encode : encodes) {
            all += Math.max(0, Math.min(pairs, reference.remaining() + Math.min(0, encode.offset())));
        }
        Progress progress = new Progress(terminal.err(), plan.subsample() > 1 || reference.remaining() < 0 ? -1 : all,
                System::nanoTime);
        try {
            return Vmaf.compare(reference, encodes, plan, pairs, progress);
        } finally {
            progress.finish();
        }
    }

    private static Compared.Row row(CompareOptions.Encode wanted, EncodeInputs.Input input, ScoredEncode scored,
            FrameSource reference) {
        if (scored.failure() != null) {
            return Compared.Row.failed(wanted, input.sync(), scored.failure().getMessage());
        }
        double rate = input.source().frameRate() > 0 ? input.source().frameRate() : reference.frameRate();
        double kilobits = wanted.kilobits() > 0 ? wanted.kilobits()
                : input.kilobits(scored.result().frames(), rate);
        return Compared.Row.of(wanted, kilobits, input.sync(), scored.result(), reference.name());
    }

    private int report(Compared compared, ScoringPlan plan, ReportFile json, ReportFile csv, ReportFile html)
            throws IOException {
        for (Compared.Row row : compared.rows()) {
            if (row.failed()) {
                messages.error(row.note().contains(row.file()) ? row.note() : row.file() + ": " + row.note());
            } else if (!row.note().isEmpty()) {
                messages.always(row.note());
            }
        }
        ComparisonReports reports = new ComparisonReports(compared,
                plan.models().isEmpty() ? null : plan.models().get(0).name());
        if (json != null) {
            write(json, options.json(), out -> reports.json(Version.text(), out));
        }
        if (csv != null) {
            write(csv, options.csv(), reports::csv);
        }
        if (html != null) {
            String title = compared.reference().substring(compared.reference().lastIndexOf('/') + 1) + ", "
                    + compared.rows().size() + " encodes";
            write(html, options.html(), new HtmlReport(title, Version.text(), null, compared.charted())::write);
        }
        boolean taken = Stream.of(options.json(), options.csv(), options.html())
                .anyMatch(path -> path != null && ReportFile.isStandardOutput(path));
        if (!options.quiet()) {
            reports.print(taken ? terminal.err() : terminal.out());
        }
        return compared.rows().stream().anyMatch(Compared.Row::failed) ? ExitStatus.SOME_FAILED : ExitStatus.OK;
    }

    private static void write(ReportFile file, String path, ReportFile.Content content) throws IOException {
        try {
            file.write(content);
        } catch (IOException e) {
            if (!FileErrors.isBrokenPipe(e)) {
                throw new IOException("could not write file: " + path + " (" + FileErrors.reason(e) + ")", e);
            }
        }
    }
}
