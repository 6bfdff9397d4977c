package io.jvmaf.train.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.cli.TrainStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside a data root is accepted, nor anything that is no regular file. */
@DisabledOnOs(OS.WINDOWS)
final class DataRootTest {
    private static final ScanOptions PLAIN = new ScanOptions(new Geometry(2, 2, null, null), false, false, false);

    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void makeCorpus() throws IOException {
        data = folder.resolve("data");
        video(data.resolve("ref/Src_0_2_0.yuv"));
        video(data.resolve("dis/Src_1_2_10.yuv"));
        video(folder.resolve("data-evil/Src_2_2_20.yuv"));
    }

    /** A picture of 2x2 samples, 4:2:0. */
    private static void video(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[6]);
    }

    private Corpus scan() throws IOException {
        return PairScan.scan(DataRoot.at(data), PLAIN);
    }

    private void assertRefused(String reason) {
        PathEscapeException refusal = assertThrows(PathEscapeException.class, this::scan);
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertEquals(TrainStatus.USAGE, refusal.status());
    }

    @Test
    void findsThePair() throws IOException {
        Corpus corpus = scan();
        assertEquals(List.of("Src_1_2_10.yuv"), corpus.pairs().stream().map(ClipPair::key).toList());
        assertEquals("ref/Src_0_2_0.yuv", corpus.pairs().get(0).reference().name());
    }

    @Test
    void acceptsALinkThatStaysInside() throws IOException {
        video(data.resolve("store/x.yuv"));
        Files.createSymbolicLink(data.resolve("dis/Src_2_2_20.yuv"), Path.of("../store/x.yuv"));
        assertEquals("dis/Src_2_2_20.yuv", scan().pairs().get(1).distorted().name());
    }

    @Test
    void refusesALinkToASiblingWithTheSamePrefix() throws IOException {
        Files.createSymbolicLink(data.resolve("dis/Src_2_2_20.yuv"), folder.resolve("data-evil/Src_2_2_20.yuv"));
        assertRefused("leads out of the data root");
    }

    @Test
    void refusesAFolderThatIsALinkOutside() throws IOException {
        Files.move(data.resolve("dis"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("dis"), folder.resolve("elsewhere"));
        assertRefused("leads out of the data root");
    }

    @Test
    void namesALinkToNothing() throws IOException {
        Files.createSymbolicLink(data.resolve("dis/Src_2_2_20.yuv"), data.resolve("dis/none"));
        assertRefused("dis/Src_2_2_20.yuv: is a link to nothing");
    }

    @Test
    @Timeout(20)
    void refusesAPipeWithoutOpeningIt() throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", data.resolve("dis/Src_2_2_20.yuv").toString()).start();
        assertTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);
        assertRefused("is no regular file");
    }

    @Test
    void refusesAFolderNamedAsAVideo() throws IOException {
        Files.createDirectory(data.resolve("ref/Other_0_2_0.yuv"));
        assertRefused("is no regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../data-evil/Src_2_2_20.yuv", "dis/../../data-evil/Src_2_2_20.yuv", "dis/..", "..",
        "/etc/passwd", "C:\\x.yuv", "c:/x.yuv", "file:///etc/passwd", "dis\\x.yuv", "", "dis/a\0b.yuv", "dis/none.yuv"})
    void refusesManifestPaths(String path) {
        assertThrows(PathEscapeException.class, () -> DataRoot.at(data).named(path));
    }

    @Test
    void refusesAFileThatWasReplacedAfterItWasLookedAt() throws IOException {
        CorpusFile file = DataRoot.at(data).named("dis/Src_1_2_10.yuv");
        Path other = folder.resolve("other.yuv");
        video(other);
        Files.move(other, data.resolve("dis/Src_1_2_10.yuv"), StandardCopyOption.REPLACE_EXISTING);
        assertThrows(PathEscapeException.class, file::open);
    }

    @Test
    void refusesALinkPutInTheFilesPlace() throws IOException {
        CorpusFile file = DataRoot.at(data).named("dis/Src_1_2_10.yuv");
        Files.delete(data.resolve("dis/Src_1_2_10.yuv"));
        Files.createSymbolicLink(data.resolve("dis/Src_1_2_10.yuv"), folder.resolve("data-evil/Src_2_2_20.yuv"));
        assertThrows(IOException.class, file::open);
    }

    @Test
    void manifestsAreHeldToTheSameRules() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, """
                {"schema": "jvmaf-corpus-manifest-v1", "clips": [
                  {"source": "Src", "ref": "ref/Src_0_2_0.yuv", "dis": "dis/Src_1_2_10.yuv", "width": 2, "height": 2}]}
                """);
        ScanOptions plain = new ScanOptions(Geometry.UNKNOWN, false, false, false);
        assertEquals("dis/Src_1_2_10.yuv",
                ManifestCorpus.read(manifest, DataRoot.at(data), plain).pairs().get(0).key());
        Files.writeString(manifest, Files.readString(manifest).replace("dis/Src_1_2_10", "../data-evil/Src_2_2_20"));
        assertThrows(PathEscapeException.class, () -> ManifestCorpus.read(manifest, DataRoot.at(data), plain));
        Files.writeString(manifest, Files.readString(manifest).replace("../data-evil/Src_2_2_20", "dis/Src_1_2_10")
                .replace("\"width\"", "\"dis_sha256\": \"00\", \"width\""));
        assertTrue(assertThrows(CorpusException.class, () -> ManifestCorpus.read(manifest, DataRoot.at(data), plain))
                .getMessage().contains("SHA-256"));
    }
}
