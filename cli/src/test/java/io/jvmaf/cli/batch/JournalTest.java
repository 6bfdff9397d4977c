package io.jvmaf.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal keeps what it was given, through torn ends and damage. */
final class JournalTest {
    private static final Outcome GOOD = new Outcome(false, 12, "odd, \"quoted\"", figures());
    private static final Outcome BAD = Outcome.failure("it broke\n  in two lines, at the end\n");

    @TempDir
    private Path folder;

    private static Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("vmaf_mean", 93.123456789012345);
        figures.put("psnr_y_mean", Double.POSITIVE_INFINITY);
        figures.put("nan", Double.NaN);
        figures.put("tiny", -4.9e-324);
        return figures;
    }

    private Path file() {
        return folder.resolve("journal");
    }

    private void fill() throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.append("a", GOOD);
            journal.append("b", BAD);
        }
    }

    @Test
    void whatIsNotedIsThereAgain() throws IOException {
        fill();
        try (Journal journal = Journal.open(file())) {
            assertEquals(GOOD, journal.read("a"));
            assertEquals(GOOD.figures().keySet().toString(), journal.read("a").figures().keySet().toString());
            assertEquals(new Outcome(true, 0, "it broke in two lines, at the end ", Map.of()), journal.read("b"));
            assertTrue(journal.has("b") && journal.failed("b") && !journal.failed("a") && !journal.has("c"));
            journal.append("b", GOOD);
            assertEquals(GOOD, journal.read("b"));
        }
        try (Journal journal = Journal.open(file())) {
            assertFalse(journal.failed("b"));
            assertEquals(GOOD, journal.read("b"));
        }
    }

    @Test
    void aLineIsTornAnywhereAndTheOthersStay() throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(file());
        int second = new String(whole, StandardCharsets.UTF_8).indexOf("\nb,") + 1;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file())) {
                assertEquals(length >= second, journal.has("a"), "cut at " + length);
                assertFalse(journal.has("b"), "cut at " + length);
                assertEquals(0, journal.damaged());
                if (length < second) {
                    journal.append("a", GOOD);
                }
                journal.append("b", BAD);
            }
            assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(file()), "cut at " + length);
        }
    }

    @Test
    void aDamagedLineCountsAsNotDone() throws IOException {
        fill();
        Files.writeString(file(), Files.readString(file()).replace("93.12", "94.12"));
        try (Journal journal = Journal.open(file())) {
            assertEquals(1, journal.damaged());
            assertFalse(journal.has("a"));
            assertTrue(journal.has("b"));
        }
    }

    @Test
    void otherFilesAndSecondRunsAreRefused() throws IOException {
        Files.writeString(file(), "a table of mine\n");
        assertTrue(assertThrows(IOException.class, () -> Journal.open(file())).getMessage()
                .endsWith(" is no journal of a batch"));
        assertEquals("a table of mine\n", Files.readString(file()));
        Files.delete(file());
        try (Journal first = Journal.open(file())) {
            assertFalse(first.has("a"));
            assertTrue(assertThrows(IOException.class, () -> Journal.open(file())).getMessage()
                    .endsWith(" is in use by another run"));
        }
    }
}
