package io.jvmaf.cli.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.cli.ProgramFixture;
import io.jvmaf.cli.TestVideos;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.FrameWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jvmaf batch} through the whole program, killed and resumed as well. */
@Timeout(120)
final class BatchTest extends ProgramFixture {
    private static final Clip CLIP = GoldenClips.demonstration(96, 64, 3);

    @TempDir
    private static Path videos;

    BatchTest() {
        super(videos);
    }

    @BeforeAll
    static void makeVideos() throws IOException {
        for (String name : List.of("ref", "dis")) {
            int bad = name.equals("ref") ? 0 : CLIP.frames();
            TestVideos.write(videos.resolve(name + ".y4m"), CLIP, CLIP.frames(), bad);
            try (FrameWriter raw = FrameWriter.raw(videos.resolve(name + ".yuv"), CLIP.format())) {
                TestVideos.write(raw, CLIP, CLIP.frames(), bad);
            }
        }
        byte[] whole = Files.readAllBytes(videos.resolve("dis.y4m"));
        Files.write(videos.resolve("broken.y4m"), Arrays.copyOf(whole, whole.length - 100));
    }

    private void manifest(String... lines) throws IOException {
        Files.writeString(folder.resolve("m.csv"), String.join("\n", lines).replace("@", videos + "/") + "\n");
    }

