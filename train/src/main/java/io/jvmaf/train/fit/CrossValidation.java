package io.jvmaf.train.fit;

import io.jvmaf.train.model.Regressor;
import io.jvmaf.train.model.Scaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses settings by cross-validation. Folds hold whole sources, so that no clip of a held-out source is ever seen;
 * where all rows are of one source they hold whole clips.
 */
final class CrossValidation {
    private final Family family;
    private final Rows rows;
    private final List<String> groups;
    private final List<String> groupOfRow;
    private final int folds;
    private final boolean scale;

    CrossValidation(Family family, Rows rows, int folds, boolean scale) {
        this.family = family;
        this.rows = rows;
        boolean bySource = rows.distinctSources().size() > 1;
        this.groups = bySource ? rows.distinctSources() : rows.distinctKeys();
        this.groupOfRow = bySource ? rows.sources() : rows.keys();
        this.folds = Math.min(folds, groups.size());
        this.scale = scale;
    }

    /** Whether there are at least two groups to hold out in turn. */
    boolean possible() {
        return folds > 1;
    }

    int folds() {
        return folds;
    }

    /** Every point of {@code grid}, in the order of its names and values. */
    static List<Map<String, Object>> points(Map<String, List<Object>> grid) {
        List<Map<String, Object>> points = List.of(Map.of());
        for (Map.Entry<String, List<Object>> axis : new TreeMap<>(grid).entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> point : points) {
                for (Object value : axis.getValue()) {
                    Map<String, Object> next = new TreeMap<>(point);
                    next.put(axis.getKey(), value);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    /** Tries every point; the first with the least error is the one to take. */
    List<Candidate> run(Settings base, List<Map<String, Object>> points, long seed,
            FitListener listener) {
        List<Candidate> candidates = new ArrayList<>();
        for (Map<String, Object> point : points) {
            Candidate candidate = new Candidate(point, rmse(base.with(point), seed));
            candidates.add(candidate);
            listener.candidate(candidates.size(), points.size(), candidate);
        }
        return candidates;
    }

    /** The least error's point. */
    static Candidate best(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            best = candidate.rmse() < best.rmse() ? candidate : best;
        }
        return best;
    }

    private double rmse(Settings settings, long seed) {
        double squares = 0;
        for (int f = 0; f < folds; f++) {
            int fold = f;
            Rows train = rows.where(i -> fold(i) != fold).atMost(family.mostRows());
            Rows held = rows.where(i -> fold(i) == fold);
            Scaler scaler = scale && family.scaled() ? Scaler.fit(train.x()) : Scaler.none(train.x()[0].length);
            Regressor regressor = family.fit(scaler.apply(train.x()), train.y(), settings, seed);
            for (int i = 0; i < held.size(); i++) {
                double error = regressor.predict(scaler.apply(held.x()[i])) - held.y()[i];
                squares += error * error;
            }
        }
        return Math.sqrt(squares / rows.size());
    }

    private int fold(int row) {
        return groups.indexOf(groupOfRow.get(row)) % folds;
    }
}
