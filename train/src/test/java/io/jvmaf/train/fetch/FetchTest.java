package io.jvmaf.train.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.json.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from a server on this machine, and archives that are not to be trusted. */
final class FetchTest {
    private static final Downloader.Progress UNHEARD = (bytes, total) -> {};
    private static final Unzip.Limits LIMITS = new Unzip.Limits(3, 1000);

    @TempDir
    private Path folder;
    private LoopbackServer server;
    private Downloader downloader;
    private byte[] body;
    private Path target;

    @BeforeEach
    void serve() throws IOException {
        server = new LoopbackServer();
        downloader = new Downloader(HttpClient.newHttpClient(), Duration.ofMillis(1));
        body = new byte[200_000];
        new Random(4).nextBytes(body);
        server.serve("/file", body);
        target = folder.resolve("deep/file");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Wanted wanted(long least, long most, String sha256, String md5) {
        return new Wanted(server.uri().resolve("file"), target, least, most, sha256, md5);
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(target.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fetchesOnceAndChecksAfter() throws Exception {
        String md5 = Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body));
        Wanted wanted = wanted(body.length, body.length, AtomicFile.sha256(body), md5);
        assertEquals(AtomicFile.sha256(body), downloader.fetch(wanted, UNHEARD));
        assertArrayEquals(body, Files.readAllBytes(target));
        assertEquals(List.of("file"), left());
        assertEquals(AtomicFile.sha256(body), downloader.fetch(wanted, UNHEARD));
        assertEquals(List.of("/file"), server.requests());
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        server.breakOff(70_000, 2);
        downloader.fetch(wanted(1, 1_000_000, null, null), UNHEARD);
        assertArrayEquals(body, Files.readAllBytes(target));
        assertEquals(3, server.requests().size());
        assertTrue(server.requests().get(2).matches("/file bytes=\\d+-"), server.requests().toString());
    }

    @Test
    void aLaterRunGoesOnWhereAnEarlierOneGaveUp() throws Exception {
        server.breakOff(20_000, 4);
        IOException failure = assertThrows(IOException.class,
                () -> downloader.fetch(wanted(1, 1_000_000, null, null), UNHEARD));
        assertTrue(failure.getMessage().contains("tried 4 times"), failure.getMessage());
        assertFalse(Files.exists(target));
        long have = Files.size(target.resolveSibling(".file.download"));
        assertTrue(have > 0 && have <= 80_000, have + " bytes");
        downloader.fetch(wanted(1, 1_000_000, null, null), UNHEARD);
        assertEquals("/file bytes=" + have + "-", server.requests().get(4));
        assertArrayEquals(body, Files.readAllBytes(target));
    }

    @Test
    void beginsAgainWhereTheFileChangedMeanwhile() throws Exception {
        server.breakOff(20_000, 4);
        assertThrows(IOException.class, () -> downloader.fetch(wanted(1, 1_000_000, null, null), UNHEARD));
        byte[] other = Arrays.copyOf(body, 150_000);
        other[0]++;
        server.serve("/file", other);
        downloader.fetch(wanted(1, 1_000_000, null, null), UNHEARD);
        assertArrayEquals(other, Files.readAllBytes(target));
    }

    @Test
    void refusesWhatIsNotWanted() throws Exception {
        for (Wanted wanted : List.of(wanted(200_001, 1_000_000, null, null), wanted(1, 199_999, null, null),
                wanted(1, 1_000_000, "0".repeat(64), null), wanted(1, 1_000_000, null, "AAAAAAAAAAAAAAAAAAAAAA=="))) {
            assertThrows(FetchException.class, () -> downloader.fetch(wanted, UNHEARD));
            assertEquals(List.of(), left());
        }
        Wanted none = new Wanted(server.uri().resolve("none"), target, 0, 10, null, null);
        assertTrue(assertThrows(FetchException.class, () -> downloader.fetch(none, UNHEARD)).getMessage()
                .contains("404"));
    }

    /** An archive of entries as {@code name=text}. */
    static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.substring(0, entry.indexOf('='))));
                zip.write(entry.substring(entry.indexOf('=') + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void unzip(String... entries) throws IOException {
        Path archive = folder.resolve("archive.zip");
        Files.write(archive, zip(entries));
        Unzip.folder(archive, "top", folder.resolve("top"), LIMITS);
    }

    @Test
    void takesAnArchiveApart() throws IOException {
        unzip("top/a=one", "top/b/c=two", "other/d=three");
        assertEquals("two", Files.readString(folder.resolve("top/b/c")));
        assertFalse(Files.exists(folder.resolve("other")));
        assertEquals(List.of("archive.zip", "top"), names());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil=x", "top/../../evil=x", "/evil=x", "top/..=x", "c:evil=x", "top\\..\\evil=x"})
    void refusesNamesThatLeadOut(String entry) throws IOException {
        assertThrows(FetchException.class, () -> unzip("top/a=one", entry));
        assertEquals(List.of("archive.zip"), names());
        assertFalse(Files.exists(folder.resolveSibling("evil")));
    }

    @Test
    void refusesTooMuch() throws IOException {
        assertThrows(FetchException.class, () -> unzip("top/a=1", "top/b=2", "top/c=3", "top/d=4"));
        assertThrows(FetchException.class, () -> unzip("top/a=" + "0".repeat(600), "top/b=" + "0".repeat(401)));
        assertThrows(FetchException.class, () -> unzip("elsewhere/a=1"));
        Files.write(folder.resolve("archive.zip"), new byte[100]);
        assertThrows(FetchException.class,
                () -> Unzip.folder(folder.resolve("archive.zip"), "top", folder.resolve("top"), LIMITS));
        assertEquals(List.of("archive.zip"), names());
        unzip("top/a=" + "0".repeat(600), "top/b=" + "0".repeat(400));
        assertEquals(400, Files.size(folder.resolve("top/b")));
    }
}
