package io.jvmaf.yuv;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pair of a {@link FramePairPool} and how often it is held. It goes back to the pool, and its frames to another use,
 * with the release that matches the last hold. Safe for use from many threads.
 */
public final class PooledPair {
    private final FramePairPool pool;
    private final Frame[] frames;
    private final FramePair pair;
    private final AtomicInteger holds = new AtomicInteger(1);

    PooledPair(FramePairPool pool, Frame[] frames, FramePair pair) {
        this.pool = pool;
        this.frames = frames;
        this.pair = pair;
    }

    /**
     * The pictures, for as long as the caller holds them.
     *
     * @throws IllegalStateException if nobody does
     */
    public FramePair pair() {
        if (holds.get() == 0) {
            throw released();
        }
        return pair;
    }

    /**
     * Holds the pair once more; for a caller who knows that it is held meanwhile.
     *
     * @return this
     * @throws IllegalStateException if nobody holds it
     */
    public PooledPair retain() {
        if (holds.getAndUpdate(n -> n == 0 ? 0 : n + 1) == 0) {
            throw released();
        }
        return this;
    }

    /**
     * Gives up one hold; the last one returns the frames to the pool.
     *
     * @throws IllegalStateException if nobody holds it
     */
    public void release() {
        int before = holds.getAndUpdate(n -> n == 0 ? 0 : n - 1);
        if (before == 0) {
            throw released();
        }
        if (before == 1) {
            pool.giveBack(frames);
        }
    }

    private IllegalStateException released() {
        return new IllegalStateException("frame pair " + pair.index() + " has been released already");
    }
}
