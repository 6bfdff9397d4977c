package io.jvmaf.bench;

import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import java.util.Map;
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

/** One extractor's kernels on one picture pair. {@link BenchMain} names the extractors: all there are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class KernelBenchmark {
    /** The extractor's name. */
    @Param("vif")
    public String extractor;
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
    private FrameExtractor kernels;

    /** Draws the pictures and opens the extractor with its default options. */
    @Setup
    public void open() {
        window = new BenchPair(size, depth);
        FeatureExtractor metric = Extractors.byName(extractor).orElseThrow();
        kernels = metric.open(window.current().reference().format(), OptionValues.of(metric.options(), Map.of()),
                tier(tier));
    }

    /** One picture pair. */
    @Benchmark
    public double extract() {
        LastValue values = new LastValue();
        kernels.extract(window, values);
        return values.sum();
    }

    /** The kernels called {@code name}; a run must not measure plain loops under the vector kernels' name. */
    static KernelTier tier(String name) {
        if (name.equals("scalar")) {
            return KernelTier.scalar();
        }
        KernelTier best = KernelTier.best();
        if (!best.isVector()) {
            throw new IllegalStateException("no vector kernels: " + best.description());
        }
        return best;
    }
}
