package io.jvmaf.cli.compare;

import io.jvmaf.ScoreResult;
import io.jvmaf.cli.html.Comparison;
import io.jvmaf.cli.report.Figures;
import io.jvmaf.cli.score.Sync;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came of a comparison.
 *
 * @param reference name of the reference
 * @param quality what curves are drawn of: the first model's score, then PSNR, by the names of their means
 * @param rows the encodes in their order
 */
record Compared(String reference, List<String> quality, List<Row> rows) {
    /**
     * An encode.
     *
     * @param file its path
     * @param group its group, or empty
     * @param kilobits thousands of bits a second, NaN where that is not known
     * @param sync its frame offset
     * @param frames picture pairs that were read, 0 if it failed
     * @param figures its scores by name, as {@link Figures} has them; empty if it failed
     * @param note what is odd about it, or why it failed, in one line; or empty
     * @param failed whether it has no scores
     */
    record Row(String file, String group, double kilobits, Sync sync, long frames, Map<String, Double> figures,
            String note, boolean failed) {
        static Row failed(CompareOptions.Encode encode, Sync sync, String why) {
            return new Row(encode.path(), encode.group(), encode.kilobits(), sync, 0, Map.of(), why, true);
        }

        static Row of(CompareOptions.Encode encode, double kilobits, Sync sync, ScoreResult result, String reference) {
            String shorter = result.shorter();
            String note = shorter == null ? ""
                    : shorter + " ended before " + (shorter.equals(reference) ? encode.path() : reference);
            return new Row(encode.path(), encode.group(), kilobits, sync, result.frames(), Figures.of(result), note,
                    false);
        }
    }

    /**
     * How a group differs from the first one.
     *
     * @param anchor the first group
     * @param test the other
     * @param figure what quality is: the name of a figure
     * @param ratePercent BD-rate in percent, or empty
     * @param quality difference in quality, or empty
     */
    record Delta(String anchor, String test, String figure, OptionalDouble ratePercent, OptionalDouble quality) {}

    /** The differences of each group to the first, for every figure of quality. */
    List<Delta> deltas() {
        List<String> groups = rows.stream().map(Row::group).filter(group -> !group.isEmpty()).distinct().toList();
        List<Delta> deltas = new ArrayList<>();
        for (int i = 1; i < groups.size(); i++) {
            for (String figure : quality) {
                RateCurve anchor = curve(groups.get(0), figure);
                RateCurve test = curve(groups.get(i), figure);
                deltas.add(new Delta(groups.get(0), groups.get(i), figure, anchor.rateDifference(test),
                        anchor.qualityDifference(test)));
            }
        }
        return deltas;
    }

    private RateCurve curve(String group, String figure) {
        return new RateCurve(rows.stream().filter(row -> row.group().equals(group) && row.kilobits() > 0
                && Double.isFinite(row.figures().getOrDefault(figure, Double.NaN)))
                .map(row -> new RateCurve.Point(row.kilobits(), row.figures().get(figure))).toList());
    }

    /** Every figure that an encode has, in order. */
    List<String> figures() {
        Map<String, Boolean> names = new LinkedHashMap<>();
        rows.forEach(row -> row.figures().keySet().forEach(name -> names.put(name, true)));
        return List.copyOf(names.keySet());
    }

    /** The encodes that have scores, for a chart of the first figure of quality. */
    Comparison charted() {
        String figure = quality.get(0);
        List<Comparison.Encode> encodes = rows.stream().filter(row -> !row.failed())
                .map(row -> new Comparison.Encode(row.group(), row.file(), row.kilobits(), row.sync().offset(),
                        row.figures().getOrDefault(figure, Double.NaN))).toList();
        List<Comparison.BdRate> rates = deltas().stream().filter(delta -> delta.figure().equals(figure))
                .map(delta -> new Comparison.BdRate(delta.anchor(), delta.test(),
                        delta.ratePercent().orElse(Double.NaN), delta.quality().orElse(Double.NaN))).toList();
        return new Comparison(figure, encodes, rates);
    }
}
