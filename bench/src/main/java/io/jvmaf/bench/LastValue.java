package io.jvmaf.bench;

import io.jvmaf.feature.FeatureSink;

/** Takes an extractor's numbers, and keeps their sum so that no work can be left out as unused. */
final class LastValue implements FeatureSink {
    private double sum;

    @Override
    public void put(String feature, double value) {
        sum += value;
    }

    @Override
    public void keep(String column, double value) {
        sum += value;
    }

    double sum() {
        return sum;
    }
}
