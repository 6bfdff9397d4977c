package io.jvmaf.cli.score;

import io.jvmaf.yuv.VideoFormat;

/**
 * What to read.
 *
 * @param reference path of the original
 * @param distorted path of the processed video
 * @param raw the geometry of both if they are raw video, else {@code null}
 * @param skipReference pictures of the reference to pass over
 * @param skipDistorted pictures of the distorted video to pass over
 * @param pairs the most pairs to score
 * @param commonBitDepth whether videos of different depths are scored at the greater one
 * @param ffmpeg path of the program that decodes what is neither YUV, Y4M nor an image; {@code null} to look for it
 * @param nativeOnly whether YUV and Y4M are all that is read, as in libvmaf
 */
public record InputSettings(String reference, String distorted, VideoFormat raw, long skipReference,
        long skipDistorted, int pairs, boolean commonBitDepth, String ffmpeg, boolean nativeOnly) {
    /** Settings by which ffmpeg is looked for where it is needed. */
    public InputSettings(String reference, String distorted, VideoFormat raw, long skipReference, long skipDistorted,
            int pairs, boolean commonBitDepth) {
        this(reference, distorted, raw, skipReference, skipDistorted, pairs, commonBitDepth, null, false);
    }
}
