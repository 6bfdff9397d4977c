package io.jvmaf.engine;

import io.jvmaf.ScoringListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes rows in any order and files them in picture order; holds no more than the workers are apart. */
final class RowCollector {
    private final ClipFeatures features;
    private final List<RegisteredExtractor> extractors;
    private final int step;
    private final ScoringListener listener;
    private final EarlyScores earlyScores;
    private final Map<Integer, FrameRow> early = new HashMap<>();
    private int awaited;
    private int done;

    /** @param earlyScores takes the rows as well, or {@code null} */
    RowCollector(ClipFeatures features, List<RegisteredExtractor> extractors, int step, ScoringListener listener,
            EarlyScores earlyScores) {
        this.features = features;
        this.extractors = extractors;
        this.step = step;
        this.listener = listener;
        this.earlyScores = earlyScores;
        this.awaited = (features.first() + step - 1) / step * step;
    }

    synchronized void add(FrameRow row) {
        early.put(row.index(), row);
        for (FrameRow ready = early.remove(awaited); ready != null; ready = early.remove(awaited)) {
            features.add(ready, ready.index(), extractors);
            if (earlyScores != null) {
                earlyScores.add(ready);
            }
            awaited += step;
            listener.progress(++done);
        }
    }
}
