package io.jvmaf.align;

import java.io.IOException;

/**
 * What came of the search for the offset of one of several distorted videos.
 *
 * @param offset the offset, or {@code null} if there is none
 * @param failure why there is none, in one line, or {@code null}
 */
public record EncodeOffset(FrameOffset offset, IOException failure) {}
