package io.jvmaf.cli.batch;

import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.FileErrors;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Scores the rows of a manifest, goes on where an earlier run was, and writes a table of the results. */
public final class BatchCommand {
    private final BatchOptions options;
    private final BatchTable.Writer parquet;
    private final Terminal terminal;
    private final Messages messages;

    private BatchCommand(BatchOptions options, BatchTable.Writer parquet, Terminal terminal) {
        this.options = options;
        this.parquet = parquet;
        this.terminal = terminal;
        this.messages = new Messages(terminal.err(), options.quiet(), false);
    }

    /** The options. */
    public static CommandSpec spec() {
        return BatchOptions.spec();
    }

    /**
     * Does what was asked for and returns the exit status.
     *
     * @throws UsageException in one line, if the manifest or the arguments cannot be followed
     * @throws IOException in one line, if a file cannot be opened, read or written
     */
    public static int run(ParseResult parsed, BatchTable.Writer parquet, Terminal terminal)
            throws IOException, InterruptedException {
        return new BatchCommand(BatchOptions.of(parsed), parquet, terminal).run();
    }

    private boolean isParquet() {
        return options.out().toString().endsWith(BatchTable.PARQUET);
    }

    private int run() throws IOException, InterruptedException {
        if (isParquet() && parquet == null) {
            throw new UsageException("a .parquet file takes the training artifact: start the program by ./jvmaf, or"
                    + " with train/target/jvmaf-train.jar");
        }
        Manifest manifest = Manifest.read(options.manifest());
        checkFolder(options.out());
        remarkOn(manifest);
        List<Job> jobs = manifest.rows().stream()
                .map(row -> Job.of(row, manifest, options.common(), options.manifest().getParent())).toList();
        try (Journal journal = journal()) {
            Map<String, Job> open = new LinkedHashMap<>();
            for (Job job : jobs) {
                if (job.key() != null && (!journal.has(job.key()) || options.retryFailed()
                        && journal.failed(job.key()))) {
                    open.putIfAbsent(job.key(), job);
                }
            }
            new BatchRun(journal, options, terminal).run(new ArrayList<>(open.values()));
            write(manifest, jobs, journal);
            return conclude(jobs, journal, open.size());
        }
    }

    private void remarkOn(Manifest manifest) {
        List<String> others = manifest.columns().stream().filter(column -> !Job.knows(column)).toList();
        if (!others.isEmpty() && !options.quiet()) {
            messages.remark("columns that are carried over as they are: " + String.join(", ", others));
        }
    }

    private static void checkFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new IOException("could not open file: " + file + " (" + (Files.isDirectory(file) ? "is a directory"
                    : Files.isDirectory(folder) ? "permission denied" : "no such file or directory") + ")");
        }
    }

    private Journal journal() throws IOException {
        try {
            Journal journal = Journal.open(options.journal());
            if (journal.damaged() > 0) {
                messages.always(options.journal() + ": " + journal.damaged()
                        + " lines are damaged; their rows are scored again");
            }
            return journal;
        } catch (FileSystemException e) {
            throw new IOException("could not open file: " + options.journal() + " (" + FileErrors.reason(e) + ")", e);
        }
    }

    private void write(Manifest manifest, List<Job> jobs, Journal journal) throws IOException {
        Set<String> figures = new LinkedHashSet<>();
        for (Job job : jobs) {
            figures.addAll(outcome(job, journal).figures().keySet());
        }
        BatchTable table = new BatchTable(manifest.columns(), List.copyOf(figures), () -> new Rows(manifest,
                jobs.iterator(), journal));
        try {
            if (isParquet()) {
                parquet.write(options.out(), table);
            } else {
                table.writeCsv(options.out());
            }
        } catch (IOException e) {
            throw new IOException("could not write file: " + options.out() + " (" + FileErrors.reason(e) + ")", e);
        }
    }

    private static Outcome outcome(Job job, Journal journal) throws IOException {
        return job.key() == null ? Outcome.failure(job.fault()) : journal.read(job.key());
    }

    /** Says which rows failed and how many there are. */
    private int conclude(List<Job> jobs, Journal journal, int scoredNow) throws IOException {
        int failed = 0;
        for (Job job : jobs) {
            if (job.key() == null || journal.failed(job.key())) {
                failed++;
                messages.error(options.manifest() + ":" + job.row().line() + ": " + outcome(job, journal).note());
            }
        }
        if (!options.quiet()) {
            messages.remark(jobs.size() + " rows: " + (jobs.size() - failed) + " scored, " + failed + " failed; "
                    + scoredNow + " run now");
        }
        return failed > 0 ? ExitStatus.SOME_FAILED : ExitStatus.OK;
    }

    /** The rows of the table, read from the journal one by one. */
    private record Rows(Manifest manifest, Iterator<Job> jobs, Journal journal) implements Iterator<BatchTable.Row> {
        @Override
        public boolean hasNext() {
            return jobs.hasNext();
        }

        @Override
        public BatchTable.Row next() {
            Job job = jobs.next();
            List<String> cells = new ArrayList<>(job.row().cells());
            int columns = manifest.columns().size();
            cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
            try {
                return new BatchTable.Row(cells.subList(0, columns), outcome(job, journal));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
