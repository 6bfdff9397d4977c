package io.jvmaf.engine;

import io.jvmaf.Tier;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.function.Supplier;

/**
 * Which kernels workers use, and from when on. Vector kernels run far slower than plain loops until the JIT compiler
 * has seen to them, so under {@link Tier#AUTO} a thread of its own runs them on made-up pictures meanwhile: from the
 * start of a long run, else once it shows that it is worth it.
 */
public final class TierSchedule implements AutoCloseable {
    /** Luma samples of a run that is long for whatever extractors: some twenty pictures of 1080p. */
    private static final long LONG = 40_000_000;

    private final KernelTier first;
    private final KernelTier then;
    private final Supplier<KernelWarmUp> start;
    private final WorkLeft left;
    private final boolean isLong;
    private volatile KernelWarmUp warmUp;

    private TierSchedule(KernelTier first, KernelTier then, Supplier<KernelWarmUp> start, WorkLeft left,
            boolean isLong) {
        this.first = first;
        this.then = then;
        this.start = start;
        this.left = left;
        this.isLong = isLong;
    }

    /**
     * The schedule of a run over {@code frames} pictures, negative if unknown.
     *
     * @throws FeatureException if vector kernels are asked for and not to be had
     */
    public static TierSchedule of(Tier tier, ExtractorSet set, VideoFormat format, long frames) {
        if (tier == Tier.SCALAR) {
            return fixed(KernelTier.scalar());
        }
        KernelTier best = KernelTier.best();
        if (tier == Tier.VECTOR) {
            if (!best.isVector()) {
                throw new FeatureException("no vector kernels: " + best.description());
            }
            return fixed(best);
        }
        if (!best.isVector()) {
            return fixed(KernelTier.scalar());
        }
        boolean isLong = frames * format.width() * format.height() >= LONG;
        TierSchedule schedule = new TierSchedule(KernelTier.scalar(), best,
                () -> KernelWarmUp.start(set, format, best), new WorkLeft(frames), isLong);
        if (frames < 0 || isLong) {
            schedule.warmUp = schedule.start.get();
        }
        return schedule;
    }

    private static TierSchedule fixed(KernelTier tier) {
        return new TierSchedule(tier, tier, null, null, false);
    }

    /** The kernels to use from now on; changes at most once. */
    KernelTier now() {
        KernelWarmUp running = warmUp;
        return running != null && running.done() ? then : first;
    }

    /** Takes note that a picture took a worker {@code nanoseconds}. */
    void pictureDone(long nanoseconds) {
        if (start != null && warmUp == null && left.worthCompiling(nanoseconds)) {
            startOnce();
        }
    }

    private synchronized void startOnce() {
        if (warmUp == null) {
            warmUp = start.get();
        }
    }

    /**
     * How many workers may run plain loops until vector kernels are compiled. More of them would take the processor
     * from the compiler and from the thread that runs vector kernels for it, and gain less than they cost.
     */
    int workersMeanwhile() {
        int free = Runtime.getRuntime().availableProcessors() - 2;
        // A run of unknown length may be over before.
        return Math.max(free, isLong ? 0 : 1);
    }

    /** Waits until the kernels of {@link #now} are the last ones, where that is under way. */
    void await() throws InterruptedException {
        if (warmUp != null) {
            warmUp.await();
        }
    }

    /** Ends the waiting: there is nothing left to do. */
    void release() {
        if (warmUp != null) {
            warmUp.release();
        }
    }

    /** Ends the compiling thread if it still runs. */
    @Override
    public void close() {
        if (warmUp != null) {
            warmUp.stop();
        }
    }
}
