package io.jvmaf.cli;

import java.io.PrintStream;

/**
 * Lines on the error stream: {@code jvmaf: } before an error, {@code jvmaf: warning: } before a warning.
 *
 * @param err the stream
 * @param quiet whether to keep warnings and remarks back
 * @param strict whether to speak as libvmaf does, whose lines have nothing before them
 */
public record Messages(PrintStream err, boolean quiet, boolean strict) {
    /** The program's name in messages. */
    public static final String PROGRAM = "jvmaf";

    /** An error, in one line. */
    public void error(String line) {
        err.println(strict ? line : PROGRAM + ": " + line);
    }

    /** Something that is probably not meant, in one line. */
    public void warning(String line) {
        if (!quiet && !strict) {
            always(line);
        }
    }

    /** A warning that even a quiet run gives. */
    public void always(String line) {
        err.println(PROGRAM + ": warning: " + line);
    }

    /** A line for a person who looks on. */
    public void remark(String line) {
        err.println(line);
    }
}
