package io.jvmaf.train.cli;

import io.jvmaf.train.corpus.ClipPair;
import io.jvmaf.train.extract.ClipValues;
import io.jvmaf.train.extract.Extraction;
import io.jvmaf.train.split.Split;
import java.io.PrintStream;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in a few lines what an extraction did.
 *
 * @param out where to
 * @param options what was asked for
 */
record ExtractSummary(PrintStream out, ExtractOptions options) {
    void print(List<ClipPair> pairs, Extraction.Outcome outcome, double seconds) {
        long sources = pairs.stream().map(pair -> pair.name().source()).distinct().count();
        DoubleSummaryStatistics scores = new DoubleSummaryStatistics();
        Map<Split, Integer> split = new EnumMap<>(Split.class);
        long frames = 0;
        int incomplete = 0;
        for (ClipPair pair : pairs) {
            ClipValues values = outcome.clips().get(pair.key()).values();
            scores.accept(values.meanVmaf());
            frames += values.frames();
            incomplete += values.incomplete();
            split.merge(options.split().of(pair.key()), 1, Integer::sum);
        }
        out.printf(Locale.ROOT, "%d clips of %d sources, %d frames%s in %.1f s%n", pairs.size(), sources, frames,
                incomplete == 0 ? "" : " (" + incomplete + " lack a feature)", seconds);
        out.printf(Locale.ROOT, "cache: %d hits, %d computed%s%n", outcome.hits(), outcome.misses(),
                options.useCache() ? "" : " (no cache)");
        out.printf(Locale.ROOT, "%s: %.2f to %.2f, mean %.2f%n", options.teacher().name(), scores.getMin(),
                scores.getMax(), scores.getAverage());
        out.printf(Locale.ROOT, "split %s: %d train, %d val, %d test%n", options.split().name(),
                split.getOrDefault(Split.TRAIN, 0), split.getOrDefault(Split.VAL, 0),
                split.getOrDefault(Split.TEST, 0));
        out.println("wrote " + options.output());
    }
}
