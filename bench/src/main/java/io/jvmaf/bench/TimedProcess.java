package io.jvmaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, and tells how long it took and how much memory it held. */
final class TimedProcess {
    private static final int POLL_MILLISECONDS = 5;
    private static final String PEAK = "VmHWM:";

    private TimedProcess() {}

    /**
     * A run that ended well.
     *
     * @param seconds from start to end
     * @param peakKib most resident memory; 0 where the system does not tell (it takes Linux's /proc)
     */
    record Run(double seconds, long peakKib) {}

    /** Runs {@code command} with {@code environment} added to ours; its output goes nowhere but its complaints here. */
    static Run run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Path complaints = Files.createTempFile("jvmaf-bench", ".err");
        try {
            builder.redirectError(complaints.toFile());
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            long peak = 0;
            try {
                while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    peak = Math.max(peak, peakKib(status));
                }
            } finally {
                process.destroyForcibly();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException(command.get(0) + " ended with status " + process.exitValue() + ": "
                        + Files.readString(complaints).strip().lines().reduce("", (a, b) -> b));
            }
            return new Run(seconds, peak);
        } finally {
            Files.deleteIfExists(complaints);
        }
    }

    private static long peakKib(Path status) {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }
}
