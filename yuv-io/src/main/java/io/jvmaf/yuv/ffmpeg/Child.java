package io.jvmaf.yuv.ffmpeg;

import io.jvmaf.yuv.VideoException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A process that writes to us, started without a shell and with nothing to read. It is killed with all that it started
 * when this is closed and when the program ends, however that comes about.
 */
final class Child implements Closeable {
    private static final int TEXT_BYTES = 1 << 16;
    /** FFmpeg's demuxers of Matroska and MP4 say so, and then end as if all were well. */
    private static final Pattern TRUNCATED = Pattern.compile("ended prematurely|partial file");

    private final String subject;
    private final String program;
    private final Duration timeout;
    private final Process process;
    private final Complaints complaints;
    private final ChildOutput output;
    private final Thread killer;

    private Child(String subject, String program, Process process, Duration timeout) {
        this.subject = subject;
        this.program = program;
        this.process = process;
        this.timeout = timeout;
        this.complaints = new Complaints(process.getErrorStream());
        this.output = new ChildOutput(this, process.getInputStream());
        this.killer = new Thread(this::kill, "kill " + program);
    }

    /**
     * Starts a process.
     *
     * @param subject the file it works on, for messages
     * @param program its name, for messages
     * @param timeout how long it may keep silent while its output is waited for
     * @throws VideoException if it cannot be started
     */
    static Child start(String subject, String program, List<String> command, Duration timeout) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new VideoException(subject + ": " + program + " does not start (" + e.getMessage() + ")", e);
        }
        Child child = new Child(subject, program, process, timeout);
        try {
            Runtime.getRuntime().addShutdownHook(child.killer);
        } catch (IllegalStateException e) {
            child.kill();
            throw new VideoException(subject + ": the program is ending", e);
        }
        process.getOutputStream().close();
        child.complaints.start();
        child.output.start();
        return child;
    }

    /** What it writes; the end is only taken for one if the process ends with status 0. */
    InputStream output() {
        return output;
    }

    /** All that it writes, up to 64 KiB. */
    String text() throws IOException {
        return new String(output.readNBytes(TEXT_BYTES), StandardCharsets.UTF_8);
    }

    /** What it said on standard error up to now, in one line; empty if nothing. */
    String complaint() {
        return complaints.line();
    }

    Duration timeout() {
        return timeout;
    }

    /** The error of a process that has written nothing for so long. */
    VideoException stalled() {
        String said = complaint();
        return new VideoException(subject + ": " + program + " stalled, nothing came for " + timeout.toSeconds()
                + " s" + (said.isEmpty() ? "" : " (" + said + ")"));
    }

    /** Waits for a process that has closed its output, and throws if it failed. */
    void checkEnd() throws IOException, InterruptedException {
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw stalled();
        }
        complaints.await();
        int status = process.exitValue();
        String said = complaint();
        if (TRUNCATED.matcher(said).find()) {
            throw new VideoException(subject + ": the file is cut short (" + program + ": " + said + ")");
        }
        if (status != 0) {
            throw new VideoException(subject + ": " + program + " failed with exit status " + status
                    + (said.isEmpty() ? "" : ": " + said));
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        output.stop();
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook runs
        }
    }
}
