package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.PictureListener;
import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringPlan;
import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.FileErrors;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.Version;
import io.jvmaf.cli.gate.Gate;
import io.jvmaf.cli.gate.JUnitReport;
import io.jvmaf.cli.gate.Verdict;
import io.jvmaf.cli.report.NdjsonStream;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.report.TinyBlock;
import io.jvmaf.yuv.SourcePair;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** A run's gate, its JUnit report, and its stream of pictures. */
final class Extras implements Closeable {
    private static final String TINY_COLUMN = "tiny_model";

    private final ExtraSettings wanted;
    private final Messages messages;
    private final boolean tiny;
    private final ReportFile junit;
    private final NdjsonStream stream;
    private Gate gate;

    private Extras(ScoringSettings settings, Messages messages, ReportFile junit, NdjsonStream stream) {
        this.wanted = settings.extras();
        this.messages = messages;
        this.tiny = settings.tiny() != null;
        this.junit = junit;
        this.stream = stream;
    }

    /**
     * Opens the files.
     *
     * @throws IOException in one line, if one cannot be written
     */
    static Extras open(ScoringSettings settings, Terminal terminal, Messages messages) throws IOException {
        ExtraSettings wanted = settings.extras();
        String path = wanted.junit();
        ReportFile junit = null;
        try {
            if (path != null) {
                Inputs.checkNoneIs(path, settings.inputs());
                junit = ReportFile.open(path, terminal.out());
            }
            path = wanted.ndjson();
            return new Extras(settings, messages, junit, path == null ? null : stream(path, settings, terminal));
        } catch (IOException e) {
            if (junit != null) {
                junit.close();
            }
            throw new IOException("could not open file: " + path + " (" + FileErrors.reason(e) + ")", e);
        }
    }

    private static NdjsonStream stream(String path, ScoringSettings settings, Terminal terminal) throws IOException {
        if (ReportFile.isStandardOutput(path)) {
            return new NdjsonStream(terminal.out(), false);
        }
        Inputs.checkNoneIs(path, settings.inputs());
        if (Files.isDirectory(Path.of(path))) {
            throw new FileSystemException(path, null, "is a directory");
        }
        // what is there stays until it is certain that there will be pictures
        return new NdjsonStream(Files.newOutputStream(Path.of(path), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE), true);
    }

    /**
     * Makes sure that the thresholds are about columns of {@code plan}, which is about to be run.
     *
     * @throws io.jvmaf.cli.UsageException in one line, if one is not
     */
    void start(ScoringPlan plan) throws IOException {
        gate = new Gate(wanted.thresholds(), plan, tiny ? List.of(TINY_COLUMN) : List.of());
        if (stream != null && !ReportFile.isStandardOutput(wanted.ndjson())
                && Files.isRegularFile(Path.of(wanted.ndjson()))) {
            Files.newOutputStream(Path.of(wanted.ndjson())).close();
        }
    }

    /** Takes the pictures, or {@code null} if nobody asked for them. */
    PictureListener pictures() {
        return stream;
    }

    boolean wantsTable() {
        return wanted.table();
    }

    /** Writes what is left to write, says which scores fall short, and returns the exit status. */
    int finish(ScoreResult result, TinyBlock block, double seconds, SourcePair opened) {
        int status = stream == null ? ExitStatus.OK : endStream(result, block);
        List<Verdict> verdicts = gate.verdicts(block == null ? result.table() : with(block, result.table()));
        for (Verdict verdict : verdicts) {
            if (!verdict.passed()) {
                messages.error("gate: " + verdict.line());
                status = Math.max(status, ExitStatus.GATE);
            }
        }
        return junit == null ? status : Math.max(status, report(new JUnitReport(opened.reference().name(),
                opened.distorted().name(), Version.text(), verdicts, seconds, Instant.now())));
    }

    private int endStream(ScoreResult result, TinyBlock block) {
        stream.summary(result, Version.text(), block);
        return stream.failure() == null ? ExitStatus.OK : unwritten(wanted.ndjson(), stream.failure());
    }

    private int report(JUnitReport report) {
        try {
            junit.write(report);
            return ExitStatus.OK;
        } catch (IOException e) {
            return unwritten(wanted.junit(), e);
        }
    }

    private int unwritten(String path, IOException cause) {
        if (FileErrors.isBrokenPipe(cause)) {
            return ExitStatus.OK;
        }
        messages.error("could not write file: " + path + " (" + FileErrors.reason(cause) + ")");
        return ExitStatus.SETUP;
    }

    private static FeatureTable with(TinyBlock block, FeatureTable scores) {
        FeatureTable table = new FeatureTable(scores.subsample());
        table.include(scores);
        table.frames(scores.frames());
        for (int i = 0; i < block.perFrame().length; i++) {
            table.put(TINY_COLUMN, i * table.subsample(), block.perFrame()[i]);
        }
        return table;
    }

    @Override
    public void close() throws IOException {
        try (stream; junit) {
            // closing them is all there is to do
        }
    }
}
