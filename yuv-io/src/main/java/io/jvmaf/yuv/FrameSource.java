package io.jvmaf.yuv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Pictures of one geometry, read strictly in order. Not for use from several threads at once. Interrupting a thread
 * that reads a file closes it, as {@link java.nio.channels.InterruptibleChannel} says.
 */
public interface FrameSource extends Closeable {
    /** A name for messages: the path, or {@code standard input}. */
    String name();

    /** The geometry of every picture. */
    VideoFormat format();

    /**
     * Reads the next picture into the planes that {@code frame} holds; those that it does not want may be skipped.
     *
     * @return false, with {@code frame} unchanged, if the stream ended at a picture's start
     * @throws VideoException if the stream breaks off inside a picture or has lost its framing
     */
    boolean read(Frame frame) throws IOException;

    /**
     * Passes over the next picture.
     *
     * @return false if the stream ended at its start
     * @throws VideoException as {@link #read}
     */
    boolean skip() throws IOException;

    /** Passes over {@code count} pictures, or as many as there are. */
    default void skip(long count) throws IOException {
        boolean there = true;
        for (long i = 0; there && i < count; i++) {
            there = skip();
        }
    }

    /** Frames a second as the stream names it, or 0 where it does not. */
    default double frameRate() {
        return 0;
    }

    /** Pictures left to read where the stream's length is known, else -1. */
    default long remaining() throws IOException {
        return -1;
    }

    /** What was odd about the stream when it was opened, a line each; libvmaf's own words where it says it too. */
    default List<String> warnings() {
        return List.of();
    }

    /** What a decoder has complained of up to now without giving up, a line each. */
    default List<String> complaints() {
        return List.of();
    }

    /** What the stream says of its codes for black and white. */
    default ColourRange colourRange() {
        return ColourRange.UNSPECIFIED;
    }
}
