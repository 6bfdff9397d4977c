package io.jvmaf.train.extract;

/** Follows an extraction; called from several threads. */
public interface ExtractionListener {
    /** {@code clips} clips of {@code frames} pictures are to be computed, the others are known. */
    void starts(int clips, long frames);

    /** {@code count} pictures more are done. */
    void frames(long count);

    /** A clip is done. */
    void clip();

    /** A clip failed, and the others go on. */
    void failed(String key, String reason);
}