    private List<List<String>> results() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("r.csv"))) {
            rows.add(Arrays.asList(line.split(",", -1)));
        }
        return rows;
    }

    private String cell(int row, String column) throws IOException {
        List<List<String>> rows = results();
        return rows.get(row).get(rows.get(0).indexOf(column));
    }

    @Test
    void rowsHaveTheScoresOfRunsAlone() throws IOException {
        manifest("id,reference,distorted,width,height,pixel_format,bitdepth,model,options",
                "x1,@ref.y4m,@dis.y4m,,,,,,",
                "x2,@ref.yuv,@dis.yuv,96,64,420,8,version=vmaf_v0.6.1neg:name=neg;version=vmaf_4k_v0.6.1,"
                        + "--feature psnr --frame_cnt 2",
                "\"x,3\",@ref.y4m,@ref.y4m,,,,,,--subsample 2");
        assertEquals(0, run("batch %m.csv --out %r.csv --jobs 2"), err());
        assertEquals("columns that are carried over as they are: id\n3 rows: 3 scored, 0 failed; 3 run now\n", err());
        assertEquals("x1", cell(1, "id"));
        assertEquals("ok", cell(1, "status"));
        assertEquals("3", cell(1, "frames"));
        assertEquals(scores("-r @ref.y4m -d @dis.y4m"), cell(1, "vmaf_mean"));
        assertEquals("", cell(1, "neg_mean"));
        List<String> scores = scores("-r @ref.y4m -d @dis.y4m -m version=vmaf_v0.6.1neg "
                + "-m version=vmaf_4k_v0.6.1:name=b --frame_cnt 2").lines().toList();
        assertEquals(scores.get(0), cell(2, "neg_mean"));
        assertEquals(scores.get(1), cell(2, "vmaf_mean"));
        assertFalse(cell(2, "psnr_y_mean").isEmpty());
        assertTrue(Files.readAllLines(folder.resolve("r.csv")).get(3).startsWith("\"x,3\","));
    }

    @Test
    void rowsThatFailAreListedAndAreNotFatal() throws IOException {
        manifest("reference,distorted,width,scale",
                "@ref.y4m,@none.y4m,,",
                "@ref.y4m,@broken.y4m,,",
                "@ref.y4m",
                ",@dis.y4m,,",
                "@ref.y4m,@dis.y4m,96,",
                "@ref.y4m,@dis.y4m,,huge",
                "ref.y4m,@dis.y4m,,",
                "@ref.y4m,-,,",
                "@ref.y4m,@dis.y4m,,");
        assertEquals(4, run("batch %m.csv --out %r.csv"));
        List<String> lines = err().lines().toList();
        assertEquals(9, lines.size(), err());
        assertEquals("jvmaf: %m.csv:2: could not open file: @none.y4m (no such file)", lines.get(0));
        assertTrue(lines.get(1).startsWith("jvmaf: %m.csv:3: @broken.y4m: "), err());
        assertEquals("jvmaf: %m.csv:4: the row has 1 cells, and the heading 4", lines.get(2));
        assertTrue(lines.get(3).startsWith("jvmaf: %m.csv:5: Reference .y4m or .yuv"), err());
        assertTrue(lines.get(4).startsWith("jvmaf: %m.csv:6: The following options are required for .yuv input:"),
                err());
        assertTrue(lines.get(5).startsWith("jvmaf: %m.csv:7: Invalid argument \"huge\" for option --scale"), err());
        assertEquals("jvmaf: %m.csv:8: could not open file: %ref.y4m (no such file)", lines.get(6));
        assertEquals("jvmaf: %m.csv:9: a row cannot read standard input", lines.get(7));
        assertEquals("9 rows: 1 scored, 8 failed; 4 run now", lines.get(8));
        assertEquals("ok", cell(9, "status"));
        assertEquals("failed", cell(3, "status"));
        assertEquals(10, results().size());
    }

    @Test
    void whatIsDoneIsNotDoneAgainUntilItIsAskedFor() throws IOException {
        Path late = folder.resolve("late.y4m");
        manifest("reference,distorted", "@ref.y4m,@dis.y4m", "@ref.y4m," + late, "@ref.y4m,@dis.y4m");
        assertEquals(4, run("batch %m.csv --out %r.csv"));
        assertTrue(err().endsWith("3 rows: 2 scored, 1 failed; 2 run now\n"), err());
        String first = Files.readString(folder.resolve("r.csv"));
        Files.copy(videos.resolve("dis.y4m"), late);
        assertEquals(4, run("batch %m.csv --out %r.csv"));
        assertTrue(err().endsWith("3 rows: 2 scored, 1 failed; 0 run now\n"), err());
        assertEquals(first, Files.readString(folder.resolve("r.csv")));
        assertEquals(0, run("batch %m.csv --out %r.csv --retry-failed --threads 1 --tier scalar"));
        assertTrue(err().endsWith("3 rows: 3 scored, 0 failed; 1 run now\n"), err());
        assertEquals(cell(1, "vmaf_mean"), cell(2, "vmaf_mean"));
        assertEquals(0, run("batch %m.csv --out %r.csv --model version=vmaf_v0.6.1neg"));
        assertTrue(err().endsWith("2 run now\n"), err());
        manifest("reference,distorted", "@dis.y4m,@ref.y4m", "@ref.y4m,@dis.y4m");
        assertEquals(0, run("batch %m.csv --out %r.csv -q"));
        assertEquals("", err());
        assertEquals(3, results().size());
    }

    @Test
    void aRunThatIsKilledGoesOnWhereItWas() throws Exception {
        int rows = 60;
        String[] lines = new String[rows + 1];
        lines[0] = "n,reference,distorted,frame_cnt,options";
        for (int i = 1; i <= rows; i++) {
            String distorted = i % 10 == 7 ? "@none.y4m" : "@dis.y4m";
            lines[i] = i + ",@ref.y4m," + distorted + "," + (1 + i % 3) + ",--feature psnr=min_sse=" + i;
        }
        manifest(lines);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.jvmaf.cli.Jvmaf", "batch", folder.resolve("m.csv").toString(), "--out",
                folder.resolve("r.csv").toString(), "--jobs", "2").redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        Path journal = folder.resolve("r.csv.journal");
        while (process.isAlive() && (!Files.exists(journal) || Files.readAllLines(journal).size() < 12)) {
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
        assertFalse(Files.exists(folder.resolve("r.csv")), () -> "it was over before it was killed");
        Set<String> before = new HashSet<>(completed(journal));
        assertTrue(before.size() >= 11 && before.size() < rows, () -> before.size() + " rows were done");
        assertEquals(4, run("batch %m.csv --out %r.csv --jobs 2"));
        assertTrue(err().endsWith("60 rows: 54 scored, 6 failed; " + (rows - before.size()) + " run now\n"), err());
        List<String> after = completed(journal);
        assertEquals(rows, after.size());
        assertEquals(rows, after.stream().map(line -> line.split(",")[0]).distinct().count());
        assertTrue(after.containsAll(before));
        String resumed = Files.readString(folder.resolve("r.csv"));
        Files.delete(journal);
        assertEquals(4, run("batch %m.csv --out %r.csv"));
        assertEquals(Files.readString(folder.resolve("r.csv")), resumed);
    }

    /** Lines with an end. */
    private static List<String> completed(Path journal) throws IOException {
        String text = Files.readString(journal);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|reference,distorted|batch %m.csv|jvmaf: batch takes --out FILE.csv or --out FILE.parquet",
        "1|reference,distorted|batch %m.csv --out r.txt|jvmaf: batch takes --out FILE.csv",
        "1|reference,distorted|batch %m.csv --out %r.parquet|jvmaf: a .parquet file takes the training artifact",
        "1|reference,distorted|batch %m.csv --out %r.csv --jobs 0|jvmaf: --jobs takes 1 to 256",
        "1|reference,distorted|batch --out %r.csv|jvmaf: batch takes a manifest: jvmaf batch MANIFEST.csv",
        "1|reference,dist|batch %m.csv --out %r.csv|jvmaf: %m.csv: the heading names no columns reference",
        "1|reference,distorted,note|batch %m.csv --out %r.csv|jvmaf: %m.csv: a column is called note, as one of the",
        "1|reference,distorted,x,x|batch %m.csv --out %r.csv|jvmaf: %m.csv: two columns are called x",
        "255|reference,distorted|batch %none.csv --out %r.csv|jvmaf: could not open file: %none.csv (no such file or",
        "255|reference,distorted|batch %m.csv --out %no/r.csv|jvmaf: could not open file: %no/r.csv (no such file or",
        "255|reference,distorted|batch %m.csv --out %r.csv --journal %m.csv|jvmaf: %m.csv is no journal of a batch",
    })
    void everyFailureIsOneLineAndAStatus(int status, String heading, String line, String message) throws IOException {
        manifest(heading);
        assertEquals(status, run(line), err());
        assertTrue(err().startsWith(message), err());
        assertEquals(1, err().lines().count(), err());
        assertFalse(Files.exists(folder.resolve("r.csv")));
    }
}
