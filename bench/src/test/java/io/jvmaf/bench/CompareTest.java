package io.jvmaf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jvmaf.bench.Comparison.Spread;
import io.jvmaf.bench.TimedProcess.Run;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.FrameSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareTest {
    @TempDir
    private Path folder;

    @Test
    void runsBothProgramsInTurnAndWritesEveryRun() throws Exception {
        Path log = folder.resolve("log");
        Path ours = program("jvmaf", "echo ours \"$@\" $JVMAF_JAVA_OPTIONS >> " + log);
        Path theirs = program("vmaf", "echo theirs \"$@\" >> " + log);
        Path json = folder.resolve("out.json");
        int status = BenchMain.run(new String[] {"bench-compare", "--vmaf-binary", theirs.toString(), "--jvmaf",
            ours.toString(), "--case", "324p-start", "--pairs", "2", "--clips", folder.toString(), "--json",
            json.toString()});
        assertEquals(0, status);
        List<String> calls = Files.readAllLines(log);
        assertEquals(List.of("ours", "theirs", "ours", "theirs", "ours", "theirs"),
                calls.stream().map(call -> call.substring(0, call.indexOf(' '))).toList());
        assertTrue(calls.get(0).contains("-m version=vmaf_v0.6.1 --threads 1 -q --json -o "), calls.get(0));
        JsonNode row = new ObjectMapper().readTree(json.toFile()).get("cases").get(0);
        assertEquals("324p-start", row.get("case").asText());
        assertEquals(2, row.get("jvmaf_runs").size());
        assertEquals(2, row.get("libvmaf_runs").size());
    }

    @Test
    void drawsAClipOfTheFormatAndLengthAskedFor() throws Exception {
        BenchClips.Pair pair = new BenchClips(folder).pair("64x48", 10, 11);
        try (FrameSource source = FrameSources.open(pair.distorted().toString())) {
            assertEquals("64x48 4:2:0 10 bit", source.format().toString());
        }
        long picture = 6 + 64 * 48 * 3;
        assertEquals(11, Files.size(pair.reference()) / picture);
    }

    @Test
    void showsPicturesForwardsAndBackwards() {
        assertEquals(List.of(0, 1, 2, 1, 0, 1, 2), IntStream.range(0, 7).mapToObj(i -> BenchClips.backAndForth(i, 3))
                .toList());
        assertEquals(0, BenchClips.backAndForth(5, 1));
    }

    @Test
    void ratioIsOursOverTheirsInFramesASecondPairByPair() {
        Comparison row = new Comparison("x", 10, List.of(new Run(2, 0), new Run(4, 2048), new Run(5, 0)),
                List.of(new Run(4, 0), new Run(4, 0), new Run(1, 0)));
        assertEquals(new Spread(1.0, 0.2, 2.0), Spread.of(row.ratios()));
        assertEquals(2, Comparison.peakMib(row.ours()));
    }

    @Test
    void failuresAndMisuseAreTold() throws Exception {
        Path broken = program("broken", "echo no such clip >&2; exit 7");
        assertEquals(1, BenchMain.run(new String[] {"bench-compare", "--vmaf-binary", broken.toString(), "--jvmaf",
            broken.toString(), "--case", "324p-start", "--clips", folder.toString()}));
        assertEquals(2, BenchMain.run(new String[] {"bench-compare", "--vmaf-binary", folder + "/none"}));
        assertEquals(2, BenchMain.run(new String[] {"bench-compare", "--vmaf-binary", broken.toString(), "--jvmaf",
            broken.toString(), "--case", "nonsense"}));
        assertEquals(2, BenchMain.run(new String[] {}));
        assertFalse(KernelsCommand.extractors().isEmpty());
    }

    private Path program(String name, String body) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
