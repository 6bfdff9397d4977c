package io.jvmaf.engine;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads picture pairs in a thread of its own, one ahead of the workers, who then need not wait for files. */
final class ReadAhead implements AutoCloseable {
    /** Pairs in memory besides those that workers hold: one waiting, one being read. */
    static final int PAIRS = 2;

    private final PairReader reader;
    private final BlockingQueue<Delivery> ready = new ArrayBlockingQueue<>(1);
    private final Thread thread = new Thread(this::run, "jvmaf-reader");
    private Delivery last;

    ReadAhead(PairReader reader) {
        this.reader = reader;
        thread.setDaemon(true);
        thread.start();
    }

    /** A window; or, as the last of all, none of them, and perhaps why. */
    private record Delivery(PairWindow window, Throwable failure) {}

    private void run() {
        try {
            Delivery delivery;
            do {
                delivery = read();
                ready.put(delivery);
            } while (delivery.window() != null);
        } catch (InterruptedException e) {
            // closed: nobody waits for more
        } finally {
            reader.close();
        }
    }

    private Delivery read() throws InterruptedException {
        try {
            return new Delivery(reader.next(), null);
        } catch (IOException | RuntimeException | Error e) {
            return new Delivery(null, e);
        }
    }

    /**
     * The next window, or {@code null} after the last one.
     *
     * @throws IOException if reading failed; after that there are no more windows
     */
    synchronized PairWindow next() throws IOException, InterruptedException {
        if (last == null) {
            Delivery delivery = ready.take();
            if (delivery.window() != null) {
                return delivery.window();
            }
            last = delivery;
            Failures.rethrow(delivery.failure());
        }
        return null;
    }

    /** Ends the thread and lets go of what it has read. */
    @Override
    public void close() {
        thread.interrupt();
        Delivery waiting = ready.poll();
        if (waiting != null && waiting.window() != null) {
            waiting.window().close();
        }
    }
}
