package io.jvmaf.yuv;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * The frames of a run: at most {@code capacity} pairs, allocated when first needed and used over and over, so that
 * memory does not grow with the clip. Safe for use from many threads.
 */
public final class FramePairPool {
    private final Supplier<Frame> reference;
    private final Supplier<Frame> distorted;
    private final int capacity;
    /** Reference and distorted frames side by side, the last one given back on top: its memory is the warmest. */
    private final ArrayDeque<Frame[]> free = new ArrayDeque<>();
    private int allocated;

    /**
     * An empty pool.
     *
     * @param reference makes the frames of references
     * @param distorted makes those of the other side
     * @param capacity the most pairs there will be, at least 1
     */
    public FramePairPool(Supplier<Frame> reference, Supplier<Frame> distorted, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("pool capacity " + capacity + " is not positive");
        }
        this.reference = reference;
        this.distorted = distorted;
        this.capacity = capacity;
    }

    /**
     * Takes a pair, held once, with whatever samples its last use left; waits while all are held.
     *
     * @param index the picture index it is to carry
     * @throws InterruptedException if the thread is interrupted while it waits, or was before
     */
    public PooledPair acquire(int index) throws InterruptedException {
        Frame[] frames = take();
        if (frames == null) {
            frames = allocate();
        }
        return new PooledPair(this, frames, new FramePair(index, frames[0], frames[1]));
    }

    /** Frames to use again, or null if the caller is to allocate a pair. */
    private synchronized Frame[] take() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (free.isEmpty() && allocated == capacity) {
            wait();
        }
        Frame[] frames = free.poll();
        if (frames == null) {
            allocated++;
        }
        return frames;
    }

    private Frame[] allocate() {
        boolean done = false;
        try {
            Frame[] frames = {reference.get(), distorted.get()};
            done = true;
            return frames;
        } finally {
            if (!done) {
                forgetOne();
            }
        }
    }

    private synchronized void forgetOne() {
        allocated--;
        notify();
    }

    synchronized void giveBack(Frame[] frames) {
        free.push(frames);
        notify();
    }

    /** The most pairs there will be. */
    public int capacity() {
        return capacity;
    }

    /** Pairs that could be acquired now without waiting. */
    public synchronized int available() {
        return capacity - allocated + free.size();
    }
}
