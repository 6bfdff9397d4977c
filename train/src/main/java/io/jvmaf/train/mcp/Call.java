package io.jvmaf.train.mcp;

import io.jvmaf.ScoringListener;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** A tool's call while it runs: whether it is still wanted, and whom its progress is told. */
final class Call {
    /** Takes what is told of the progress. */
    interface Progress {
        /** {@code done} of {@code total} steps, which is negative where unknown. */
        void tell(long done, long total, String message);
    }

    private static final long PAUSE_NANOS = 200_000_000;

    private final Progress progress;
    private final LongSupplier clock;
    private volatile boolean cancelled;
    private long told;
    private boolean first = true;

    /** A call whose progress goes to {@code progress}, or nowhere if it is {@code null}. */
    Call(Progress progress, LongSupplier clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Tells the call to stop. */
    void cancel() {
        cancelled = true;
    }

    /** Whether nobody wants the result any more. */
    boolean cancelled() {
        return cancelled;
    }

    /** @throws CancellationException if the call was cancelled */
    void check() {
        if (cancelled) {
            throw new CancellationException("the call was cancelled");
        }
    }

    /** Tells the progress, the first and the last step always and of the others not too many. */
    synchronized void progress(long done, long total, String message) {
        long now = clock.getAsLong();
        if (progress == null || cancelled || !first && done != total && now - told < PAUSE_NANOS) {
            return;
        }
        first = false;
        told = now;
        progress.tell(done, total, message);
    }

    /** A listener that hears nothing, and ends a run that is not wanted. */
    ScoringListener stopOnly() {
        return listener(done -> { });
    }

    /** A listener that tells of each picture pair out of {@code total}, and ends a run that is not wanted. */
    ScoringListener listener(long total, String message) {
        return listener(done -> progress(done, total, message));
    }

    private ScoringListener listener(IntConsumer heard) {
        return new ScoringListener() {
            @Override
            public void progress(int done) {
                heard.accept(done);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
