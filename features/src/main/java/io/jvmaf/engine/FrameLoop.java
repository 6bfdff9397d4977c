package io.jvmaf.engine;

import io.jvmaf.FrameRange;
import io.jvmaf.PictureListener;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePairPool;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Runs the extractors of a plan over a range of picture pairs. Each worker draws the next pair, extracts, and hands in
 * its row; rows are taken up in picture order, so nothing depends on the number of workers.
 */
public final class FrameLoop {
    private final ExtractorSet set;
    private final ScoringPlan plan;
    private final ReadAhead pairs;
    private final RowCollector collector;
    private final ScoringListener listener;
    private final VideoFormat format;
    private final TierSchedule tiers;
    private volatile Throwable failure;

    private FrameLoop(ExtractorSet set, ScoringPlan plan, VideoFormat format, TierSchedule tiers, ReadAhead pairs,
            RowCollector collector, ScoringListener listener) {
        this.set = set;
        this.format = format;
        this.tiers = tiers;
        this.plan = plan;
        this.pairs = pairs;
        this.collector = collector;
        this.listener = listener;
    }

    /**
     * What a run over a range found.
     *
     * @param features the columns, before the whole-clip step
     * @param shorter the source that ended before the other inside the range, or {@code null}
     */
    public record Outcome(ClipFeatures features, FrameSource shorter) {}

    /**
     * Extracts the features of {@code range}. The sources stand at the clip's first pair.
     *
     * @param pictures takes the scores of each picture of a range that starts with the clip, or {@code null}
     * @throws io.jvmaf.feature.FeatureException if an extractor cannot work on this video
     * @throws CancellationException if {@code listener} ends the run
     */
    public static Outcome run(FrameSource reference, FrameSource distorted, ExtractorSet set, ScoringPlan plan,
            FrameRange range, ScoringListener listener, PictureListener pictures)
            throws IOException, InterruptedException {
        try (TierSchedule tiers = TierSchedule.of(plan.tier(), set, reference.format(), frames(reference, range))) {
            return run(reference, distorted, set, plan, range, listener, pictures, tiers);
        }
    }

    /** As the other {@code run}, on kernels by {@code tiers}. */
    public static Outcome run(FrameSource reference, FrameSource distorted, ExtractorSet set, ScoringPlan plan,
            FrameRange range, ScoringListener listener, PictureListener pictures, TierSchedule tiers)
            throws IOException, InterruptedException {
        VideoFormat format = reference.format();
        int history = set.history();
        int step = history == 0 && !set.everyFrame() ? Math.max(1, plan.subsample()) : 1;
        FramePairPool pool = new FramePairPool(() -> set.referenceFrame(format), () -> set.distortedFrame(format),
                plan.threads() + history + ReadAhead.PAIRS);
        PairReader reader = new PairReader(reference, distorted, pool, history, range, step);
        ClipFeatures features = new ClipFeatures(range.first(), plan.subsample(), set.extractors().size());
        EarlyScores early = pictures == null ? null : new EarlyScores(set, plan, pictures);
        RowCollector collector = new RowCollector(features, set.extractors(), step, listener, early);
        try (ReadAhead pairs = new ReadAhead(reader)) {
            new FrameLoop(set, plan, format, tiers, pairs, collector, listener).runWorkers();
        }
        if (early != null) {
            early.end();
        }
        features.endAt(Math.max(range.first(), reader.end()));
        return new Outcome(features, reader.shorter());
    }

    /** How many pictures of {@code range} there may be, negative if unknown. */
    private static long frames(FrameSource source, FrameRange range) throws IOException {
        long remaining = source.remaining();
        return remaining < 0 ? remaining : Math.min(Math.max(0, remaining - range.first()), range.count());
    }

    private void runWorkers() throws IOException, InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < plan.threads(); i++) {
            workers.add(new Worker(i));
        }
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < workers.size(); i++) {
            Thread helper = new Thread(workers.get(i), "jvmaf-worker-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        workers.get(0).run();
        tiers.release();
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } finally {
            helpers.forEach(Thread::interrupt);
        }
        Failures.rethrow(failure);
    }

    /** Draws pairs and extracts their features, with a workspace of its own. */
    private final class Worker implements Runnable {
        private final int index;
        private KernelTier tier;
        private List<FrameExtractor> workspace;

        Worker(int index) {
            this.index = index;
            use(tiers.now());
        }

        private void use(KernelTier kernels) {
            tier = kernels;
            workspace = set.extractors().stream()
                    .map(registered -> registered.extractor().open(format, registered.options(), kernels)).toList();
        }

        @Override
        public void run() {
            try {
                if (index >= tiers.workersMeanwhile()) {
                    tiers.await();
                }
                do {
                    if (tier != tiers.now()) {
                        use(tiers.now());
                    }
                } while (failure == null && takeOne());
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                fail(e);
            }
        }

        private boolean takeOne() throws IOException, InterruptedException {
            if (listener.cancelled()) {
                throw new CancellationException("the run was cancelled");
            }
            try (PairWindow window = pairs.next()) {
                if (window == null) {
                    return false;
                }
                long start = System.nanoTime();
                FrameRow row = extract(window, workspace);
                tiers.pictureDone(System.nanoTime() - start);
                collector.add(row);
                return true;
            }
        }
    }

    private FrameRow extract(PairWindow window, List<FrameExtractor> workspace) {
        FrameRow row = new FrameRow(window.current().index());
        boolean scored = plan.scores(row.index());
        for (int i = 0; i < workspace.size(); i++) {
            if (scored || set.extractors().get(i).needs().everyFrame()) {
                row.writer(i);
                workspace.get(i).extract(window, row);
            }
        }
        return row;
    }

    private synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }
}
