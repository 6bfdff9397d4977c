package io.jvmaf;

/**
 * One column over a clip's scored pictures.
 *
 * @param min least value
 * @param max greatest value
 * @param mean arithmetic mean
 * @param harmonicMean {@code n / sum(1 / (x + 1)) - 1}
 */
public record Pooled(double min, double max, double mean, double harmonicMean) {}
