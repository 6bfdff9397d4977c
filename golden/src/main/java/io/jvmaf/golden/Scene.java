package io.jvmaf.golden;

import io.jvmaf.yuv.VideoFormat;

/** A moving picture as a function of place and time. Integer arithmetic only, so that every JVM paints the same. */
@FunctionalInterface
public interface Scene {
    /** One picture of a scene. */
    @FunctionalInterface
    interface Picture {
        /**
         * The picture's value at a luma position.
         *
         * @param plane 0 luma, 1 Cb, 2 Cr
         * @param x luma column; a subsampled plane asks for every second one
         * @param y luma row
         * @return 0 to 65535 whatever the bit depth; chroma is neutral at 32768
         */
        int value(int plane, int x, int y);
    }

    /** The picture at {@code index} for a geometry; the same for the same three arguments, on every machine. */
    Picture picture(VideoFormat format, long seed, int index);
}
