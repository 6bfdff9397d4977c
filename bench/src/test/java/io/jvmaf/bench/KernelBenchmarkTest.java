package io.jvmaf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what is measured is the work it is named after. */
final class KernelBenchmarkTest {
    private static final String SIZE = "576x324";

    @ParameterizedTest
    @MethodSource("io.jvmaf.bench.KernelsCommand#extractors")
    void everyExtractorGivesTheSameNumbersOnBothTiers(String extractor) {
        assertEquals(sum(extractor, "scalar"), sum(extractor, "vector"));
    }

    @Test
    void aPictureIsTheSumOfItsExtractors() {
        FrameBenchmark frame = new FrameBenchmark();
        frame.model = "vmaf_v0.6.1";
        frame.tier = "vector";
        frame.size = SIZE;
        frame.depth = 8;
        frame.open();
        double parts = sum("adm", "scalar") + sum("vif", "scalar") + sum("motion", "scalar");
        assertEquals(parts, frame.frame(), Math.abs(parts) * 1e-12);
        assertTrue(parts > 0);
    }

    private static double sum(String extractor, String tier) {
        KernelBenchmark benchmark = new KernelBenchmark();
        benchmark.extractor = extractor;
        benchmark.tier = tier;
        benchmark.size = SIZE;
        benchmark.depth = 8;
        benchmark.open();
        return benchmark.extract();
    }
}
