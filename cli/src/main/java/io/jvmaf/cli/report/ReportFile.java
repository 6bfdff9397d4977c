package io.jvmaf.cli.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Where a report goes. Into a file it goes by way of a temporary one beside it, so that a file of that name is always a
 * whole report; into standard output, pipes and devices it goes directly.
 */
public final class ReportFile implements Closeable {
    private static final List<String> STANDARD_OUTPUT = List.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final OutputStream standardOutput;
    private Thread cleaner;

    private ReportFile(Path target, Path temporary, OutputStream standardOutput) {
        this.target = target;
        this.temporary = temporary;
        this.standardOutput = standardOutput;
    }

    /** Whether a report of this path goes to standard output. */
    public static boolean isStandardOutput(String path) {
        return STANDARD_OUTPUT.contains(path);
    }

    /**
     * Makes sure that a report can be written to {@code path}; what is there stays until {@link #write}.
     *
     * @param standardOutput what stands for standard output
     * @throws IOException if no report can be written there
     */
    public static ReportFile open(String path, OutputStream standardOutput) throws IOException {
        if (isStandardOutput(path)) {
            return new ReportFile(null, null, standardOutput);
        }
        Path given = path(path);
        if (Files.isDirectory(given)) {
            throw new FileSystemException(path, null, "is a directory");
        }
        boolean exists = Files.exists(given);
        if (exists && !Files.isWritable(given)) {
            throw new AccessDeniedException(path);
        }
        if (exists && !Files.isRegularFile(given)) {
            return new ReportFile(given, null, null);
        }
        return beside(exists ? given.toRealPath() : given.toAbsolutePath(), exists);
    }

    private static Path path(String path) throws IOException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new FileSystemException(path, null, e.getReason());
        }
    }

    private static ReportFile beside(Path target, boolean exists) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid()
                + ".part");
        try {
            Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW).close();
        } catch (AccessDeniedException e) {
            if (exists) {
                return new ReportFile(target, null, null);
            }
            throw e;
        }
        ReportFile file = new ReportFile(target, temporary, null);
        file.cleaner = new Thread(file::discard);
        Runtime.getRuntime().addShutdownHook(file.cleaner);
        return file;
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void write(Writer out) throws IOException;
    }

    /** Writes a report in a format of its own. */
    public void write(ReportWriter writer, Report report, ScoreFormat format) throws IOException {
        write(out -> writer.write(report, format, out));
    }

    /** Writes a report, as UTF-8. A file that was there before is replaced only after the last byte. */
    public void write(Content content) throws IOException {
        if (standardOutput != null) {
            Writer out = buffered(standardOutput);
            content.write(out);
            out.flush();
            return;
        }
        try (Writer out = buffered(Files.newOutputStream(temporary != null ? temporary : target))) {
            content.write(out);
        }
        if (temporary != null) {
            keepPermissions();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Writer buffered(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    private void keepPermissions() throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }

    /** Removes what is left of an unfinished report. */
    @Override
    public void close() {
        if (cleaner != null) {
            discard();
            try {
                Runtime.getRuntime().removeShutdownHook(cleaner);
            } catch (IllegalStateException e) {
                return; // the program is ending, and the hook does the same
            }
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
