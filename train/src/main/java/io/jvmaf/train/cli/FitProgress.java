package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import io.jvmaf.train.fit.Candidate;
import io.jvmaf.train.fit.FitListener;
import io.jvmaf.train.fit.TrainingState.Metric;
import java.util.Locale;

/** Shows how a fit gets on: a line that is written over on a terminal, a few lines elsewhere. */
final class FitProgress implements FitListener {
    private static final long INTERVAL_NANOS = 100_000_000;
    /** Lines that an epoch count is cut into where nobody looks on. */
    private static final int LINES = 10;
    private static final String CLEAR_REST = "\u001b[K";

    private final Terminal terminal;
    private long shown;
    private boolean open;

    FitProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void epoch(int done, int all, Metric metric) {
        String line = String.format(Locale.ROOT, "%d of %d: training RMSE %.4f%s", done, all,
                Math.sqrt(metric.trainMse()), Double.isNaN(metric.valMse()) ? ""
                : String.format(Locale.ROOT, ", validation RMSE %.4f", Math.sqrt(metric.valMse())));
        show(line, done == all || done % Math.max(1, all / LINES) == 0);
    }

    @Override
    public void candidate(int done, int all, Candidate candidate) {
        show(String.format(Locale.ROOT, "cross-validation %d of %d: RMSE %.4f with %s", done, all, candidate.rmse(),
                candidate.point()), true);
    }

    @Override
    public void note(String line) {
        finish();
        terminal.err().println(line);
    }

    private void show(String line, boolean milestone) {
        if (!terminal.errIsTerminal()) {
            if (milestone) {
                terminal.err().println(line);
            }
            return;
        }
        long now = System.nanoTime();
        if (milestone || now - shown > INTERVAL_NANOS) {
            shown = now;
            open = true;
            terminal.err().print("\r" + line + CLEAR_REST);
            terminal.err().flush();
        }
    }

    /** Leaves the last line standing. */
    void finish() {
        if (open) {
            terminal.err().println();
            open = false;
        }
    }
}
