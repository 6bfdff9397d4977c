package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.train.TestCorpus;
import io.jvmaf.train.TestCorpus.Result;
import io.jvmaf.train.table.FeatureRow;
import io.jvmaf.train.table.FeatureRows;
import io.jvmaf.train.table.ParquetTables;
import io.jvmaf.yuv.FrameSources;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code extract-features} from a folder of raw videos. */
final class ExtractCommandTest {
    private static final String CLIP = "dis/Src1_2_48_200.yuv";

    @TempDir
    private Path folder;
    private Path root;
    private Path table;

    @BeforeEach
    void makeCorpus() throws IOException {
        root = folder.resolve("corpus");
        table = folder.resolve("out/features.parquet");
        TestCorpus.write(root, 2, 3, 4);
    }

    private Result extract(String... more) {
        List<String> all = new ArrayList<>(List.of("extract-features", "--data-root", root.toString(),
                "--dataset", "nflx-local", "--output", table.toString()));
        all.addAll(List.of(more));
        return TestCorpus.run(all.toArray(String[]::new));
    }

    private void assertCache(String expected, String... more) {
        Result result = extract(more);
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("cache: " + expected), result.out());
    }

    @Test
    void theTableHoldsTheMeansOfWhatScoringGives() throws Exception {
        assertCache("0 hits, 6 computed");
        FeatureRows read = ParquetTables.read(table);
        assertEquals(List.of("Src0_1_48_100.yuv", "Src0_2_48_200.yuv", "Src0_3_48_300.yuv", "Src1_1_48_100.yuv",
                "Src1_2_48_200.yuv", "Src1_3_48_300.yuv"), read.rows().stream().map(FeatureRow::key).toList());
        ScoreResult expected;
        try (SourcePair pair = FrameSources.openPair(root.resolve("ref/Src1_0_48_0.yuv").toString(),
                root.resolve(CLIP).toString(), new VideoFormat(64, 48, PixelFormat.YUV420, 8))) {
            expected = Vmaf.score(pair.reference(), pair.distorted(), ScoringPlan.standard());
        }
        FeatureRow row = read.rows().get(4);
        assertEquals(expected.score().orElseThrow().mean(), row.vmaf());
        assertEquals(expected.table().pooled("integer_adm2").orElseThrow().mean(), row.features().adm2());
        assertEquals(expected.table().pooled("integer_vif_scale3").orElseThrow().mean(), row.features().vifScale3());
        assertEquals(expected.table().pooled("integer_motion2").orElseThrow().mean(), row.features().motion2());
        assertEquals(List.of(row.vmaf(), "teacher", "vmaf_v0.6.1", "Src1"),
                List.of(row.target(), row.targetKind(), row.teacherModel(), row.source()));

        assertCache("6 hits, 0 computed", "--level", "frame");
        FeatureRow frame = ParquetTables.read(table).rows().get(4 * 4 + 3);
        assertEquals("Src1_2_48_200.yuv 3", frame.key() + " " + frame.frameIndex());
        assertEquals(expected.table().get("vmaf", 3), frame.vmaf());
        assertEquals(expected.table().get("integer_vif_scale0", 3), frame.features().vifScale0());
    }

    @Test
    void theCacheHoldsForTheSameBytesAndOptionsOnly() throws IOException {
        assertCache("0 hits, 6 computed");
        byte[] first = Files.readAllBytes(table);
        assertCache("6 hits, 0 computed");
        assertTrue(Arrays.equals(first, Files.readAllBytes(table)), "a cached run writes the same bytes");

        Path clip = root.resolve(CLIP);
        Files.setLastModifiedTime(clip, FileTime.fromMillis(1_000_000_000_000L));
        assertCache("6 hits, 0 computed");

        byte[] bytes = Files.readAllBytes(clip);
        bytes[100] ^= 0x40;
        Files.write(clip, bytes);
        assertCache("5 hits, 1 computed");
        Files.delete(root.resolve("dis/Src0_1_48_100.yuv"));
        assertCache("5 hits, 0 computed");
        TestCorpus.video(root.resolve("ref/Src0_0_48_0.yuv"), 99, 0, 4);
        assertCache("3 hits, 2 computed");

        assertCache("0 hits, 5 computed", "--teacher-model", "vmaf_v0.6.1neg");
        assertCache("0 hits, 5 computed");
        assertCache("0 hits, 5 computed", "--rebuild-cache");
        assertCache("0 hits, 5 computed (no cache)", "--no-cache");
        assertCache("5 hits, 0 computed");
    }

    @Test
    void aChangeWithinTheClocksGrainIsSeenByItsSize() throws IOException {
        assertCache("0 hits, 6 computed");
        Path clip = root.resolve(CLIP);
        FileTime time = Files.getLastModifiedTime(clip);
        TestCorpus.video(clip, 1, 2, 3);
        Files.setLastModifiedTime(clip, time);
        assertCache("5 hits, 1 computed");
    }

    @Test
    void aDamagedCacheIsMadeAnew() throws IOException {
        assertCache("0 hits, 6 computed");
        Path cache = root.resolve(".cache/nflx_features.parquet");
        byte[] bytes = Files.readAllBytes(cache);
        Files.write(cache, Arrays.copyOf(bytes, bytes.length / 2));
        Result result = extract();
        assertTrue(result.err().contains("nflx_features.parquet: is damaged and made anew"), result.err());
        assertTrue(result.out().contains("0 hits, 6 computed"), result.out());
        assertCache("6 hits, 0 computed");
    }

    @Test
    void theCacheIsNotWrittenThroughALink() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve(".cache"), outside);
        Result result = extract();
        assertEquals(2, result.status());
        assertTrue(result.err().contains("is a link"), result.err());
        assertFalse(Files.exists(table));
        try (var files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void opinionScoresBecomeTheTarget() throws IOException {
        Path scores = folder.resolve("mos.csv");
        Files.writeString(scores, "key,mos\nSrc0_1_48_100.yuv,3.5\n");
        Result result = extract("--mos-csv", scores.toString());
        assertTrue(result.err().contains("clips without an opinion score have no target: 5"), result.err());
        FeatureRow row = ParquetTables.read(table).rows().get(0);
        assertEquals(List.of(3.5, "mos"), List.of(row.target(), row.targetKind()));
        Files.writeString(scores, "key,mos\na,1\na,2\n");
        assertEquals(2, extract("--mos-csv", scores.toString()).status());
    }

    @Test
    void usageErrorsComeBeforeAnyWork() {
        assertEquals(2, TestCorpus.run("extract-features").status());
        Result unknown = TestCorpus.run("extract-features", "--dataset", "x");
        assertEquals("jvmaf: dataset \"x\" is not known: there are nflx-local, konvid-1k and manifest\n",
                unknown.err().replace("\r", ""));
        assertEquals(2, unknown.status());
        assertEquals(2, extract("--level", "scene").status());
        assertEquals(2, extract("--split", "thirds").status());
        assertEquals(2, extract("--teacher-model", "vmaf_v9").status());
        assertEquals(2, extract("--vmaf-binary", folder.resolve("none").toString()).status());
        assertEquals(2, extract("--jobs", "0").status());
        assertEquals(2, extract("--width", "10").status());
        assertEquals(2, extract("--no-such-option").status());
        assertFalse(Files.exists(root.resolve(".cache")));
    }

    @Test
    void twoExtractionsDoNotShareACache() throws Exception {
        Files.createDirectory(root.resolve(".cache"));
        Path lock = root.resolve(".cache/nflx_features.parquet.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var held = channel.lock()) {
            assertTrue(held.isValid());
            Result result = extract();
            assertEquals(2, result.status());
            assertTrue(result.err().contains("another extraction uses this cache"), result.err());
        }
        assertCache("0 hits, 6 computed");
    }
}
