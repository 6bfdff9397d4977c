package io.jvmaf.yuv.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The output of a process, read ahead by a thread of its own into a fixed number of reused chunks: 4 MiB. */
final class ChildOutput extends InputStream {
    /** As much as a pipe holds on Linux. */
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNKS = 64;

    /** Bytes of a chunk; none at the end, {@code failure} where reading failed. */
    private record Piece(byte[] chunk, int length, IOException failure) {}

    private final Child child;
    private final InputStream in;
    private final Thread thread;
    private final ArrayBlockingQueue<byte[]> free = new ArrayBlockingQueue<>(CHUNKS);
    private final ArrayBlockingQueue<Piece> full = new ArrayBlockingQueue<>(CHUNKS + 1);
    private int allocated;
    private Piece piece;
    private int at;
    private boolean ended;

    ChildOutput(Child child, InputStream in) {
        this.child = child;
        this.in = in;
        this.thread = new Thread(this::pump, "read ahead");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Has the thread end; the process must have been killed. */
    void stop() {
        thread.interrupt();
    }

    private void pump() {
        IOException failure = null;
        try (in) {
            while (true) {
                byte[] chunk = chunk();
                int n = in.read(chunk);
                if (n < 0) {
                    break;
                }
                full.put(new Piece(chunk, n, null));
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            return;
        }
        // there is room: the queue holds one piece more than there are chunks
        full.add(new Piece(null, 0, failure));
    }

    private byte[] chunk() throws InterruptedException {
        byte[] chunk = free.poll();
        if (chunk != null) {
            return chunk;
        }
        if (allocated < CHUNKS) {
            allocated++;
            return new byte[CHUNK_BYTES];
        }
        return free.take();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended || piece == null && !next()) {
            return -1;
        }
        int n = Math.min(length, piece.length - at);
        System.arraycopy(piece.chunk, at, to, offset, n);
        at += n;
        if (at == piece.length) {
            free.add(piece.chunk);
            piece = null;
        }
        return n;
    }

    private boolean next() throws IOException {
        try {
            piece = full.poll(child.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (piece == null) {
                throw child.stalled();
            }
            if (piece.failure != null) {
                throw piece.failure;
            }
            at = 0;
            ended = piece.chunk == null;
            if (ended) {
                child.checkEnd();
            }
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Kills the process, from whatever it is at. */
    @Override
    public void close() {
        child.close();
    }
}
