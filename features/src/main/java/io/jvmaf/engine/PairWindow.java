package io.jvmaf.engine;

import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PooledPair;

/** A pair and the ones before it, held until closed. */
final class PairWindow implements FrameWindow, AutoCloseable {
    private final PooledPair[] pairs;

    /** @param pairs the current pair, then the ones before it, latest first; released on closing */
    PairWindow(PooledPair[] pairs) {
        this.pairs = pairs;
    }

    @Override
    public FramePair current() {
        return pairs[0].pair();
    }

    @Override
    public FramePair before(int distance) {
        return distance < pairs.length ? pairs[distance].pair() : null;
    }

    @Override
    public void close() {
        for (PooledPair pair : pairs) {
            pair.release();
        }
    }
}
