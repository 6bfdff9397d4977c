package io.jvmaf.yuv;

import java.io.Closeable;
import java.io.IOException;

/**
 * The two videos of a comparison; their geometries may differ.
 *
 * @param reference the original
 * @param distorted the processed one
 */
public record SourcePair(FrameSource reference, FrameSource distorted) implements Closeable {
    /** Closes both, whatever the first does. */
    @Override
    public void close() throws IOException {
        try (reference; distorted) {
            // closing them is all there is to do
        }
    }
}
