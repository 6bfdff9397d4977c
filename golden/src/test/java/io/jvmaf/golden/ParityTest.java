package io.jvmaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.kernel.KernelTier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every clip, model and extractor setting that figures are kept for: scalar and vector, one and several threads. */
@Execution(ExecutionMode.CONCURRENT)
final class ParityTest {
    /** Each clip once. */
    private static final Findings ALL = new Findings();
    private static final AtomicInteger CLIPS = new AtomicInteger();
    /** Each clip in each way. */
    private static final AtomicLong COMPARED = new AtomicLong();

    /** Clips of up to this many samples a picture are scored in all ways, the others in two of them. */
    private static final int SMALL = 32_000;

    private record Way(String name, Tier tier, int threads) {
        private static final Way SCALAR = new Way("scalar, one thread", Tier.SCALAR, 1);
        private static final Way SCALAR_THREADS = new Way("scalar, three threads", Tier.SCALAR, 3);
        private static final Way VECTOR = new Way("vector, one thread", Tier.VECTOR, 1);
        private static final Way VECTOR_THREADS = new Way("vector, two threads", Tier.VECTOR, 2);

        private static List<Way> of(Clip clip) {
            if (clip.format().width() * clip.format().height() <= SMALL) {
                return List.of(SCALAR, SCALAR_THREADS, VECTOR, VECTOR_THREADS);
            }
            return clip.frames() % 2 == 0 ? List.of(SCALAR, VECTOR_THREADS) : List.of(SCALAR_THREADS, VECTOR);
        }

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
            AtomicReference<Findings> first = new AtomicReference<>();
            for (Way way : Way.of(clip)) {
                ways.add(DynamicTest.dynamicTest(way.name(), () -> check(pair, figures, way, first)));
            }
            return DynamicContainer.dynamicContainer(clip.name(), ways);
        });
    }

    private static void check(ClipPair pair, GoldenFile figures, Way way, AtomicReference<Findings> first)
            throws IOException, InterruptedException {
        Findings findings = ParityRun.of(pair, figures.cases(), way.settings());
        COMPARED.addAndGet(findings.total().compared());
        if (first.compareAndSet(null, findings)) {
            ALL.add(findings);
            CLIPS.incrementAndGet();
        }
        assertEquals(List.of(), findings.faults());
        assertEquals(first.get().fingerprint(), findings.fingerprint(), "bits differ from another way's");
    }

    @AfterAll
    static void publish() throws IOException {
        ParityTable.print("generated clips, against the reference:", ALL);
        System.out.println("values compared in all ways together: " + COMPARED.get());
        if (CLIPS.get() == GoldenClips.all().size()) {
            assertEquals(List.of(), ParityTable.publish("generated clips", ALL), "docs/parity.md claims more");
        }
    }
}
