package io.jvmaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.kernel.KernelTier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every clip, model and extractor setting that figures are kept for: scalar and vector, one and several threads. */
final class ParityTest {
    private static final Findings ALL = new Findings();

    private record Way(String name, Tier tier, int threads) {
        private static final List<Way> ALL = List.of(new Way("scalar, one thread", Tier.SCALAR, 1),
                new Way("scalar, three threads", Tier.SCALAR, 3), new Way("vector, one thread", Tier.AUTO, 1),
                new Way("vector, two threads", Tier.AUTO, 2));

        private ScoringPlan settings() {
            return ScoringPlan.empty().tier(tier).threads(threads);
        }
    }

    @Test
    void vectorKernelsAreThoseThatRun() {
        assertTrue(KernelTier.best().isVector(), KernelTier.best().description());
    }

    @TestFactory
    Stream<DynamicContainer> clips() {
        return GoldenClips.all().stream().map(clip -> {
            List<DynamicTest> ways = new ArrayList<>();
            ClipPair pair = ClipPair.drawn(clip);
            GoldenFile figures = GoldenFile.of(clip.name());
            for (Way way : Way.ALL) {
                ways.add(DynamicTest.dynamicTest(way.name(), () -> check(pair, figures, way)));
            }
            return DynamicContainer.dynamicContainer(clip.name(), ways);
        });
    }

    private static void check(ClipPair pair, GoldenFile figures, Way way) throws IOException, InterruptedException {
        Findings findings = ParityRun.of(pair, figures.cases(), way.settings());
        ALL.add(findings);
        assertEquals(List.of(), findings.faults());
    }

    @AfterAll
    static void say() {
        System.out.print(ParityTable.lines(ALL));
    }
}
