package io.jvmaf.engine;

import io.jvmaf.FeatureTable;
import io.jvmaf.PictureListener;
import io.jvmaf.ScoringPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Works out while the run goes on what its table will say of each picture. Whole-clip steps look no further than
 * {@link #AHEAD} and {@link #BACK} pictures away, so they run on a clip of that length round the picture.
 */
final class EarlyScores {
    /** The five-frame window of motion takes picture 0 from picture 2. */
    static final int AHEAD = 2;
    /** Its moving average reaches back over two such windows; the rest keeps a clip's first pictures away. */
    static final int BACK = 8;

    private final ExtractorSet set;
    private final ScoringPlan plan;
    private final PictureListener listener;
    private final Deque<FrameRow> near = new ArrayDeque<>();
    private final Deque<Integer> awaiting = new ArrayDeque<>();

    EarlyScores(ExtractorSet set, ScoringPlan plan, PictureListener listener) {
        this.set = set;
        this.plan = plan;
        this.listener = listener;
    }

    /** Takes the next picture's row and hands over the pictures that it completes. */
    void add(FrameRow row) {
        near.addLast(row);
        if (plan.scores(row.index())) {
            awaiting.addLast(row.index());
        }
        while (!awaiting.isEmpty() && awaiting.peekFirst() <= row.index() - AHEAD) {
            handOver(awaiting.removeFirst());
        }
    }

    /** Hands over the pictures that had nothing but the clip's end to wait for. */
    void end() {
        awaiting.forEach(this::handOver);
        awaiting.clear();
    }

    private void handOver(int picture) {
        while (near.getFirst().index() < picture - BACK) {
            near.removeFirst();
        }
        int start = near.getFirst().index();
        int at = picture - start;
        ClipFeatures clip = new ClipFeatures(0, 1, set.extractors().size());
        near.forEach(row -> clip.add(row, row.index() - start, set.extractors()));
        clip.endAt(near.getLast().index() - start + 1);
        FeatureTable table = clip.finishColumns(set.extractors());
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String column : table.columns()) {
            if (table.has(column, at)) {
                scores.put(column, table.get(column, at));
            }
        }
        if (plan.predict()) {
            ModelScoring.score(set.models(), table, at, scores);
        }
        listener.picture(picture, scores);
    }
}
