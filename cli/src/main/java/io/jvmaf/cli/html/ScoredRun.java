package io.jvmaf.cli.html;

import io.jvmaf.FeatureTable;
import io.jvmaf.model.ModelSpec;
import java.util.List;

/**
 * A scored pair of videos, as a report shows it.
 *
 * @param reference the reference's name
 * @param distorted the distorted video's name
 * @param facts what was read and what was done to it: a name and a text each
 * @param models the models that were run
 * @param viewing the first model's viewing condition, or the empty text
 * @param frameRate frames a second of the video, or 0 where it is not known
 * @param table every score
 * @param worst the frames to show, the worst first
 * @param worstNote how they were found, or why there are none
 */
public record ScoredRun(String reference, String distorted, List<Fact> facts, List<ModelSpec> models, String viewing,
        double frameRate, FeatureTable table, List<WorstFrame> worst, String worstNote) {
    /** A line of the table of inputs. */
    public record Fact(String name, String text) {}

    /** Copies the lists. */
    public ScoredRun {
        facts = List.copyOf(facts);
        models = List.copyOf(models);
        worst = List.copyOf(worst);
    }
}
