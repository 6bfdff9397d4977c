package io.jvmaf;

/**
 * What came of one of several distorted videos.
 *
 * @param name the video's name
 * @param result its scores, or {@code null} if there are none
 * @param failure why there are none, in one line, or {@code null}
 */
public record ScoredEncode(String name, ScoreResult result, Exception failure) {}
