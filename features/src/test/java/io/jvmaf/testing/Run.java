package io.jvmaf.testing;

import io.jvmaf.feature.ClipColumns;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One extractor run over a clip held in memory: the plainest engine there can be. */
public final class Run implements ClipColumns {
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, Double> aggregates = new LinkedHashMap<>();
    private final int frames;

    private Run(int frames) {
        this.frames = frames;
    }

    /** Runs {@code extractor} over {@code clip}; the pictures are visited in the order of {@code visit}. */
    public static Run of(FeatureExtractor extractor, Map<String, String> settings, KernelTier tier,
            List<FramePair> clip, int... visit) {
        OptionValues options = OptionValues.of(extractor.options(), settings);
        Needs needs = extractor.needs(options);
        Run run = new Run(clip.size());
        FrameExtractor worker = extractor.open(clip.get(0).reference().format(), options, tier);
        for (int step = 0; step < clip.size(); step++) {
            int index = visit.length == 0 ? step : visit[step];
            worker.extract(window(clip, index, needs.history()), run.sink(extractor, index));
        }
        extractor.finish(options, run);
        return run;
    }

    private static FrameWindow window(List<FramePair> clip, int index, int history) {
        return new FrameWindow() {
            @Override
            public FramePair current() {
                return clip.get(index);
            }

            @Override
            public FramePair before(int distance) {
                if (distance > history) {
                    throw new IllegalArgumentException("history of " + distance + " was not asked for");
                }
                return distance > index ? null : clip.get(index - distance);
            }
        };
    }

    private FeatureSink sink(FeatureExtractor extractor, int index) {
        return new FeatureSink() {
            @Override
            public void put(String feature, double value) {
                if (!extractor.provided().contains(feature)) {
                    throw new IllegalArgumentException(feature + " is not provided");
                }
                Run.this.put(feature, index, value);
            }

            @Override
            public void keep(String column, double value) {
                Run.this.put(column, index, value);
            }
        };
    }

    /** The values of {@code column}, NaN where it has none. */
    public double[] column(String column) {
        return columns.get(column);
    }

    /** The columns in the order of their first value. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The whole-clip figures in the order they were written. */
    public Map<String, Double> aggregates() {
        return aggregates;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public boolean has(String column, int index) {
        return columns.containsKey(column) && !Double.isNaN(columns.get(column)[index]);
    }

    @Override
    public double get(String column, int index) {
        return columns.get(column)[index];
    }

    @Override
    public void put(String feature, int index, double value) {
        columns.computeIfAbsent(feature, name -> {
            double[] values = new double[frames];
            Arrays.fill(values, Double.NaN);
            return values;
        })[index] = value;
    }

    @Override
    public void aggregate(String name, double value) {
        aggregates.put(name, value);
    }
}
