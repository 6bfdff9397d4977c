package io.jvmaf.feature;

/**
 * What an extractor asks of the engine.
 *
 * @param chroma whether it reads the chroma planes
 * @param history how many picture pairs before the current one it looks at
 * @param everyFrame whether it runs on every pair even when only every N-th is scored
 */
public record Needs(boolean chroma, int history, boolean everyFrame) {
    /** Luma of the current pair alone. */
    public static final Needs LUMA = new Needs(false, 0, false);
    /** All planes of the current pair. */
    public static final Needs ALL_PLANES = new Needs(true, 0, false);
}
