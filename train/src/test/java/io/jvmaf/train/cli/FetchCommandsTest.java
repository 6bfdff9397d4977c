package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jvmaf.cli.Terminal;
import io.jvmaf.train.SchemaCheck;
import io.jvmaf.train.fetch.Downloader;
import io.jvmaf.train.fetch.FetchException;
import io.jvmaf.train.fetch.KonvidFetch.Archive;
import io.jvmaf.train.fetch.LoopbackServer;
import io.jvmaf.train.fetch.Unzip;
import io.jvmaf.train.json.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The two fetching commands end to end against a server on this machine. */
final class FetchCommandsTest {
    private static final Unzip.Limits LIMITS = new Unzip.Limits(10, 1000);
    private static final String LISTING = "/storage/v1/b/ugc-dataset/o?prefix=vp9_compressed_videos%2F"
            + "&fields=items(name,size,md5Hash),nextPageToken&maxResults=1000";

    @TempDir
    private Path folder;
    private LoopbackServer server;
    private Downloader downloader;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        downloader = new Downloader(HttpClient.newHttpClient(), Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(TrainingCommand command, String... arguments) throws IOException, InterruptedException {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(new CommandLine(command.spec()).parseArgs(arguments), new Terminal(stream, stream, false));
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private FetchKonvidCommand konvid(Map<String, String> environment) {
        return new FetchKonvidCommand(environment, downloader, List.of(
                new Archive("videos", server.uri().resolve("v.zip"), "KoNViD_1k_videos", 100, 10_000, LIMITS),
                new Archive("metadata", server.uri().resolve("m.zip"), "KoNViD_1k_metadata", 100, 10_000, LIMITS)));
    }

    @Test
    void konvidIsFetchedExtractedAndRecorded() throws Exception {
        byte[] videos = zip("KoNViD_1k_videos/1.mp4", "KoNViD_1k_videos/2.mp4");
        server.serve("/v.zip", videos);
        server.serve("/m.zip", zip("KoNViD_1k_metadata/mos.csv"));
        Path root = folder.resolve("data/konvid-1k");
        FetchKonvidCommand command = konvid(Map.of("VMAF_DATA_ROOT", folder.resolve("data").toString()));

        assertEquals(0, run(command, "--dry-run"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("v.zip"));
        assertEquals(List.of(), server.requests());

        assertEquals(0, run(command));
        assertTrue(Files.exists(root.resolve("KoNViD_1k_videos/2.mp4")));
        assertTrue(Files.exists(root.resolve("KoNViD_1k_metadata/mos.csv")));
        assertFalse(Files.exists(root.resolve("KoNViD_1k_videos.zip")));
        Path manifest = root.resolve("fetch_manifest.json");
        SchemaCheck.assertFollows("konvid-1k-fetch-manifest-v1", manifest);
        JsonNode first = json(manifest).path("archives").path(0);
        assertEquals(AtomicFile.sha256(videos), first.path("sha256").asText());
        assertEquals(videos.length, first.path("size_bytes").asInt(), "taken before the archive goes");
        assertTrue(first.path("exists").asBoolean());

        assertEquals(0, run(command, "--keep-zips"));
        assertEquals(2, server.requests().size(), "nothing is fetched twice, though the archives are gone");
    }

    @Test
    void aFailureIsRecordedToo() throws Exception {
        server.serve("/v.zip", zip("KoNViD_1k_videos/1.mp4"));
        server.serve("/m.zip", zip("KoNViD_1k_metadata/../../../evil"));
        Path root = folder.resolve("konvid");
        assertThrows(FetchException.class, () -> run(konvid(Map.of()), "--root", root.toString()));
        Path manifest = root.resolve("fetch_manifest.json");
        SchemaCheck.assertFollows("konvid-1k-fetch-manifest-v1", manifest);
        assertEquals("failed", json(manifest).path("status").asText());
        assertTrue(json(manifest).path("extracted").path("videos_dir_exists").asBoolean());
        assertFalse(json(manifest).path("extracted").path("metadata_dir_exists").asBoolean());
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void aPinnedArchiveMustHaveItsBytes() throws Exception {
        server.serve("/v.zip", zip("KoNViD_1k_videos/1.mp4"));
        Path root = folder.resolve("konvid");
        assertThrows(FetchException.class, () -> run(konvid(Map.of()), "--root", root.toString(), "--videos-sha256",
                "0".repeat(64)));
        assertFalse(Files.exists(root.resolve("KoNViD_1k_videos")));
    }

    private String item(String name, int size) throws Exception {
        byte[] body = new byte[size];
        server.serve("/ugc-dataset/vp9_compressed_videos/" + name, body);
        return "{\"name\": \"vp9_compressed_videos/" + name + "\", \"size\": \"" + size + "\", \"md5Hash\": \""
                + Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body)) + "\"}";
    }

    private void list(String query, String token, String... items) {
        server.serve(LISTING + query, ("{\"items\": [" + String.join(",", items) + "]"
                + (token == null ? "}" : ", \"nextPageToken\": \"" + token + "\"}")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSmallestCompleteStemsOfUgcAreFetched() throws Exception {
        list("", "p 2", item("Big_1080P-a_orig.mp4", 50), item("Big_1080P-a_cbr.webm", 50),
                item("Big_1080P-a_vod.webm", 50), item("Big_1080P-a_vodlb.webm", 50),
                item("Part_1_orig.mp4", 1), item("Part_1_cbr.webm", 1), item("Part_1_cbr.mp4", 1),
                item("Part_1_vod.webm", 1), "{\"name\": \"vp9_compressed_videos/../evil_orig.mp4\", \"size\": \"1\"}");
        list("&pageToken=p+2", null, item("Small_1_orig.mp4", 20), item("Small_1_cbr.webm", 20),
                item("Small_1_vod.webm", 20), item("Small_1_vodlb.webm", 20), item("Even_1_orig.mp4", 20),
                item("Even_1_cbr.webm", 20), item("Even_1_vod.webm", 20), item("Even_1_vodlb.webm", 20));
        Path manifest = folder.resolve("subset.json");
        FetchUgcCommand command = new FetchUgcCommand(downloader, server.uri());
        String[] arguments = {"--out-dir", folder.resolve("ugc").toString(), "--manifest", manifest.toString(),
            "--n-stems", "2"};
        assertEquals(0, run(command, arguments));
        SchemaCheck.assertFollows("youtube-ugc-subset-manifest", manifest);
        assertEquals(List.of("Even_1", "Small_1"),
                json(manifest).properties().stream().map(Map.Entry::getKey).toList());
        assertEquals(20, Files.size(Path.of(json(manifest).path("Small_1").path("vodlb").asText())));
        Path record = folder.resolve("subset.run-manifest.json");
        SchemaCheck.assertFollows("youtube-ugc-subset-fetch-run-manifest-v1", record);
        assertEquals(160, json(record).path("selection").path("total_size_bytes").asInt());

        int requests = server.requests().size();
        assertEquals(0, run(command, arguments));
        assertEquals(requests + 2, server.requests().size(), "the listing alone");
    }

    @Test
    void aDamagedVideoIsRefusedAndRecorded() throws Exception {
        list("", null, item("S_1_orig.mp4", 20), item("S_1_cbr.webm", 20), item("S_1_vod.webm", 20),
                item("S_1_vodlb.webm", 20));
        byte[] damaged = new byte[20];
        damaged[3] = 1;
        server.serve("/ugc-dataset/vp9_compressed_videos/S_1_vod.webm", damaged);
        FetchUgcCommand command = new FetchUgcCommand(downloader, server.uri());
        assertThrows(FetchException.class, () -> run(command, "--out-dir", folder.resolve("ugc").toString(),
                "--manifest", folder.resolve("s.json").toString()));
        assertFalse(Files.exists(folder.resolve("s.json")));
        assertEquals("failed", json(folder.resolve("s.run-manifest.json")).path("status").asText());
        assertEquals(2, json(folder.resolve("s.run-manifest.json")).path("selection").path("files_fetched").asInt());
    }
}
