package io.jvmaf.cli;

/** Exit statuses, libvmaf's where it has one for the case; docs/exit-status.md lists them for users. */
public final class ExitStatus {
    /** All went well; also where one video ended before the other. */
    public static final int OK = 0;
    /** The command line cannot be followed. */
    public static final int USAGE = 1;
    /** A score does not reach the threshold that was set for it. */
    public static final int GATE = 3;
    /** Of several videos or jobs some could not be scored; the others were. */
    public static final int SOME_FAILED = 4;
    /** A fault in jvmaf itself. */
    public static final int INTERNAL = 70;
    /** The run was interrupted from the keyboard. */
    public static final int INTERRUPTED = 130;
    /** A stream broke off, an extractor cannot work on the videos, or there is no picture to score. */
    public static final int PROCESSING = 234;
    /** An input, a model, a feature or the report cannot be opened, or the videos do not match. */
    public static final int SETUP = 255;

    private ExitStatus() {}
}
