package io.jvmaf.cli.batch;

import io.jvmaf.ScoreResult;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.report.Figures;
import io.jvmaf.cli.score.PairRun;
import io.jvmaf.cli.score.Progress;
import io.jvmaf.feature.FeatureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Scores rows, some at a time, and notes each in the journal before the next one is begun in its place. */
final class BatchRun {
    private final Journal journal;
    private final BatchOptions options;
    private final Terminal terminal;
    private Iterator<Job> open;
    private Progress progress;
    private int done;
    private Throwable fault;

    BatchRun(Journal journal, BatchOptions options, Terminal terminal) {
        this.journal = journal;
        this.options = options;
        this.terminal = terminal;
    }

    /**
     * Scores {@code jobs}; those that fail are noted as such.
     *
     * @throws IOException if the journal cannot be written
     */
    void run(List<Job> jobs) throws IOException, InterruptedException {
        open = jobs.iterator();
        progress = terminal.errIsTerminal() && !options.quiet() && !jobs.isEmpty()
                ? new Progress(terminal.err(), jobs.size(), System::nanoTime, "row", "rows/s") : null;
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(options.jobs(), jobs.size()); i++) {
            Thread worker = new Thread(this::work, "jvmaf-job-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            workers.forEach(Thread::interrupt);
            throw e;
        } finally {
            if (progress != null) {
                progress.finish();
            }
        }
        if (fault instanceof IOException cause) {
            throw cause;
        }
        if (fault instanceof Error cause) {
            throw cause;
        }
    }

    private void work() {
        try {
            for (Job job = next(); job != null; job = next()) {
                journal.append(job.key(), score(job));
                progress();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | Error e) {
            stop(e);
        }
    }

    private synchronized Job next() {
        return fault == null && open.hasNext() ? open.next() : null;
    }

    private synchronized void progress() {
        done++;
        if (progress != null) {
            progress.progress(done);
        }
    }

    private synchronized void stop(Throwable cause) {
        fault = fault == null ? cause : fault;
    }

    private static Outcome score(Job job) throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(said, true, StandardCharsets.UTF_8), false, false);
        try {
            ScoreResult result = PairRun.score(job.settings(), messages);
            List<String> notes = new ArrayList<>(said.toString(StandardCharsets.UTF_8).lines().toList());
            if (result.shorter() != null) {
                notes.add(result.shorter() + " ended before the other video");
            }
            return new Outcome(false, result.frames(), Outcome.line(String.join("; ", notes)), Figures.of(result));
        } catch (IOException | FeatureException e) {
            return Outcome.failure(e.getMessage());
        } catch (RuntimeException e) {
            return Outcome.failure("internal error, please report it: " + e);
        }
    }
}
