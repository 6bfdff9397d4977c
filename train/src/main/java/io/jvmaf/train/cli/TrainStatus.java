package io.jvmaf.train.cli;

/** Exit statuses of the training commands; docs/exit-status.md lists them for users. */
public final class TrainStatus {
    /** All went well. */
    public static final int OK = 0;
    /** It failed on the way. */
    public static final int FAILED = 1;
    /** It cannot be done as asked: the command line, the data or a path is refused before any work. */
    public static final int USAGE = 2;
    /** A model is not good enough for the gate it was put to. */
    public static final int GATE = 3;
    /** A fault in jvmaf itself. */
    public static final int INTERNAL = 70;
    /** Interrupted from the keyboard. */
    public static final int INTERRUPTED = 130;

    private TrainStatus() {}
}
