package io.jvmaf.cli.score;

import io.jvmaf.PictureListener;
import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringPlan;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.ModelGuide;
import io.jvmaf.cli.Version;
import io.jvmaf.cli.html.Candidates;
import io.jvmaf.cli.html.HtmlReport;
import io.jvmaf.cli.html.ScoredRun;
import io.jvmaf.cli.html.ScoredRun.Fact;
import io.jvmaf.cli.html.WorstFrame;
import io.jvmaf.cli.html.WorstFrames;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The HTML report of a run. */
final class HtmlOutput {
    private final ScoringSettings settings;
    private final Alignment alignment;
    private final Messages messages;
    private final ReportFile file;
    private final int wanted;
    private Candidates candidates;

    /** What a report shows of the worst frames. */
    private record Shown(List<WorstFrame> frames, String note) {}

    HtmlOutput(ScoringSettings settings, Alignment alignment, Messages messages, ReportFile file) {
        this.settings = settings;
        this.alignment = alignment;
        this.messages = messages;
        this.file = file;
        this.wanted = settings.report().worstFrames();
    }

    /** The pair for {@code plan} to read instead: where the videos cannot be read twice, frames are kept on the way. */
    SourcePair watch(SourcePair pair, ScoringPlan plan) {
        boolean twice = Inputs.canBeReadTwice(settings.inputs().reference())
                && Inputs.canBeReadTwice(settings.inputs().distorted());
        if (twice || wanted == 0) {
            return pair;
        }
        candidates = new Candidates(pair, wanted, settings.plan().subsample(),
                plan.predict() && !plan.models().isEmpty() ? plan.models().get(0).name() : null);
        return candidates.pair();
    }

    /** Takes the run's pictures, or {@code null} if it need not. */
    PictureListener pictures() {
        return candidates;
    }

    /** Writes the report. */
    void write(ScoreResult result, SourcePair opened, ScoringPlan plan) throws IOException {
        Shown worst = worst(result);
        ModelGuide guide = result.models().isEmpty() ? null : ModelGuide.of(result.models().get(0));
        ScoredRun run = new ScoredRun(opened.reference().name(), opened.distorted().name(), facts(result, opened, plan),
                result.models(), guide == null ? "" : guide.viewing(), rate(opened), result.table(), worst.frames(),
                worst.note());
        HtmlReport report = new HtmlReport(lastPart(opened.distorted().name()), Version.text(), run, null);
        file.write(report::write);
    }

    private Shown worst(ScoreResult result) throws IOException {
        if (wanted == 0) {
            return new Shown(List.of(), "None were asked for.");
        }
        List<String> columns = result.table().columns();
        if (columns.isEmpty()) {
            return new Shown(List.of(), "There is no column to tell them by.");
        }
        String column = result.models().isEmpty() ? columns.get(0) : result.models().get(0).name();
        if (candidates != null) {
            List<WorstFrame> frames = candidates.worst();
            return new Shown(frames, "The " + frames.size() + " with the lowest " + column + ", the lowest first, kept"
                    + " on the way, since the videos could not be read twice.");
        }
        List<Integer> indices = WorstFrames.indices(result.table(), column, wanted);
        try (SourcePair again = alignment.again()) {
            return new Shown(WorstFrames.read(again, indices), "The " + indices.size() + " with the lowest " + column
                    + ", the lowest first, at the size at which they were scored or reduced to 480 pixels.");
        } catch (IOException e) {
            messages.always("--html: the worst frames are left out: " + e.getMessage());
            return new Shown(List.of(), "Left out, since the videos could not be read again: " + e.getMessage());
        }
    }

    private List<Fact> facts(ScoreResult result, SourcePair opened, ScoringPlan plan) {
        InputSettings inputs = settings.inputs();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Reference", video(opened.reference())));
        facts.add(new Fact("Distorted", video(opened.distorted())));
        List<String> done = alignment.done();
        facts.add(new Fact("Changed before", done.isEmpty() ? "nothing: neither scaled, cropped nor brought to another"
                + " depth" : String.join("; ", done)));
        facts.add(new Fact("Frame offset", alignment.offset() == 0 ? "none: frames are paired as they come"
                : "frame i of the reference goes with frame i" + String.format(Locale.ROOT, "%+d", alignment.offset())
                + " of the distorted video"));
        if (inputs.skipReference() > 0 || inputs.skipDistorted() > 0) {
            facts.add(new Fact("Passed over", inputs.skipReference() + " frames of the reference, "
                    + inputs.skipDistorted() + " of the distorted video"));
        }
        facts.add(new Fact("Scored", result.frames() + " frame pairs" + (result.table().subsample() > 1
                ? ", every " + result.table().subsample() + " frames one" : "") + (result.shorter() == null ? ""
                : "; " + result.shorter() + " ended before the other")));
        plan.models().forEach(model -> facts.add(new Fact("Model", Remarks.model(model))));
        return facts;
    }

    private static String video(FrameSource source) {
        ColourRange range = source.colourRange();
        return Remarks.video(source)
                + (range == ColourRange.UNSPECIFIED ? "" : ", " + range.name().toLowerCase(Locale.ROOT) + " range");
    }

    private static double rate(SourcePair pair) {
        return pair.reference().frameRate() > 0 ? pair.reference().frameRate() : pair.distorted().frameRate();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
