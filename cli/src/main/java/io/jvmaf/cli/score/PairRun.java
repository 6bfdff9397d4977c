package io.jvmaf.cli.score;

import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.cli.Messages;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;

/** Scores two videos without a word. */
public final class PairRun {
    private PairRun() {}

    /**
     * Scores the videos of {@code settings}, aligned as they say.
     *
     * @param messages takes what alignment has to say
     * @throws IOException in one line, if they cannot be opened, compared or read
     * @throws io.jvmaf.feature.FeatureException in one line, if a model or extractor cannot be used
     */
    public static ScoreResult score(ScoringSettings settings, Messages messages)
            throws IOException, InterruptedException {
        Alignment alignment = new Alignment(settings, messages);
        try (SourcePair pair = alignment.open()) {
            ScoringPlan plan = AutoModel.isAskedFor(settings.plan().models())
                    ? AutoModel.of(pair.reference(), settings.display()).in(settings.plan()) : settings.plan();
            Inputs.skip(pair, settings.inputs());
            alignment.skip(pair);
            return Vmaf.score(pair.reference(), pair.distorted(), plan, settings.inputs().pairs(),
                    ScoringListener.NONE);
        }
    }
}
