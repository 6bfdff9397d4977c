package io.jvmaf.train.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.FrameWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tries a server out over pipes, as a client would, and prints a line for each thing that has to work. */
final class HealthCheck {
    /** Names of the tools. */
    static final List<String> TOOLS = List.of("vmaf_score", "list_models", "list_backends", "run_benchmark",
            "eval_model_on_split", "compare_models", "describe_worst_frames");
    static final int WIDTH = 192;
    static final int HEIGHT = 108;
    private static final int FRAMES = 6;
    /** Mean VMAF of the clip by vmaf_v0.6.1: libvmaf 3.2.0, {@code --cpumask -1}, of the same two files. */
    static final double SCORE = 88.190546985567309;

    private final McpClient client;
    private final PrintStream out;
    private boolean well = true;

    private HealthCheck(McpClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** Something that has to work: what is wrong with it, or {@code null}. */
    private interface Check {
        String run() throws IOException, InterruptedException;
    }

    /** Starts the server by {@code command}, tries it, and returns whether all is well. */
    static boolean run(List<String> command, PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("jvmaf-mcp-check-");
        try {
            Path inside = Files.createDirectory(folder.resolve("allowed"));
            Path outside = Files.createDirectory(folder.resolve("allowed-not"));
            write(inside);
            write(outside);
            try (McpClient client = McpClient.start(command, Map.of("JVMAF_MCP_ALLOW", inside.toString(),
                    "VMAF_MCP_ALLOW", inside + File.pathSeparator))) {
                return new HealthCheck(client, out).run(inside, outside);
            }
        } finally {
            delete(folder);
        }
    }

    private boolean run(Path inside, Path outside) throws InterruptedException {
        check("initialize", () -> expect(JvmafServer.NAME, client.initialize("2025-06-18").path("serverInfo")
                .path("name").asText()));
        check("tools/list: names and schemas", this::tools);
        check("list_models is not empty", () -> McpClient.content(client.call("list_models", Map.of())).path("models")
                .isEmpty() ? "there are none" : null);
        check("list_backends has the cpu", () -> expect("true", McpClient.content(client.call("list_backends",
                Map.of())).path("cpu").asText()));
        check("vmaf_score gives the pinned score", () -> expect(String.valueOf(SCORE), McpClient.content(
                client.call("vmaf_score", arguments(inside.resolve("ref.yuv"), inside.resolve("dis.yuv"))))
                .path("pooled_metrics").path("vmaf").path("mean").asText()));
        check("a file outside is refused", () -> refused(inside.resolve("ref.yuv"), outside.resolve("dis.yuv")));
        check("a way out by .. is refused", () -> refused(inside.resolve("ref.yuv"),
                inside.resolve("..").resolve(outside.getFileName()).resolve("dis.yuv")));
        check("an unknown tool is an error", () -> expect("-32602", client.call("no_such_tool", Map.of())
                .path("error").path("code").asText()));
        check("the server ends with its input", () -> expect("0", String.valueOf(client.end())));
        return well;
    }

    private void check(String what, Check check) throws InterruptedException {
        String wrong;
        try {
            wrong = check.run();
        } catch (IOException e) {
            wrong = e.getMessage();
        }
        out.println((wrong == null ? "ok      " : "failed  ") + what + (wrong == null ? "" : ": " + wrong));
        well &= wrong == null;
    }

    private static String expect(String wanted, String found) {
        return wanted.equals(found) ? null : "not " + wanted + " but " + found;
    }

    private String tools() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : client.ask("tools/list", Map.of()).path("result").path("tools")) {
            names.add(tool.path("name").asText());
            if (!tool.path("inputSchema").path("type").asText().equals("object")) {
                return tool.path("name").asText() + " has no schema of an object";
            }
        }
        return expect(new TreeSet<>(TOOLS).toString(), new TreeSet<>(names).toString());
    }

    private String refused(Path reference, Path distorted) throws IOException, InterruptedException {
        JsonNode result = client.call("vmaf_score", arguments(reference, distorted)).path("result");
        return result.path("isError").asBoolean() ? null : "it was read";
    }

    /** The arguments for scoring the clip. */
    static Map<String, Object> arguments(Path reference, Path distorted) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("ref", reference.toString());
        arguments.put("dis", distorted.toString());
        arguments.put("width", WIDTH);
        arguments.put("height", HEIGHT);
        arguments.put("pixfmt", "420");
        arguments.put("bitdepth", 8);
        return arguments;
    }

    /** Draws the clip as {@code ref.yuv} and {@code dis.yuv}. */
    static void write(Path folder) throws IOException {
        Clip clip = GoldenClips.demonstration(WIDTH, HEIGHT, FRAMES);
        for (Clip.Side side : Clip.Side.values()) {
            Path file = folder.resolve(side == Clip.Side.REFERENCE ? "ref.yuv" : "dis.yuv");
            try (FrameWriter writer = FrameWriter.raw(file, clip.format())) {
                for (int i = 0; i < FRAMES; i++) {
                    writer.write(clip.frame(i, side));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
