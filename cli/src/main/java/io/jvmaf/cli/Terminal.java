package io.jvmaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program writes.
 *
 * @param out results
 * @param err errors, remarks, progress
 * @param errIsTerminal whether a person looks at {@code err}
 */
public record Terminal(PrintStream out, PrintStream err, boolean errIsTerminal) {
    /** Set to true or false by the launcher, which asks the shell. */
    private static final String PROPERTY = "jvmaf.terminal";
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** This process's streams. */
    public static Terminal system() {
        return new Terminal(System.out, System.err, isTerminal());
    }

    // Console looks at standard input and output alone, which scripts redirect while a person watches the errors.
    private static boolean isTerminal() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
