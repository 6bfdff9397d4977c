package io.jvmaf.cli.score;

import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.cli.ModelGuide;
import io.jvmaf.feature.CNumbers;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.SourcePair;
import java.util.ArrayList;
import java.util.List;

/** What is about to be scored, for a person: the videos, the models and who they take the viewer to be. */
final class Remarks {
    private Remarks() {}

    /** A line each. */
    static List<String> lines(SourcePair pair, ScoringPlan plan, boolean verbose) {
        List<String> lines = new ArrayList<>();
        lines.add("reference: " + video(pair.reference()));
        lines.add("distorted: " + video(pair.distorted()));
        plan.models().forEach(model -> lines.add("model:     " + model(model)));
        KernelTier tier = plan.tier() == Tier.SCALAR ? KernelTier.scalar() : KernelTier.best();
        if (verbose || plan.tier() == Tier.AUTO && !tier.isVector()) {
            lines.add("kernels:   " + tier.description() + ", " + plan.threads()
                    + (plan.threads() == 1 ? " thread" : " threads"));
        }
        return lines;
    }

    /** A model and the viewer it has in mind. */
    static String model(ModelSpec model) {
        ModelGuide guide = ModelGuide.of(model);
        return model.label() + (guide == null ? "" : ", " + guide.viewing())
                + (model.disableClip() ? ", not clipped" : "");
    }

    /** A video's name and what it is. */
    static String video(FrameSource source) {
        double rate = source.frameRate();
        return source.name() + ", " + source.format()
                + (rate > 0 ? ", " + CNumbers.g(rate) + " frames/s" : "");
    }
}
