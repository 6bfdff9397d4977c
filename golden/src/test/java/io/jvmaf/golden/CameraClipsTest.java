package io.jvmaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.golden.GoldenFile.GoldenCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The parity suite on video from cameras, where this machine has any. */
@Execution(ExecutionMode.CONCURRENT)
final class CameraClipsTest {
    /** The number of pairs that the table in docs/parity.md is about. */
    private static final int PUBLISHED = 16;
    private static final Findings ALL = new Findings();
    private static final AtomicInteger PAIRS = new AtomicInteger();

    @BeforeAll
    static void sayWhetherThereAreAny() throws IOException {
        System.out.println(CameraClips.files().isEmpty()
                ? "camera clips: not run, there are none in " + CameraClips.place()
                : "camera clips: " + CameraClips.files().size() + " pairs from " + CameraClips.place());
    }

    @TestFactory
    Stream<DynamicTest> clips() throws IOException {
        return CameraClips.files().stream().map(file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException, InterruptedException {
        CameraClips.Figures figures = CameraClips.read(file);
        Findings vector = ParityRun.of(figures.pair(), figures.cases(), ScoringPlan.empty().tier(Tier.AUTO));
        ALL.add(vector);
        PAIRS.incrementAndGet();
        assertEquals(List.of(), vector.faults());
        Findings scalar = ParityRun.of(figures.pair(), figures.cases(), ScoringPlan.empty().tier(Tier.SCALAR));
        assertEquals(vector.fingerprint(), scalar.fingerprint(), "scalar and vector kernels differ");
    }

    @Test
    void figuresAreReadWholly() throws IOException {
        for (Path file : CameraClips.files()) {
            List<GoldenCase> cases = CameraClips.read(file).cases();
            assertEquals(17, cases.stream().filter(GoldenCase::isModel).count());
            assertFalse(cases.stream().anyMatch(golden -> golden.exit() == 0 && golden.columns().isEmpty()));
        }
    }

    @AfterAll
    static void publish() throws IOException {
        int pairs = CameraClips.files().size();
        if (pairs > 0) {
            ParityTable.print("camera clips, against the reference:", ALL);
        }
        if (pairs == PUBLISHED && PAIRS.get() == pairs) {
            assertEquals(List.of(), ParityTable.publish("camera clips", ALL), "docs/parity.md claims more");
        }
    }
}
