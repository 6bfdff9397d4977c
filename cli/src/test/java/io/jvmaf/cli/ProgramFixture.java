package io.jvmaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, run in this process by a line of arguments. In lines and in what is printed, {@code @} stands for
 * the folder of the videos and {@code %} for one of the test's own; {@code %%} in a line is a percent sign.
 */
public abstract class ProgramFixture {
    @TempDir
    protected Path folder;

    private final Path videos;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs on what is in {@code videos}. */
    protected ProgramFixture(Path videos) {
        this.videos = videos;
    }

    /** Runs the program while nobody looks on, and returns the exit status. */
    protected final int run(String line) {
        return run(line, false, false);
    }

    /** Runs the program while a person looks at standard output or at standard error. */
    protected final int run(String line, boolean outIsTerminal, boolean errIsTerminal) {
        return run(line, new Terminal(stream(out), stream(err), errIsTerminal, outIsTerminal, StandardCharsets.UTF_8));
    }

    /** Runs the program with another standard output, which {@link #out} does not see. */
    protected final int run(String line, PrintStream other) {
        return run(line, new Terminal(other, stream(err), false));
    }

    private int run(String line, Terminal terminal) {
        out.reset();
        err.reset();
        String[] arguments = line.replace("%%", "\0").replace("@", videos + "/").replace("%", folder + "/")
                .replace("\0", "%").split(" ");
        return Jvmaf.run(line.isEmpty() ? new String[0] : arguments, terminal);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What the last run wrote to standard output. */
    protected final String out() {
        return text(out);
    }

    /** What the last run wrote to standard error. */
    protected final String err() {
        return text(err);
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(videos + "/", "@").replace(folder + "/", "%");
    }

    /** The scores of a quiet run to all of their digits, a line a model. */
    protected final String scores(String line) {
        int status = run("-q --precision max " + line);
        if (status != ExitStatus.OK) {
            throw new AssertionError("exit status " + status + ": " + err());
        }
        return out().strip();
    }
}
