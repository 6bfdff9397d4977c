package io.jvmaf.train.konvid;

import io.jvmaf.train.json.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals clips into folds of about one size: by the rank of the hash of their names. */
public final class Folds {
    private Folds() {}

    /** The fold, {@code fold0} and so on, of each of {@code stems}; those that come or go move others. */
    public static Map<String, String> of(Collection<String> stems, int count) {
        List<String> ranked = stems.stream().distinct().sorted(Comparator.comparing(
                stem -> AtomicFile.sha256(stem.getBytes(StandardCharsets.UTF_8)))).toList();
        Map<String, String> folds = new HashMap<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            folds.put(ranked.get(rank), "fold" + rank % count);
        }
        return folds;
    }
}
