package io.jvmaf.align;

/**
 * How many frames later the distorted video shows a picture than the reference.
 *
 * @param frames the likeliest offset: picture i of the reference is picture i + frames of the distorted video
 * @param runnerUp the second likeliest
 * @param correlation of the two videos' pictures at that offset, at most 1
 * @param margin how many times more of the videos the second offset leaves unexplained, at least 1
 * @param sure whether the evidence will do
 * @param doubt why not, in words; empty if it will
 */
public record FrameOffset(int frames, int runnerUp, double correlation, double margin, boolean sure, String doubt) {}
