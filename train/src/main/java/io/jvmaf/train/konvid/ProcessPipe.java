package io.jvmaf.train.konvid;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs, each reading what the one before writes, without a shell. What they complain of is kept for messages. */
final class ProcessPipe implements Closeable {
    private static final int WAIT_SECONDS = 30;

    private final List<Process> processes;
    private final List<Complaints> complaints = new ArrayList<>();

    private final List<String> names;

    private ProcessPipe(List<Process> processes, List<String> names) {
        this.processes = processes;
        this.names = names;
        for (Process process : processes) {
            Complaints reader = new Complaints(process.getErrorStream());
            reader.start();
            complaints.add(reader);
        }
    }

    /** Starts {@code commands}; the first one reads nothing. */
    static ProcessPipe start(List<List<String>> commands) throws IOException {
        List<Process> processes = ProcessBuilder.startPipeline(commands.stream().map(ProcessBuilder::new).toList());
        processes.get(0).getOutputStream().close();
        return new ProcessPipe(processes, commands.stream().map(command -> String.valueOf(Path.of(command.get(0))
                .getFileName())).toList());
    }

    /** What the last program writes. */
    InputStream output() {
        return processes.get(processes.size() - 1).getInputStream();
    }

    /**
     * Waits for the programs, whose output has been read to its end.
     *
     * @throws IOException with the last complaint, if one failed
     */
    void finish() throws IOException, InterruptedException {
        for (int i = 0; i < processes.size(); i++) {
            Process process = processes.get(i);
            if (!process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(names.get(i) + " does not end");
            }
            complaints.get(i).join(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
            if (process.exitValue() != 0) {
                String last = complaints.get(i).last;
                throw new IOException(names.get(i) + " failed with status " + process.exitValue()
                        + (last.isEmpty() ? "" : ": " + last));
            }
        }
    }

    /** The last complaint of any of the programs, or nothing. */
    String complaint() {
        return complaints.stream().map(reader -> reader.last).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    /** Ends the programs at once. */
    void kill() {
        processes.forEach(Process::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        kill();
        output().close();
    }

    private static final class Complaints extends Thread {
        private final InputStream in;
        private volatile String last = "";

        Complaints(InputStream in) {
            super("complaints");
            this.in = in;
            setDaemon(true);
        }

        @Override
        public void run() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line.isBlank() ? last : line.strip();
                }
            } catch (IOException e) {
                // the program was ended, and has no more to say
                return;
            }
        }
    }
}
