package io.jvmaf;

import io.jvmaf.yuv.FrameSource;

/**
 * One of several distorted videos of a reference.
 *
 * @param source its pictures
 * @param offset by how many pictures it is late, negative if it is early: picture i of the reference goes with picture
 *     i + offset of this one, and those that have no partner before that are passed over
 */
public record Encode(FrameSource source, int offset) {
    /** A video that starts with the reference. */
    public Encode(FrameSource source) {
        this(source, 0);
    }

    /** Pictures of the reference before the first that has a partner. */
    int referenceStart() {
        return Math.max(0, -offset);
    }

    /** Pictures of this video before the first that has a partner. */
    int start() {
        return Math.max(0, offset);
    }
}
