package io.jvmaf.engine;

import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.Plane;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;

/**
 * A source that is read once for several readers, each with a view of its own to use from one thread at a time. The
 * readers go in step: none gets further ahead of the slowest than there are frames to hold.
 */
public final class SharedSource {
    /** So that a reader seldom waits for another's turn on the processor. */
    private static final int FRAMES = 4;
    private static final long GONE = Long.MAX_VALUE;

    private final FrameSource source;
    private final Frame[] ring = new Frame[FRAMES];
    /** How many frames each reader has taken. */
    private final long[] taken;
    private final long total;
    private final boolean chroma;
    private long read;
    private boolean reading;
    private boolean ended;
    private IOException failure;

    /**
     * Shares {@code source}, which stays the caller's to close.
     *
     * @param chroma whether the readers' frames hold chroma
     */
    public SharedSource(FrameSource source, boolean chroma, int readers) throws IOException {
        this.source = source;
        this.chroma = chroma;
        this.taken = new long[readers];
        this.total = source.remaining();
    }

    /** How far ahead of the slowest a reader may be. */
    static int lead() {
        return FRAMES;
    }

    /** The view of reader {@code index}; closing it lets the others go on without. */
    public FrameSource reader(int index) {
        return new Reader(index);
    }

    /** The frame that reader {@code index} takes next, or {@code null} after the last one; it stays until taken. */
    private Frame next(int index) throws IOException {
        while (awaitNext(index)) {
            readOne();
        }
        synchronized (this) {
            if (taken[index] < read) {
                return ring[(int) (taken[index] % FRAMES)];
            }
            if (failure != null) {
                throw new IOException(failure.getMessage(), failure);
            }
            return null;
        }
    }

    /** Waits until there is something for the reader; true where it is up to the reader to get it. */
    private synchronized boolean awaitNext(int index) throws IOException {
        while (taken[index] == read && !ended) {
            if (!reading && read - Arrays.stream(taken).min().orElseThrow() < FRAMES) {
                reading = true;
                return true;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for " + source.name());
            }
        }
        return false;
    }

    private void readOne() {
        IOException broken = null;
        boolean there = false;
        try {
            int slot = (int) (read % FRAMES);
            ring[slot] = ring[slot] == null ? new Frame(source.format(), chroma) : ring[slot];
            there = source.read(ring[slot]);
        } catch (IOException e) {
            broken = e;
        } finally {
            synchronized (this) {
                reading = false;
                failure = broken;
                read += there ? 1 : 0;
                ended = !there;
                notifyAll();
            }
        }
    }

    private synchronized void took(int index) {
        taken[index]++;
        notifyAll();
    }

    private synchronized void gone(int index) {
        taken[index] = GONE;
        notifyAll();
    }

    private synchronized long left(int index) {
        return total < 0 ? total : total - taken[index];
    }

    private final class Reader extends ForwardingSource {
        private final int index;

        Reader(int index) {
            super(source);
            this.index = index;
        }

        @Override
        public boolean read(Frame frame) throws IOException {
            Frame next = next(index);
            if (next == null) {
                return false;
            }
            for (int p = 0; p < frame.planes(); p++) {
                copy(next.plane(p), frame.plane(p));
            }
            took(index);
            return true;
        }

        @Override
        public boolean skip() throws IOException {
            if (next(index) == null) {
                return false;
            }
            took(index);
            return true;
        }

        @Override
        public long remaining() {
            return left(index);
        }

        @Override
        public void close() {
            gone(index);
        }
    }

    /** Planes of one geometry have one layout. */
    private static void copy(Plane from, Plane to) {
        Object samples = from.bytes() != null ? from.bytes() : from.shorts();
        System.arraycopy(samples, 0, to.bytes() != null ? to.bytes() : to.shorts(), 0,
                from.stride() * from.height());
    }
}
