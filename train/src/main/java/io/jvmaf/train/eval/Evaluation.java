package io.jvmaf.train.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A model's figures on a split.
 *
 * @param model the model's name
 * @param predictions its scores, row by row
 * @param overall over all rows
 * @param intervals 95 % intervals of the overall figures, or none
 * @param clips over clip means where rows are frames, else {@code null}
 * @param clipIntervals their intervals, or none
 * @param mapped the overall figures after a logistic mapping, else {@code null}
 * @param sources by source, those with at least two rows
 */
public record Evaluation(String model, Predictions predictions, Agreement overall, List<Interval> intervals,
        Agreement clips, List<Interval> clipIntervals, Agreement mapped, List<SourceLine> sources) {
    /** A line of the table by source: its agreement needs two rows, else it is {@code null}. */
    public record SourceLine(String source, int n, Agreement agreement) {}

    /** Evaluates {@code predictions}; {@code mapping} may be {@code null}. */
    public static Evaluation of(String model, Predictions predictions, Bootstrap bootstrap, LogisticMapping mapping) {
        Agreement overall = agreement(predictions);
        Predictions byClip = predictions.byClip();
        boolean frames = byClip.size() < predictions.size() && byClip.size() > 1;
        Agreement mapped = null;
        if (mapping != null) {
            mapped = agreement(predictions.with(mapping.apply(predictions.predicted(), predictions.target())));
        }
        return new Evaluation(model, predictions, overall, intervals(bootstrap, predictions),
                frames ? agreement(byClip) : null, frames ? intervals(bootstrap, byClip) : List.of(), mapped,
                bySource(predictions));
    }

    private static List<SourceLine> bySource(Predictions predictions) {
        List<SourceLine> lines = new ArrayList<>();
        for (String source : new TreeSet<>(predictions.sources())) {
            Predictions own = predictions.ofSource(source);
            lines.add(new SourceLine(source, own.size(), own.size() < 2 ? null : agreement(own)));
        }
        return lines;
    }

    private static Agreement agreement(Predictions p) {
        return Agreement.of(p.predicted(), p.target());
    }

    private static List<Interval> intervals(Bootstrap bootstrap, Predictions p) {
        return bootstrap.intervals(p.keys(), p.predicted(), p.target());
    }
}
