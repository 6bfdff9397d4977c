package io.jvmaf.engine;

import io.jvmaf.yuv.FrameSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs over one source, which is read once: each in a thread of its own, all in step. */
public final class InStep {
    private InStep() {}

    /** A run over the source. */
    @FunctionalInterface
    public interface Run {
        /** Does run {@code index} on {@code view}; once that is closed or the run is over, the others go on without. */
        void over(FrameSource view, int index) throws IOException, InterruptedException;
    }

    /**
     * Does {@code count} runs and returns when all are over. What one throws is thrown then; of several, the first.
     *
     * @param chroma whether the runs look at chroma
     */
    public static void run(FrameSource source, boolean chroma, int count, Run run)
            throws IOException, InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (SharedSource shared = new SharedSource(source, chroma, count)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = i;
                Thread thread = new Thread(() -> {
                    try (FrameSource view = shared.reader(index)) {
                        run.over(view, index);
                    } catch (IOException | InterruptedException | RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                    }
                }, "jvmaf-encode-" + i);
                thread.setDaemon(true);
                threads.add(thread);
            }
            threads.forEach(Thread::start);
            join(threads);
        }
        Failures.rethrow(failure.get());
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
    }
}
