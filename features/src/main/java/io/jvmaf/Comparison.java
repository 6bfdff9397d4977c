package io.jvmaf;

import io.jvmaf.engine.ExtractorSet;
import io.jvmaf.engine.SharedSource;
import io.jvmaf.engine.TierSchedule;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.yuv.FrameSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Scores several distorted videos against one reference, a run each, in step. The reference is read once, and what is
 * extracted from it alone is extracted once.
 */
final class Comparison {
    private final List<FrameSource> distorted;
    private final ScoringPlan plan;
    private final int pairs;
    private final ScoringListener listener;
    private final ScoredEncode[] scored;
    private final AtomicReference<Throwable> fault = new AtomicReference<>();

    Comparison(List<FrameSource> distorted, ScoringPlan plan, int pairs, ScoringListener listener) {
        this.distorted = List.copyOf(distorted);
        this.plan = plan;
        this.pairs = pairs;
        this.listener = new Sum(listener);
        this.scored = new ScoredEncode[distorted.size()];
    }

    List<ScoredEncode> run(FrameSource reference) throws IOException, InterruptedException {
        int runs = distorted.size();
        int threads = (plan.threads() + runs - 1) / runs;
        ExtractorSet set = ExtractorSet.of(plan);
        ExtractorSet shared = set.shared(threads);
        // made-up pictures warm up the extractors themselves, since the shared ones would remember them
        try (TierSchedule tiers = TierSchedule.of(plan.tier(), set, reference.format(), reference.remaining());
                SharedSource source = new SharedSource(reference, shared.chroma(), runs)) {
            List<Thread> running = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                int run = i;
                Thread thread = new Thread(() -> score(run, source, shared, plan.threads(threads), tiers.lent()),
                        "jvmaf-encode-" + i);
                thread.setDaemon(true);
                running.add(thread);
            }
            running.forEach(Thread::start);
            join(running);
        }
        if (fault.get() instanceof Error error) {
            throw error;
        }
        if (fault.get() instanceof RuntimeException cause) {
            throw cause;
        }
        return List.of(scored);
    }

    private static void join(List<Thread> running) throws InterruptedException {
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException e) {
            running.forEach(Thread::interrupt);
            throw e;
        }
    }

    private void score(int run, SharedSource source, ExtractorSet set, ScoringPlan own, TierSchedule tiers) {
        FrameSource video = distorted.get(run);
        try (FrameSource reference = source.reader(run)) {
            scored[run] = new ScoredEncode(video.name(), Vmaf.score(reference, video, own, set, pairs, listener, null,
                    tiers), null);
        } catch (IOException | FeatureException | InterruptedException e) {
            scored[run] = new ScoredEncode(video.name(), null, e);
        } catch (RuntimeException | Error e) {
            fault.compareAndSet(null, e);
        }
    }

    /** Hears of every run, and tells of all together. */
    private static final class Sum implements ScoringListener {
        private final ScoringListener listener;
        private int done;

        Sum(ScoringListener listener) {
            this.listener = listener;
        }

        @Override
        public synchronized void progress(int ofOneRun) {
            listener.progress(++done);
        }

        @Override
        public boolean cancelled() {
            return listener.cancelled();
        }
    }
}
