package io.jvmaf;

import java.io.Serializable;

/**
 * A run of picture pairs of a clip.
 *
 * @param first index of the first pair
 * @param count how many, or {@link #TO_END}
 */
public record FrameRange(int first, int count) implements Serializable {
    /** As a count: up to the clip's end. */
    public static final int TO_END = Integer.MAX_VALUE;
    /** The whole clip. */
    public static final FrameRange ALL = new FrameRange(0, TO_END);

    /** @throws IllegalArgumentException if a number is negative */
    public FrameRange {
        if (first < 0 || count < 0) {
            throw new IllegalArgumentException("frame range " + first + "+" + count + " is negative");
        }
    }
}
