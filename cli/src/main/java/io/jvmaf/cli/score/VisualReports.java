package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.PictureListener;
import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringPlan;
import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.FileErrors;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.yuv.SourcePair;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a run writes for people to look at, beside the report for programs: an HTML report, a chart. */
final class VisualReports implements Closeable {
    private final ScoringSettings settings;
    private final Messages messages;
    private final Plots plots;
    private ReportFile htmlFile;
    private ReportFile plotFile;
    private HtmlOutput html;

    private VisualReports(ScoringSettings settings, Messages messages, Plots plots) {
        this.settings = settings;
        this.messages = messages;
        this.plots = plots;
    }

    /**
     * Makes sure that all that is asked for can be written.
     *
     * @param standardOutput what stands for standard output
     * @return {@code null}, once it is said, if something cannot
     */
    static VisualReports open(ScoringSettings settings, Alignment alignment, Messages messages, Plots plots,
            OutputStream standardOutput) {
        VisualReports visuals = new VisualReports(settings, messages, plots);
        String path = settings.report().html();
        try {
            if (path != null) {
                visuals.htmlFile = Inputs.openReport(path, settings.inputs(), standardOutput);
                visuals.html = new HtmlOutput(settings, alignment, messages, visuals.htmlFile);
            }
            path = settings.report().plot();
            if (path != null) {
                visuals.plotFile = Inputs.openReport(path, settings.inputs(), standardOutput);
            }
            return visuals;
        } catch (IOException e) {
            visuals.close();
            messages.error("could not open file: " + path + " (" + FileErrors.reason(e) + ")");
            return null;
        }
    }

    /** The pair for {@code plan} to read instead. */
    SourcePair watch(SourcePair pair, ScoringPlan plan) {
        return html == null ? pair : html.watch(pair, plan);
    }

    /** Takes the run's pictures, and hands them on to {@code others}, either of which may be {@code null}. */
    PictureListener pictures(PictureListener others) {
        PictureListener own = html == null ? null : html.pictures();
        if (own == null || others == null) {
            return own == null ? others : own;
        }
        return (index, scores) -> {
            own.picture(index, scores);
            others.picture(index, scores);
        };
    }

    /** Writes what is asked for and returns the exit status. */
    int write(ScoreResult result, SourcePair opened, ScoringPlan plan) {
        String path = settings.report().html();
        try {
            if (html != null) {
                html.write(result, opened, plan);
            }
            path = settings.report().plot();
            if (plotFile != null) {
                Plots.Plot plot = plot(result, opened.distorted().name(), path);
                plotFile.writeBytes(out -> plots.draw(plot, out));
            }
            return ExitStatus.OK;
        } catch (IOException e) {
            if (FileErrors.isBrokenPipe(e)) {
                return ExitStatus.OK;
            }
            messages.error("could not write file: " + path + " (" + FileErrors.reason(e) + ")");
            return ExitStatus.SETUP;
        }
    }

    private static Plots.Plot plot(ScoreResult result, String name, String path) throws IOException {
        FeatureTable table = result.table();
        if (table.columns().isEmpty()) {
            throw new IOException("there is no score to draw");
        }
        String column = result.models().isEmpty() ? table.columns().get(0) : result.models().get(0).name();
        int[] frames = IntStream.range(0, table.frames()).filter(i -> table.scores(i) && table.has(column, i)
                && Double.isFinite(table.get(column, i))).toArray();
        if (frames.length == 0) {
            throw new IOException("there is no score to draw");
        }
        return new Plots.Plot(name.substring(name.lastIndexOf('/') + 1), column,
                IntStream.of(frames).asDoubleStream().toArray(),
                IntStream.of(frames).mapToDouble(i -> table.get(column, i)).toArray(),
                path.toLowerCase(Locale.ROOT).endsWith(".svg"));
    }

    /** Removes what is left of unfinished files. */
    @Override
    public void close() {
        if (htmlFile != null) {
            htmlFile.close();
        }
        if (plotFile != null) {
            plotFile.close();
        }
    }
}
