package io.jvmaf.train.fit;

import java.util.Map;

/**
 * Settings that cross-validation tried.
 *
 * @param point values by name
 * @param rmse root of the mean squared error on held-out rows
 */
public record Candidate(Map<String, Object> point, double rmse) {}
