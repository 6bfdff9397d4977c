package io.jvmaf.train.mcp;

import io.jvmaf.train.cli.Build;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What clients may read: how this server is set up, the last evaluation, model registries and sidecars. */
final class ServerResources {
    static final String CONFIG = "jvmaf://config";
    static final String EVALUATION = "jvmaf://evaluation/last";
    private static final String JSON = "application/json";
    private static final int MOST_BYTES = 1 << 20;

    private final AllowedPaths allowed;
    private final Calls calls;
    private final ModelTools models;
    private final PictureFolder pictures;

    ServerResources(AllowedPaths allowed, Calls calls, ModelTools models, PictureFolder pictures) {
        this.allowed = allowed;
        this.calls = calls;
        this.models = models;
        this.pictures = pictures;
    }

    /** Makes the text of a resource. */
    private interface Text {
        String read() throws IOException;
    }

    /** Every resource there is at the start. */
    List<AsyncResourceSpecification> all() throws IOException {
        List<AsyncResourceSpecification> all = new ArrayList<>();
        all.add(resource(CONFIG, "config", "The folders that may be read, the limits, and what runs now",
                () -> ResultJson.text(config())));
        all.add(resource(EVALUATION, "last evaluation",
                "The last result of eval_model_on_split or compare_models in this session, or null", models::last));
        for (Path file : ModelFiles.papers(allowed)) {
            all.add(resource(file.toUri().toString(), file.getFileName().toString(),
                    "A model registry or a model's sidecar", () -> text(file)));
        }
        return all;
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("version", Build.version());
        config.put("allowed", allowed.roots().stream().map(Path::toString).toList());
        config.put("pictures", pictures.text());
        config.put("scores_at_a_time", Calls.MOST_SCORES);
        config.put("seconds_a_call", Calls.MOST_TIME.toSeconds());
        config.put("argument_depth", Incoming.MOST_DEPTH);
        config.put("running", calls.running());
        return config;
    }

    private String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(allowed.file(file.toString()))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ToolException(file + " has more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static AsyncResourceSpecification resource(String uri, String name, String description, Text text) {
        McpSchema.Resource resource = McpSchema.Resource.builder(uri, name).description(description).mimeType(JSON)
                .build();
        return new AsyncResourceSpecification(resource, (exchange, request) -> Mono.fromCallable(() ->
                McpSchema.ReadResourceResult.builder(List.of(McpSchema.TextResourceContents.builder(uri, text.read())
                        .mimeType(JSON).build())).build())
                .onErrorMap(e -> McpError.builder(McpSchema.ErrorCodes.INTERNAL_ERROR).message(e.getMessage())
                        .build()));
    }
}
