package io.jvmaf.engine;

import io.jvmaf.FrameRange;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.FramePairPool;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PooledPair;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hands out picture pairs in order, to one worker at a time, each with the pairs before it that are still wanted. Reads
 * on demand, so no more pairs are in memory than workers hold.
 */
final class PairReader {
    private final FrameSource reference;
    private final FrameSource distorted;
    private final FramePairPool pool;
    private final int history;
    private final int first;
    private final long end;
    private final int step;
    private final Deque<PooledPair> before = new ArrayDeque<>();
    private int next;
    private boolean started;
    private boolean ended;
    private FrameSource shorter;

    /**
     * @param history how many pairs before the current one a window reaches back
     * @param step pairs from one that is wanted to the next; above 1 only without history
     */
    PairReader(FrameSource reference, FrameSource distorted, FramePairPool pool, int history, FrameRange range, int step) {
        this.reference = reference;
        this.distorted = distorted;
        this.pool = pool;
        this.history = history;
        this.first = range.first();
        this.end = (long) range.first() + range.count();
        this.step = step;
    }

    /** The next window, or {@code null} after the last one. */
    synchronized PairWindow next() throws IOException, InterruptedException {
        start();
        while (!ended && next < end && next % step != 0) {
            skipPair();
        }
        if (ended || next >= end) {
            return null;
        }
        PooledPair pair = read();
        return pair == null ? null : new PairWindow(remember(pair));
    }

    /** Index behind the last pair read. */
    synchronized int end() {
        return next;
    }

    /** The source that ended first, or {@code null} if both ended together or neither did. */
    synchronized FrameSource shorter() {
        return shorter;
    }

    /** Lets go of the pairs kept as history. */
    synchronized void close() {
        ended = true;
        before.forEach(PooledPair::release);
        before.clear();
    }

    private void start() throws IOException, InterruptedException {
        if (started) {
            return;
        }
        started = true;
        while (!ended && next < first - history) {
            skipPair();
        }
        while (!ended && next < first) {
            PooledPair pair = read();
            if (pair != null) {
                new PairWindow(remember(pair)).close();
            }
        }
    }

    private PooledPair read() throws IOException, InterruptedException {
        PooledPair pooled = pool.acquire(next);
        boolean kept = false;
        try {
            FramePair pair = pooled.pair();
            kept = advance(reference.read(pair.reference()), distorted.read(pair.distorted()));
            return kept ? pooled : null;
        } finally {
            if (!kept) {
                pooled.release();
            }
        }
    }

    private void skipPair() throws IOException {
        advance(reference.skip(), distorted.skip());
    }

    private boolean advance(boolean hasReference, boolean hasDistorted) {
        if (hasReference && hasDistorted) {
            next++;
            return true;
        }
        ended = true;
        if (hasReference != hasDistorted) {
            shorter = hasReference ? distorted : reference;
        }
        return false;
    }

    /** The pairs of a window, current one first, each retained for the window; keeps them as history for the next. */
    private PooledPair[] remember(PooledPair pair) {
        PooledPair[] window = new PooledPair[1 + before.size()];
        int i = 0;
        window[i++] = pair;
        for (PooledPair earlier : before) {
            earlier.retain();
            window[i++] = earlier;
        }
        if (history > 0) {
            pair.retain();
            before.addFirst(pair);
            if (before.size() > history) {
                before.removeLast().release();
            }
        }
        return window;
    }
}
