package io.jvmaf.train.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, pairing and geometry of a corpus of raw video. */
final class PairScanTest {
    private static final Geometry TINY = new Geometry(2, 2, null, null);

    @TempDir
    private Path folder;

    private void video(String path, int pictures) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[6 * pictures]);
    }

    private Corpus scan(ScanOptions options) throws IOException {
        return PairScan.scan(DataRoot.at(folder), options);
    }

    private static ScanOptions options(Geometry geometry) {
        return new ScanOptions(geometry, false, false, false);
    }

    private String refusal(ScanOptions options) {
        return assertThrows(CorpusException.class, () -> scan(options)).getMessage();
    }

    @Test
    void readsNames() {
        assertEquals(Optional.of(new ClipName("BigBuckBunny", 20, 288, 375)),
                ClipName.ofDistorted("BigBuckBunny_20_288_375.yuv"));
        assertEquals(Optional.of(new ClipName("CrowdRun", 3, 288, 375)),
                ClipName.ofDistorted("CrowdRun_03_288_375.yuv"));
        for (String name : List.of("A_1_2.yuv", "A_1_2_3_4.yuv", "A-b_1_2_3.yuv", "A_x_2_3.yuv", "A_1_2_3.YUV",
                "_1_2_3.yuv")) {
            assertEquals(Optional.empty(), ClipName.ofDistorted(name), name);
        }
        assertEquals(Optional.of("BigBuckBunny"), ClipName.ofReference("BigBuckBunny_25fps.yuv"));
        assertEquals(Optional.of("BigBuck"), ClipName.ofReference("BigBuck_0_576_0.yuv"));
        assertEquals(Optional.empty(), ClipName.ofReference("BigBuck.yuv"));
    }

    @Test
    void pairsBySourceAndPassesOverTheRest() throws IOException {
        video("ref/A_25fps.yuv", 3);
        video("ref/B_0_2_0.yuv", 3);
        video("dis/B_1_2_3.yuv", 3);
        video("dis/A_2_2_3.yuv", 3);
        video("dis/A_10_2_3.yuv", 3);
        video("dis/C_1_2_3.yuv", 3);
        video("dis/odd name.yuv", 3);
        video("dis/A_1_2_3.mp4", 3);
        Corpus corpus = scan(options(TINY));
        assertEquals(List.of("A_10_2_3.yuv ref/A_25fps.yuv", "A_2_2_3.yuv ref/A_25fps.yuv",
                "B_1_2_3.yuv ref/B_0_2_0.yuv"),
                corpus.pairs().stream().map(pair -> pair.key() + " " + pair.reference().name()).toList());
        assertEquals(List.of("dis/C_1_2_3.yuv: there is no reference of C in ref/; passed over",
                "dis/odd name.yuv: is not named <source>_<quality>_<height>_<kbps>.yuv; passed over"),
                corpus.warnings());
        assertTrue(refusal(new ScanOptions(TINY, false, true, false)).startsWith("dis/C_1_2_3.yuv"));
    }

    @Test
    void refusesTwoReferencesUnlessTold() throws IOException {
        video("ref/A_25fps.yuv", 3);
        video("ref/A_0_2_0.yuv", 3);
        video("dis/A_1_2_3.yuv", 3);
        assertTrue(refusal(options(TINY)).startsWith("two references of A: ref/A_0_2_0.yuv and ref/A_25fps.yuv"));
        assertEquals("ref/A_0_2_0.yuv",
                scan(new ScanOptions(TINY, true, false, false)).pairs().get(0).reference().name());
    }

    @Test
    void toleratesTwoTrailingPicturesAndNoMore() throws IOException {
        video("ref/A_25fps.yuv", 5);
        video("dis/A_1_2_3.yuv", 3);
        Corpus corpus = scan(options(TINY));
        assertEquals(3, corpus.pairs().get(0).frames());
        assertEquals(1, corpus.warnings().size());
        video("dis/A_1_2_3.yuv", 2);
        assertTrue(refusal(options(TINY)).contains("has 2 pictures and its reference 5"));
        assertEquals(2, scan(new ScanOptions(TINY, false, false, true)).pairs().get(0).frames());
    }

    @Test
    void refusesPartsOfPicturesAndNothingness() throws IOException {
        video("ref/A_25fps.yuv", 5);
        Files.createDirectories(folder.resolve("dis"));
        assertTrue(refusal(options(TINY)).contains("holds no pair"));
        Files.write(folder.resolve("dis/A_1_2_3.yuv"), new byte[31]);
        assertTrue(refusal(options(TINY)).contains("31 bytes are no whole number of pictures"));
        Files.delete(folder.resolve("dis/A_1_2_3.yuv"));
        Files.delete(folder.resolve("dis"));
        assertTrue(refusal(options(TINY)).contains("has no folder dis/"));
    }

    @Test
    void neverGuessesGeometry() throws IOException {
        video("ref/A_25fps.yuv", 5);
        video("dis/A_1_2_3.yuv", 5);
        assertTrue(refusal(options(Geometry.UNKNOWN)).contains("its size in pixels is not known"));
        Files.writeString(folder.resolve("corpus.yaml"), "width: 2\nheight: 2 # rows\npixfmt: yuv420p\n");
        assertEquals(new VideoFormat(2, 2, PixelFormat.YUV420, 8),
                scan(options(Geometry.UNKNOWN)).pairs().get(0).format());
        assertEquals(1, scan(options(new Geometry(2, 10, null, null))).pairs().get(0).frames(),
                "the command line wins over the file");
    }

    @Test
    void takesFullHdForGrantedWhereItFits() throws IOException {
        Files.createDirectories(folder.resolve("ref"));
        Files.createDirectories(folder.resolve("dis"));
        for (String path : List.of("ref/A_25fps.yuv", "dis/A_1_2_3.yuv")) {
            try (var file = new RandomAccessFile(folder.resolve(path).toFile(), "rw")) {
                file.setLength(3_110_400 * 2);
            }
        }
        ClipPair pair = scan(options(Geometry.UNKNOWN)).pairs().get(0);
        assertEquals(new VideoFormat(1920, 1080, PixelFormat.YUV420, 8), pair.format());
        assertEquals(2, pair.frames());
    }

    @Test
    void settingsNameTheLineOfAnError() {
        assertEquals("corpus.yaml:2: \"hieght\" is none of width, height, pixfmt, bitdepth",
                assertThrows(CorpusException.class, () -> CorpusSettings.parse("width: 2\nhieght: 2\n")).getMessage());
        assertThrows(CorpusException.class, () -> CorpusSettings.parse("width: -2\n"));
        assertThrows(CorpusException.class, () -> CorpusSettings.parse("- 1\n"));
        assertThrows(CorpusException.class, () -> CorpusSettings.parse("width: [\n"));
        assertEquals(new Geometry(null, null, PixelFormat.YUV422, 10), CorpusSettings.parse("pixfmt: yuv422p10le"));
    }
}
