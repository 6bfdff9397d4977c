package io.jvmaf;

import io.jvmaf.engine.ExtractorSet;
import io.jvmaf.engine.InStep;
import io.jvmaf.engine.TierSchedule;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.yuv.FrameSource;
import java.io.IOException;
import java.util.List;

/**
 * Scores several distorted videos against one reference, a run each, in step. The reference is read once, and what is
 * extracted from it alone is extracted once.
 */
final class Comparison {
    private final List<Encode> encodes;
    private final ScoringPlan plan;
    private final int pairs;
    private final ScoringListener listener;
    private final ScoredEncode[] scored;

    Comparison(List<Encode> encodes, ScoringPlan plan, int pairs, ScoringListener listener) {
        this.encodes = List.copyOf(encodes);
        this.plan = plan;
        this.pairs = pairs;
        this.listener = new Sum(listener);
        this.scored = new ScoredEncode[encodes.size()];
    }

    List<ScoredEncode> run(FrameSource reference) throws IOException, InterruptedException {
        int runs = encodes.size();
        int threads = (plan.threads() + runs - 1) / runs;
        ExtractorSet set = ExtractorSet.of(plan);
        ExtractorSet shared = set.shared(threads);
        // made-up pictures warm up the extractors themselves, since the shared ones would remember them
        try (TierSchedule tiers = TierSchedule.of(plan.tier(), set, reference.format(), reference.remaining())) {
            InStep.run(reference, shared.chroma(), runs, (view, run) -> scored[run] = score(view, encodes.get(run),
                    shared, plan.threads(threads), tiers));
        }
        return List.of(scored);
    }

    /** All runs go in step by the pictures of the reference, so one that starts late holds nothing back for that. */
    private ScoredEncode score(FrameSource reference, Encode encode, ExtractorSet shared, ScoringPlan own,
            TierSchedule tiers) {
        FrameSource video = encode.source();
        try {
            reference.skip(encode.referenceStart());
            video.skip(encode.start());
            return new ScoredEncode(video.name(), Vmaf.score(reference, video, own,
                    shared.startingAt(encode.referenceStart()), pairs, listener, null, tiers), null);
        } catch (IOException | FeatureException | InterruptedException e) {
            return new ScoredEncode(video.name(), null, e);
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
