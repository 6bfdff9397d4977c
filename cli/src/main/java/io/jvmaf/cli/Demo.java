package io.jvmaf.cli;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.cli.score.Progress;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.FrameSource;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Scores a generated pair of videos and shows what a run tells. */
final class Demo {
    /** Frames unless told otherwise. */
    static final int FRAMES = 24;
    /** Size unless told otherwise. */
    static final String SIZE = "480x270";
    private static final int WORST = 5;
    private static final int LOW_PERCENT = 5;
    private static final int LEAST_SIZE = 32;
    private static final int MOST_SIZE = 4096;

    private final Clip clip;
    private final Terminal terminal;

    Demo(int frames, String size, Terminal terminal) {
        String[] sides = size.split("x", -1);
        if (frames < 1 || sides.length != 2) {
            throw new UsageException("demo takes at least one frame and a size like " + SIZE);
        }
        this.clip = GoldenClips.demonstration(side(sides[0]), side(sides[1]), frames);
        this.terminal = terminal;
    }

    private static int side(String text) {
        try {
            int side = Integer.parseInt(text);
            if (side >= LEAST_SIZE && side <= MOST_SIZE) {
                return side;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("\"" + text + "\" is no size in pixels");
        }
        throw new UsageException("demo takes sizes from " + LEAST_SIZE + " to " + MOST_SIZE);
    }

    int run() throws InterruptedException {
        PrintStream out = terminal.out();
        out.println("Generated: a landscape under a moving camera, " + clip.format() + ", " + clip.frames()
                + " frames, and what an encoder short of bits makes of it");
        boolean watched = terminal.errIsTerminal();
        Progress progress = watched ? new Progress(terminal.err(), clip.frames(), System::nanoTime) : null;
        try (FrameSource reference = clip.source(Clip.Side.REFERENCE);
                FrameSource distorted = clip.source(Clip.Side.DISTORTED)) {
            ScoreResult result = Vmaf.score(reference, distorted, ScoringPlan.standard(),
                    watched ? progress : ScoringListener.NONE);
            if (watched) {
                progress.finish();
            }
            show(result, out);
            return ExitStatus.OK;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(ScoreResult result, PrintStream out) {
        FeatureTable table = result.table();
        String score = result.models().get(0).name();
        String model = result.models().get(0).label();
        out.printf(Locale.ROOT, "%n%s: %.2f of 100 (%s)%n%n", model, result.score().orElseThrow().mean(),
                ModelGuide.of(model, false).viewing());
        out.printf(Locale.ROOT, "%-40s %10s %10s %10s %10s%n", "", "mean", "least", LOW_PERCENT + " %", "greatest");
        for (String column : table.columns()) {
            Pooled pooled = table.pooled(column).orElseThrow();
            out.printf(Locale.ROOT, "%-40s %10.4f %10.4f %10.4f %10.4f%n", column, pooled.mean(), pooled.min(),
                    table.percentile(column, LOW_PERCENT).orElseThrow(), pooled.max());
        }
        out.printf(Locale.ROOT, "%nworst frames %8s %12s %12s %12s%n", score, "adm2", "vif_scale0", "motion2");
        List<Integer> worst = IntStream.range(0, table.frames()).boxed()
                .sorted(Comparator.comparing(frame -> table.get(score, frame))).limit(WORST).toList();
        for (int frame : worst) {
            out.printf(Locale.ROOT, "%12d %8.2f %12.4f %12.4f %12.4f%n", frame, table.get(score, frame),
                    table.get("integer_adm2", frame), table.get("integer_vif_scale0", frame),
                    table.get("integer_motion2", frame));
        }
        out.printf(Locale.ROOT, "%nYour own videos: jvmaf -r reference.y4m -d distorted.y4m%n");
    }
}
