package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The progress line under a clock of its own. */
final class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now = 5_000_000_000L;

    private Progress progress(long total) {
        return new Progress(new PrintStream(bytes), total, () -> now);
    }

    private String shown() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text.replace("\u001b[K", "").replace("\r", "<").replace(System.lineSeparator(), "$");
    }

    @Test
    void aBarRateAndTimeLeft() {
        Progress progress = progress(300);
        now += 1_000_000_000;
        progress.progress(50);
        assertEquals("<[####--------------------] 50 of 300 frames, 50.0 fps, 0:05 left", shown());
        now += 99_000_000;
        progress.progress(51);
        assertEquals("", shown());
        now += 3_901_000_000L;
        progress.progress(299);
        assertEquals("<[#######################-] 299 of 300 frames, 59.8 fps, 0:01 left", shown());
        progress.finish();
        assertEquals("<299 frames in 5.0 s, 59.8 fps$", shown());
    }

    @Test
    void withoutATotalOnlyWhatIsKnown() {
        Progress progress = progress(-1);
        now += 500_000_000;
        progress.progress(1);
        assertEquals("<1 frame, 2.0 fps", shown());
    }

    @Test
    void hoursAndATotalThatWasTooLow() {
        Progress progress = progress(10_000);
        now += 10_000_000_000L;
        progress.progress(10);
        assertEquals("<[------------------------] 10 of 10000 frames, 1.0 fps, 2:46:30 left", shown());
        now += 1_000_000_000;
        progress.progress(10_001);
        assertEquals("<[########################] 10001 of 10001 frames, 909.2 fps, 0:00 left", shown());
    }

    @Test
    void aRunThatNeverShowedAnythingLeavesNothing() {
        progress(3).finish();
        assertEquals("", shown());
    }
}
