package io.jvmaf.feature;

/**
 * One worker's instance of an extractor, with its workspace. Called for pictures in any order, by one thread at a time;
 * what it writes for a picture depends on the window alone.
 */
public interface FrameExtractor {
    /** Extracts the features of {@code window.current()} into {@code sink}. */
    void extract(FrameWindow window, FeatureSink sink);
}
