package io.jvmaf.engine;

import io.jvmaf.Tier;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;

/**
 * Which kernels workers use, and from when on. Vector kernels run far slower than plain loops until the JIT compiler has
 * seen to them, so under {@link Tier#AUTO} a thread of its own runs them on made-up pictures meanwhile.
 */
public final class TierSchedule implements AutoCloseable {
    /** Luma samples that plain loops get through in about the time the vector kernels take to compile. */
    private static final long WORTH_COMPILING = 4_000_000;

    private final KernelTier first;
    private final KernelTier then;
    private final KernelWarmUp warmUp;
    private final boolean owned;

    private TierSchedule(KernelTier first, KernelTier then, KernelWarmUp warmUp, boolean owned) {
        this.first = first;
        this.then = then;
        this.warmUp = warmUp;
        this.owned = owned;
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
        boolean brief = frames >= 0 && frames * format.width() * format.height() < WORTH_COMPILING;
        if (brief || !best.isVector()) {
            return fixed(KernelTier.scalar());
        }
        return new TierSchedule(KernelTier.scalar(), best, KernelWarmUp.start(set, format, best), true);
    }

    private static TierSchedule fixed(KernelTier tier) {
        return new TierSchedule(tier, tier, null, true);
    }

    /** This schedule for one of several runs, whose closing leaves the others' alone. */
    public TierSchedule lent() {
        return new TierSchedule(first, then, warmUp, false);
    }

    /** The kernels to use from now on; changes at most once. */
    KernelTier now() {
        return warmUp != null && warmUp.done() ? then : first;
    }

    /** Ends the compiling thread if it still runs. */
    @Override
    public void close() {
        if (warmUp != null && owned) {
            warmUp.stop();
        }
    }
}
