package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.SchemaCheck;
import io.jvmaf.train.TestCorpus;
import io.jvmaf.train.TestCorpus.Result;
import io.jvmaf.train.table.FeatureRow;
import io.jvmaf.train.table.ParquetTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code extract-features --dataset konvid-1k} with a made-up ffmpeg, for which a video is its raw pictures: it
 * "encodes" by passing them on, and fails on files whose names say so.
 */
@DisabledOnOs(OS.WINDOWS)
final class KonvidRunTest {
    private static final String FFMPEG = """
            #!/bin/sh
            for a; do case $a in file:*) file=${a#file:} ;; esac; done
            case "$*" in
              -version) echo 'ffmpeg version 0-made-up Copyright nobody' ;;
              *lavfi*) printf 'x264 - core 999 r1 abc' ;;
              *broken*) echo 'first complaint' >&2; echo 'moov atom not found' >&2; exit 183 ;;
              *slow*) exec sleep 20 ;;
              *"-f nut -i pipe:0"*) exec cat ;;
              *short*libx264*) exec head -c 9216 "$file" ;;
              *) exec cat "$file" ;;
            esac
            """;
    private static final String FFPROBE = """
            #!/bin/sh
            case "$*" in
              *odd*) width=63 ;;
              *) width=64 ;;
            esac
            echo '{"streams": [{"codec_name": "h264", "width": '$width', "height": 48, "nb_frames": "3"}]}'
            """;

    @TempDir
    private Path folder;
    private Path table;

    @BeforeEach
    void makeUp() throws IOException {
        table = folder.resolve("out/features.parquet");
        for (String name : List.of("ffmpeg", "ffprobe")) {
            Path tool = folder.resolve("bin/" + name);
            Files.createDirectories(tool.getParent());
            Files.writeString(tool, name.equals("ffmpeg") ? FFMPEG : FFPROBE).toFile().setExecutable(true);
        }
        Files.createDirectories(folder.resolve("konvid/videos"));
    }

    private void video(String name) throws IOException {
        TestCorpus.video(folder.resolve("konvid/videos/" + name + ".mp4"), name.hashCode(), 0, 3);
    }

    private Result extract(String... more) {
        List<String> all = new ArrayList<>(List.of("extract-features", "--dataset", "konvid-1k", "--konvid-root",
                folder.resolve("konvid").toString(), "--output", table.toString(), "--cache-dir",
                folder.resolve("cache").toString(), "--ffmpeg", folder.resolve("bin/ffmpeg").toString()));
        all.addAll(List.of(more));
        return TestCorpus.run(all.toArray(String[]::new));
    }

    @Test
    void everyPictureGetsARow() throws IOException {
        for (String name : List.of("10", "9", "7", "8", "6")) {
            video(name);
        }
        Result result = extract();
        assertEquals(0, result.status(), result.err());
        List<FeatureRow> rows = ParquetTables.read(table).rows();
        assertEquals(15, rows.size());
        assertEquals("10 0 10", rows.get(0).key() + " " + rows.get(0).frameIndex() + " " + rows.get(0).source());
        assertEquals(1, rows.get(4).features().vifScale0(), "an encode that loses nothing");
        Path folds = table.resolveSibling("features_with_folds.parquet");
        List<FeatureRow> folded = ParquetTables.read(folds).rows();
        assertEquals(5, new TreeSet<>(folded.stream().map(FeatureRow::source).toList()).size());
        assertEquals(folded.get(0).source(), folded.get(2).source(), "a clip is of one fold");
        SchemaCheck.assertFollows("konvid-full-features-manifest-v1", table.resolveSibling("features.manifest.json"));

        byte[] first = Files.readAllBytes(table);
        result = extract();
        assertTrue(result.out().contains("cache: 5 hits, 0 computed"), result.out());
        assertEquals(-1, Files.mismatch(table, Files.write(folder.resolve("first"), first)));

        result = extract("--crf", "35,20", "--max-clips", "2", "--no-folds-out");
        assertTrue(result.out().contains("cache: 2 hits, 2 computed"), result.out());
        assertEquals(List.of("10_crf20", "10_crf35", "6_crf20", "6_crf35"), new ArrayList<>(new TreeSet<>(
                ParquetTables.read(table).rows().stream().map(FeatureRow::key).toList())));
    }

    @Test
    void clipsThatFailAreNamedAndTheRestGoesOn() throws IOException {
        for (int i = 10; i < 40; i++) {
            video("clip" + i);
        }
        video("broken");
        video("odd");
        video("short");
        Result result = extract("--jobs", "2");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.err().contains("ffmpeg: moov atom not found"), result.err());
        assertTrue(result.err().contains("videos/odd.mp4: pictures of 63x48 have odd sides"), result.err());
        assertTrue(result.err().contains("short crf 35: the encode and its original differ"), result.err());
        assertEquals(90, ParquetTables.read(table).rows().size());
    }

    @Test
    void tooManyFailuresFailTheRun() throws IOException {
        video("good");
        video("broken");
        Result result = extract();
        assertEquals(1, result.status());
        assertTrue(result.err().contains("1 of 2 clips failed"), result.err());
        assertEquals(3, ParquetTables.read(table).rows().size(), "what there is, is kept");
    }

    @Test
    void aClipThatHangsIsEnded() throws IOException {
        video("slow");
        Result result = extract("--clip-timeout", "1");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("slow crf 35: took more than 1 s"), result.err());
        assertFalse(Files.exists(table));
    }

    @Test
    void saysHowToGetFfmpeg() throws IOException {
        video("a");
        Result result = TestCorpus.run("extract-features", "--dataset", "konvid-1k", "--konvid-root",
                folder.resolve("konvid").toString(), "--output", table.toString(), "--ffmpeg",
                folder.resolve("none").toString());
        assertEquals(2, result.status());
        assertTrue(result.err().contains("/none is no program: install it (apt-get install ffmpeg"), result.err());
        assertEquals(1, result.err().lines().count());
    }

    @Test
    void saysWhereItLookedForVideos() {
        Result result = extract();
        assertEquals(2, result.status());
        assertTrue(result.err().contains("no *.mp4 in KoNViD_1k_videos/, videos/"), result.err());
    }
}
