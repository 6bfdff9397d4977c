package io.jvmaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program writes.
 *
 * @param out results
 * @param err errors, remarks, progress
 * @param errIsTerminal whether a person looks at {@code err}
 * @param outIsTerminal whether a person looks at {@code out}
 * @param charset what {@code out} is encoded in
 */
public record Terminal(PrintStream out, PrintStream err, boolean errIsTerminal, boolean outIsTerminal,
        Charset charset) {
    /** Set to true or false by the launcher, which asks the shell. */
    private static final String OUT_PROPERTY = "jvmaf.terminal.out";
    private static final String ERR_PROPERTY = "jvmaf.terminal";
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** Streams of which nobody looks at {@code out}, in ASCII to be safe. */
    public Terminal(PrintStream out, PrintStream err, boolean errIsTerminal) {
        this(out, err, errIsTerminal, false, StandardCharsets.US_ASCII);
    }

    /** This process's streams. */
    public static Terminal system() {
        return new Terminal(System.out, System.err, isTerminal(ERR_PROPERTY, STANDARD_ERROR),
                isTerminal(OUT_PROPERTY, STANDARD_OUTPUT), standardOutputs());
    }

    // The first is known since Java 19, the second since 18.
    private static Charset standardOutputs() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        return name == null || !Charset.isSupported(name) ? Charset.defaultCharset() : Charset.forName(name);
    }

    // Console looks at standard input and output alone, which scripts redirect while a person watches the errors.
    private static boolean isTerminal(String property, Path stream) {
        String told = System.getProperty(property);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        try {
            String device = Files.readSymbolicLink(stream).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
