package io.jvmaf.feature;

/**
 * What an extractor asks of the engine.
 *
 * @param luma whether it reads luma
 * @param chroma whether it reads the chroma planes
 * @param history how many picture pairs before the current one it looks at
 * @param everyFrame whether it runs on every pair even when only every N-th is scored
 */
public record Needs(boolean luma, boolean chroma, int history, boolean everyFrame) {
    /** Luma of the current pair alone. */
    public static final Needs LUMA = new Needs(false, 0, false);
    /** All planes of the current pair. */
    public static final Needs ALL_PLANES = new Needs(true, 0, false);
    /** The chroma planes of the current pair alone. */
    public static final Needs CHROMA = new Needs(false, true, 0, false);

    /** Needs that include luma. */
    public Needs(boolean chroma, int history, boolean everyFrame) {
        this(true, chroma, history, everyFrame);
    }
}
