package io.jvmaf;

/** Follows a run, and may end it. Called from worker threads, one call at a time. */
public interface ScoringListener {
    /** A listener that hears nothing and lets every run finish. */
    ScoringListener NONE = done -> {};

    /** {@code done} picture pairs of this run are finished. */
    void progress(int done);

    /** Whether the run should stop; asked before each pair. */
    default boolean cancelled() {
        return false;
    }
}
