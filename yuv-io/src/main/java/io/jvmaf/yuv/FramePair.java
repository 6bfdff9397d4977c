package io.jvmaf.yuv;

/**
 * A reference picture and the distorted picture to hold against it, of one geometry.
 *
 * @param index picture index, counted in pairs from the first one scored
 * @param reference the original picture
 * @param distorted the processed picture
 */
public record FramePair(int index, Frame reference, Frame distorted) {}
