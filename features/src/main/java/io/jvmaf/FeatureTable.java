package io.jvmaf;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers by picture and column, columns in the order in which each was first written, and figures for the whole clip.
 */
public final class FeatureTable implements Serializable {
    private static final long serialVersionUID = 1;

    private final int subsample;
    private final LinkedHashMap<String, Column> columns = new LinkedHashMap<>();
    private final LinkedHashMap<String, Double> aggregates = new LinkedHashMap<>();
    private int frames;

    /** An empty table of which every {@code subsample}-th picture counts. */
    public FeatureTable(int subsample) {
        this.subsample = Math.max(1, subsample);
    }

    /** The number of pictures read, those between the scored ones included. */
    public int frames() {
        return frames;
    }

    /** Sets the number of pictures. */
    public void frames(int count) {
        frames = count;
    }

    /** Every N-th picture counts: N, at least 1. */
    public int subsample() {
        return subsample;
    }

    /** Whether picture {@code index} counts in pooling and shows in reports. */
    public boolean scores(int index) {
        return index % subsample == 0;
    }

    /** Column names in order. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Whether {@code column} has a value for picture {@code index}. */
    public boolean has(String column, int index) {
        Column values = columns.get(column);
        return values != null && values.present.get(index);
    }

    /**
     * The value of {@code column} for picture {@code index}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double get(String column, int index) {
        if (!has(column, index)) {
            throw new IllegalArgumentException("no value of " + column + " for picture " + index);
        }
        return columns.get(column).values[index];
    }

    /** Writes a value, replacing what was there. */
    public void put(String column, int index, double value) {
        columns.computeIfAbsent(column, name -> new Column()).put(index, value);
    }

    /** Whole-clip figures in the order of their writing. */
    public Map<String, Double> aggregates() {
        return Collections.unmodifiableMap(aggregates);
    }

    /** Writes a figure for the whole clip. */
    public void aggregate(String name, double value) {
        aggregates.put(name, value);
    }

    /** The values of {@code column} for the scored pictures in order, if none is missing. */
    public Optional<double[]> scored(String column) {
        double[] values = new double[(frames + subsample - 1) / subsample];
        for (int i = 0; i < values.length; i++) {
            if (!has(column, i * subsample)) {
                return Optional.empty();
            }
            values[i] = columns.get(column).values[i * subsample];
        }
        return values.length == 0 ? Optional.empty() : Optional.of(values);
    }

    /**
     * {@code column} pooled over the scored pictures, summed in picture order (libvmaf.c, vmaf_feature_score_pooled);
     * empty where one has no value.
     */
    public Optional<Pooled> pooled(String column) {
        return scored(column).map(FeatureTable::pool);
    }

    private static Pooled pool(double[] values) {
        double min = values[0];
        double max = values[0];
        double sum = 0;
        double inverseSum = 0;
        for (double value : values) {
            sum += value;
            inverseSum += 1 / (value + 1);
            // plain comparisons, so that a NaN leaves the extremes alone as in C
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        return new Pooled(min, max, sum / values.length, values.length / inverseSum - 1);
    }

    /**
     * Percentile {@code percent} (0 to 100) of {@code column} over the scored pictures, interpolated linearly between
     * neighbours; empty where one has no value.
     */
    public Optional<Double> percentile(String column, double percent) {
        return scored(column).map(values -> {
            Arrays.sort(values);
            double at = percent / 100 * (values.length - 1);
            int below = (int) Math.floor(at);
            int above = (int) Math.ceil(at);
            return values[below] + (values[above] - values[below]) * (at - below);
        });
    }

    /** Copies every value and whole-clip figure of {@code other} in; the picture count stays. */
    public void include(FeatureTable other) {
        other.columns().forEach(column -> copy(column, other));
        aggregates.putAll(other.aggregates);
    }

    /** Copies {@code column} of {@code other} in, if it is there. */
    public void copy(String column, FeatureTable other) {
        Column from = other.columns.get(column);
        if (from != null) {
            for (int i = from.present.nextSetBit(0); i >= 0; i = from.present.nextSetBit(i + 1)) {
                put(column, i, from.values[i]);
            }
        }
    }

    private static final class Column implements Serializable {
        private static final long serialVersionUID = 1;
        private static final int FIRST_CAPACITY = 64;

        private double[] values = new double[FIRST_CAPACITY];
        private final BitSet present = new BitSet();

        private void put(int index, double value) {
            if (index >= values.length) {
                values = Arrays.copyOf(values, Math.max(index + 1, values.length * 2));
            }
            values[index] = value;
            present.set(index);
        }
    }
}
