package io.jvmaf.bench;

import io.jvmaf.ScoringPlan;
import io.jvmaf.engine.ExtractorSet;
import io.jvmaf.feature.FrameExtractor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All that a model computes of one picture pair, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class FrameBenchmark {
    /** A built-in model's name. */
    @Param("vmaf_v0.6.1")
    public String model;
    /** {@code scalar} or {@code vector}. */
    @Param({"scalar", "vector"})
    public String tier;
    /** Width and height of luma. */
    @Param({"576x324", "1920x1080", "3840x2160"})
    public String size;
    /** Bits a sample. */
    @Param("8")
    public int depth;

    private BenchPair window;
    private List<FrameExtractor> extractors;

    /** Draws the pictures and opens the model's extractors. */
    @Setup
    public void open() {
        window = new BenchPair(size, depth);
        extractors = ExtractorSet.of(ScoringPlan.empty().model(model)).extractors().stream()
                .map(used -> used.extractor().open(window.current().reference().format(), used.options(),
                        KernelBenchmark.tier(tier)))
                .toList();
    }

    /** One picture pair. */
    @Benchmark
    public double frame() {
        LastValue values = new LastValue();
        for (FrameExtractor extractor : extractors) {
            extractor.extract(window, values);
        }
        return values.sum();
    }
}
