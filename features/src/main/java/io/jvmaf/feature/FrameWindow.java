package io.jvmaf.feature;

import io.jvmaf.yuv.FramePair;

/** The picture pair to work on and the ones right before it, as far back as the extractor's needs declare. */
public interface FrameWindow {
    /** The pair to extract features from. */
    FramePair current();

    /** The pair {@code distance} pictures before the current one, or {@code null} before the clip's start. */
    FramePair before(int distance);
}
