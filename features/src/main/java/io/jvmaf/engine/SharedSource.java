package io.jvmaf.engine;

import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.Plane;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;

/**
 * A source that is read once, by a thread of its own, for several readers, each with a view to use from one thread at a
 * time. The readers go in step: none gets further ahead of the slowest than there are frames to hold.
 */
public final class SharedSource implements AutoCloseable {
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
    private boolean ended;
    private Throwable failure;

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
        // no reader's thread: whoever interrupts that would close the file for all of them
        Thread thread = new Thread(this::readAll, "jvmaf-reference");
        thread.setDaemon(true);
        thread.start();
    }

    /** How far ahead of the slowest a reader may be. */
    static int lead() {
        return FRAMES;
    }

    /** The view of reader {@code index}; closing it lets the others go on without. */
    public FrameSource reader(int index) {
        return new Reader(index);
    }

    private void readAll() {
        try {
            for (int slot = 0; awaitRoom(); slot = (slot + 1) % FRAMES) {
                ring[slot] = ring[slot] == null ? new Frame(source.format(), chroma) : ring[slot];
                note(source.read(ring[slot]));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Waits for a frame that every reader has taken; false where nobody wants more. */
    private synchronized boolean awaitRoom() throws InterruptedException {
        while (!ended && read - slowest() >= FRAMES) {
            wait();
        }
        return !ended && slowest() != GONE;
    }

    private long slowest() {
        return Arrays.stream(taken).min().orElseThrow();
    }

    private synchronized void note(boolean there) {
        read += there ? 1 : 0;
        ended |= !there;
        notifyAll();
    }

    private synchronized void fail(Throwable cause) {
        failure = cause;
        ended = true;
        notifyAll();
    }

    /** The frame that reader {@code index} takes next, or {@code null} after the last one; it stays until taken. */
    private synchronized Frame next(int index) throws IOException {
        while (taken[index] == read && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for " + source.name());
            }
        }
        if (taken[index] < read) {
            return ring[(int) (taken[index] % FRAMES)];
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        return null;
    }

    /** Ends the reading, whether or not there are readers. */
    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }

    private synchronized void took(int index) {
        if (taken[index] != GONE) {
            taken[index]++;
            notifyAll();
        }
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
