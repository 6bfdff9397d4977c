package io.jvmaf.train.eval;

/** A confidence interval. */
public record Interval(double low, double high) {}
