package io.jvmaf.train.corpus;

import java.util.List;

/**
 * Pairs to work on.
 *
 * @param pairs by key
 * @param warnings what was passed over or is odd, a line each
 */
public record Corpus(List<ClipPair> pairs, List<String> warnings) {
    /** Copies both. */
    public Corpus {
        pairs = List.copyOf(pairs);
        warnings = List.copyOf(warnings);
    }
}
