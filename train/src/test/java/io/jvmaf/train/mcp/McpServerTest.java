package io.jvmaf.train.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jvmaf.cli.Jvmaf;
import io.jvmaf.cli.Terminal;
import io.jvmaf.train.SyntheticTable;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client's session with a real server process, over its pipes. */
@Timeout(300)
class McpServerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Path inside;
    private static Path outside;
    private static McpClient client;
    private static JsonNode greeting;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        inside = Files.createDirectory(folder.resolve("clips"));
        outside = Files.createDirectory(folder.resolve("clips-not"));
        HealthCheck.write(inside);
        HealthCheck.write(outside);
        client = McpClient.start(McpClient.ownServer(), Map.of("JVMAF_MCP_ALLOW", folder.resolve("missing")
                + File.pathSeparator + inside, PictureFolder.VARIABLE, folder.resolve("pictures").toString()));
        greeting = client.initialize("2025-03-26");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        assertEquals(0, client.end());
        client.close();
    }

    private static Map<String, Object> clip() {
        return HealthCheck.arguments(inside.resolve("ref.yuv"), inside.resolve("dis.yuv"));
    }

    private static Map<String, Object> clip(String name, Object value) {
        Map<String, Object> arguments = clip();
        arguments.put(name, value);
        return arguments;
    }

    private static void assertRefused(String why, JsonNode reply) throws IOException {
        assertTrue(reply.path("result").path("isError").asBoolean(), reply::toString);
        String error = McpClient.content(reply).path("error").asText(reply.toString());
        assertTrue(error.contains(why), error);
    }

    private static int errorOf(JsonNode reply) {
        assertFalse(reply.has("result"), reply::toString);
        return reply.path("error").path("code").asInt();
    }

    @Test
    void agreesOnAVersionAndTellsItsTools() throws IOException, InterruptedException {
        assertEquals("2025-03-26", greeting.path("protocolVersion").asText());
        assertEquals("vmaf-mcp", greeting.path("serverInfo").path("name").asText());
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode tool : client.ask("tools/list", Map.of()).path("result").path("tools")) {
            names.add(tool.path("name").asText());
            assertEquals("object", tool.path("inputSchema").path("type").asText());
        }
        assertEquals(new TreeSet<>(HealthCheck.TOOLS), names);
        assertEquals(-32600, errorOf(client.ask("initialize", Map.of("protocolVersion", "2025-03-26"))));
    }

    @Test
    void scoresAsTheCommandLineDoes() throws IOException, InterruptedException {
        JsonNode report = McpClient.content(client.call("vmaf_score", clip()));
        assertEquals(HealthCheck.SCORE, report.path("pooled_metrics").path("vmaf").path("mean").asDouble());
        Path file = folder.resolve("report.json");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        assertEquals(0, Jvmaf.run(new String[] {"-r", inside.resolve("ref.yuv").toString(), "-d",
            inside.resolve("dis.yuv").toString(), "-w", "192", "-h", "108", "-p", "420", "-b", "8", "--json",
            "--precision", "17", "-o", file.toString()}, new Terminal(nowhere, nowhere, false)));
        ObjectNode expected = (ObjectNode) MAPPER.readTree(file.toFile());
        expected.set("fps", report.path("fps"));
        assertEquals(expected, report);
        assertEquals("88.190547", McpClient.content(client.call("vmaf_score", clip("precision", "legacy")))
                .path("pooled_metrics").path("vmaf").path("mean").asText());
    }

    @Test
    void refusesEveryWayOut() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(inside.resolve("link.yuv"), outside.resolve("dis.yuv"));
        Path linked = Files.createSymbolicLink(inside.resolve("folder"), outside).resolve("dis.yuv");
        for (Path way : List.of(outside.resolve("dis.yuv"), inside.resolve("../clips-not/dis.yuv"), link, linked,
                Path.of("/etc/hostname"), outside.resolve("nothing.yuv"))) {
            assertRefused("not in a folder that may be read", client.call("vmaf_score", clip("dis", way.toString())));
        }
        assertRefused("does not exist", client.call("vmaf_score", clip("dis", inside.resolve("none").toString())));
        assertRefused("no regular file", client.call("vmaf_score", clip("dis", inside.toString())));
        assertRefused("is no path", client.call("vmaf_score", clip("dis", "a\0b")));
        assertRefused("not in a folder", client.call("vmaf_score", clip("model", "path=/etc/hostname")));
        assertRefused("not in a folder", client.call("eval_model_on_split", Map.of("model", "vmaf_v0.6.1", "features",
                outside.resolve("dis.yuv").toString())));
    }

    @Test
    void tellsWhatIsWrongWithACall() throws IOException, InterruptedException {
        assertRefused("no backend cuda", client.call("vmaf_score", clip("backend", "cuda")));
        assertRefused("no built-in model", client.call("vmaf_score", clip("model", "version=nothing")));
        assertRefused("precision", client.call("vmaf_score", clip("precision", "18")));
        assertRefused("shorter than one picture", client.call("vmaf_score", clip("width", 32768)));
        assertRefused("do not fit", client.call("vmaf_score", clip("width", 0)));
        assertRefused("'ref'", client.call("vmaf_score", Map.of()));
        assertRefused("'odd'", client.call("vmaf_score", clip("odd", 1)));
    }

    @Test
    void answersErrorsOfTheProtocolAndGoesOn() throws IOException, InterruptedException {
        for (Map.Entry<String, Integer> line : Map.of("{\"jsonrpc\":", -32700, "no json", -32700,
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", -32600, "17", -32600,
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600,
                "{\"jsonrpc\":\"2.0\"}", -32600).entrySet()) {
            client.sendLine(line.getKey());
            JsonNode reply = client.next();
            assertEquals(line.getValue(), errorOf(reply), line.getKey());
            assertTrue(reply.has("id") && reply.path("id").isNull(), reply::toString);
        }
        assertEquals(-32601, errorOf(client.ask("no/such/method", Map.of())));
        assertEquals(-32602, errorOf(client.call("no_such_tool", Map.of())));
        assertEquals(-32602, errorOf(client.ask("tools/call", Map.of("arguments", Map.of()))));
        assertEquals(-32602, errorOf(client.ask("tools/call", Map.of("name", "list_models", "arguments", List.of()))));
        assertEquals(-32602, errorOf(client.ask("tools/call", List.of())));
        assertEquals(-32602, errorOf(client.ask("resources/read", Map.of())));
        Object deep = "";
        for (int i = 0; i < Incoming.MOST_DEPTH; i++) {
            deep = List.of(deep);
        }
        assertEquals(-32602, errorOf(client.call("list_models", Map.of("x", deep))));
        client.sendLine("x".repeat(LineReader.MOST_BYTES + 1));
        assertEquals(-32600, errorOf(client.next()));
        assertTrue(client.ask("ping", Map.of()).path("result").isObject());
    }

    @Test
    void wantsToBeGreetedFirst() throws IOException, InterruptedException {
        try (McpClient other = McpClient.start(McpClient.ownServer(), Map.of())) {
            assertTrue(other.ask("ping", Map.of()).path("result").isObject());
            assertEquals(-32600, errorOf(other.ask("tools/list", Map.of())));
            assertEquals(-32602, errorOf(other.ask("initialize", Map.of("capabilities", Map.of()))));
            assertEquals(-32602, errorOf(other.ask("initialize", Map.of("protocolVersion", "2025-06-18",
                    "capabilities", "none", "clientInfo", Map.of("name", "x", "version", "1")))));
            assertEquals("2025-11-25", other.initialize("1999-01-01").path("protocolVersion").asText(),
                    "the newest one for a version that nobody knows");
            assertRefused("not in a folder", other.call("vmaf_score", clip()));
            int id = other.send("tools/call", Map.of("name", "list_backends", "arguments", Map.of()));
            assertEquals(0, other.end(), "what runs at the end of the input is answered");
            assertFalse(other.reply(id).path("result").path("isError").asBoolean());
        }
    }

    @Test
    void tellsProgressUnderTheTokenUpToTheLastFrame() throws IOException, InterruptedException {
        JsonNode reply = client.ask("tools/call", Map.of("name", "vmaf_score", "arguments", clip(), "_meta",
                Map.of("progressToken", "mine")));
        assertFalse(reply.path("result").path("isError").asBoolean(), reply::toString);
        List<Double> steps = steps("mine");
        assertEquals(1, steps.get(0));
        assertEquals(6, steps.get(steps.size() - 1));
        assertEquals(List.copyOf(new TreeSet<>(steps)), steps, "progress only rises");
    }

    private static List<Double> steps(String token) {
        List<Double> steps = new ArrayList<>();
        for (JsonNode message : client.heard()) {
            if (message.path("params").path("progressToken").asText().equals(token)) {
                steps.add(message.path("params").path("progress").asDouble());
            }
        }
        return steps;
    }

    @Test
    void stopsACancelledCallAndSendsNothingForIt() throws IOException, InterruptedException {
        Path blank = inside.resolve("blank.yuv");
        int frames = 3000;
        try (RandomAccessFile file = new RandomAccessFile(blank.toFile(), "rw")) {
            file.setLength(frames * 1920L * 1080 * 3 / 2); // sparse
        }
        Map<String, Object> arguments = HealthCheck.arguments(blank, blank);
        arguments.put("width", 1920);
        arguments.put("height", 1080);
        int id = client.send("tools/call", Map.of("name", "vmaf_score", "arguments", arguments, "_meta",
                Map.of("progressToken", "long")));
        JsonNode first = client.next();
        while (!first.path("params").path("progressToken").asText().equals("long")) {
            first = client.next();
        }
        assertEquals(1, config().path("running").asInt());
        client.tell("notifications/cancelled", Map.of("requestId", id, "reason", "a test"));
        while (config().path("running").asInt() > 0) {
            Thread.sleep(20);
        }
        List<Double> steps = steps("long");
        assertTrue(steps.get(steps.size() - 1) < frames, "it was stopped before its end");
        assertEquals("true", McpClient.content(client.call("list_backends", Map.of())).path("cpu").asText());
        assertTrue(client.heard().stream().noneMatch(message -> message.path("id").asInt() == id),
                "no reply to a cancelled request");
        Files.delete(blank);
    }

    private static JsonNode config() throws IOException, InterruptedException {
        return resource(ServerResources.CONFIG);
    }

    private static JsonNode resource(String uri) throws IOException, InterruptedException {
        JsonNode reply = client.ask("resources/read", Map.of("uri", uri));
        return MAPPER.readTree(reply.path("result").path("contents").path(0).path("text").asText());
    }

    @Test
    void listsModelsAndReadsResources() throws IOException, InterruptedException {
        Map<String, String> formats = new HashMap<>();
        for (JsonNode model : McpClient.content(client.call("list_models", Map.of())).path("models")) {
            formats.put(model.path("name").asText(), model.path("format").asText());
        }
        assertEquals("json", formats.get("vmaf_v0.6.1"));
        assertEquals(inside.toRealPath().toString(), config().path("allowed").path(0).asText());
        List<String> uris = client.ask("resources/list", Map.of()).path("result").path("resources")
                .findValuesAsText("uri");
        assertTrue(uris.containsAll(List.of(ServerResources.CONFIG, ServerResources.EVALUATION)), uris::toString);
        assertNotNull(client.ask("resources/read", Map.of("uri", "file:///etc/hostname")).get("error"));
    }

    @Test
    void evaluatesAndRanksModels() throws IOException, InterruptedException {
        String table = SyntheticTable.write(inside.resolve("t.parquet"), 3, 4, 2).toString();
        JsonNode result = McpClient.content(client.call("eval_model_on_split", Map.of("model", "vmaf_v0.6.1",
                "features", table, "split", "all")));
        assertEquals(24, result.path("n").asInt());
        assertEquals(0, result.path("rmse").asDouble(), 1e-9, "the model labelled the table itself");
        assertEquals(6, result.path("columns").size());
        assertEquals(result, resource(ServerResources.EVALUATION));
        JsonNode ranking = McpClient.content(client.call("compare_models", Map.of("models",
                List.of("vmaf_4k_v0.6.1", "no_such_model", "vmaf_v0.6.1"), "features", table, "split", "all")));
        assertEquals(List.of("vmaf_v0.6.1", "vmaf_4k_v0.6.1"), ranking.path("ranked").findValuesAsText("model"));
        assertEquals(List.of("no_such_model"), ranking.path("errors").findValuesAsText("model"));
    }

    @Test
    void showsTheWorstFrames() throws IOException, InterruptedException {
        JsonNode scores = McpClient.content(client.call("vmaf_score", clip())).path("frames");
        JsonNode result = McpClient.content(client.call("describe_worst_frames", clip("n", 2)));
        assertEquals("vmaf_v0.6.1", result.path("model_id").asText());
        assertEquals(2, result.path("frames").size());
        double least = 100;
        for (JsonNode frame : scores) {
            least = Math.min(least, frame.path("metrics").path("vmaf").asDouble());
        }
        JsonNode worst = result.path("frames").path(0);
        assertEquals(least, worst.path("vmaf").asDouble());
        assertEquals(least, scores.path(worst.path("frame_index").asInt()).path("metrics").path("vmaf").asDouble());
        assertTrue(worst.path("vmaf").asDouble() < result.path("frames").path(1).path("vmaf").asDouble());
        Path png = Path.of(worst.path("png").asText());
        assertTrue(png.startsWith(folder.resolve("pictures")), png::toString);
        assertEquals(192, ImageIO.read(png.toFile()).getWidth());
        assertTrue(worst.path("description").asText().contains("PSNR"), worst::toString);
    }

    @Test
    void measuresItsSpeed() throws IOException, InterruptedException {
        JsonNode result = McpClient.content(client.call("run_benchmark", Map.of("ref",
                inside.resolve("ref.yuv").toString(), "dis", inside.resolve("dis.yuv").toString(), "width", 192,
                "height", 108)));
        assertEquals(0, result.path("exit_code").asInt());
        assertTrue(result.path("stdout").asText().contains("6 frames in"), result::toString);
        assertTrue(result.path("stdout").asText().contains("vmaf: 88.19054698556731"), result::toString);
    }
}
