package io.jvmaf.train.mcp;

import io.jvmaf.train.cli.Build;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server: its tools and resources, on one session. */
final class JvmafServer {
    /** What the server calls itself. */
    static final String NAME = "vmaf-mcp";
    private static final long LAST_WAIT_MILLIS = 10_000;
    private static final String INSTRUCTIONS = "Scores videos with VMAF. Files are read from the folders that"
            + " jvmaf://config lists, and from no others.";

    private JvmafServer() {}

    /**
     * Serves one client up to the end of {@code in}; what runs then has some seconds to finish.
     *
     * @param home the checkout, whose built-in folders may be read
     * @param environment the variables that set it up
     * @param log what is not for the client
     */
    static void serve(InputStream in, OutputStream out, PrintStream log, Path home, Map<String, String> environment)
            throws IOException, InterruptedException {
        AllowedPaths allowed = AllowedPaths.of(home, environment, log);
        PictureFolder pictures = PictureFolder.of(environment);
        ModelTools models = new ModelTools(allowed);
        List<Tool> tools = tools(allowed, models, pictures);
        McpJsonMapper json = new StrictMapper(McpJsonDefaults.getMapper());
        StdioTransport transport = new StdioTransport(json, in, out, log,
                tools.stream().map(Tool::name).collect(Collectors.toSet()));
        try (Calls calls = new Calls(Calls.MOST_SCORES, Calls.MOST_TIME, log)) {
            McpServer.async(transport).jsonMapper(json).serverInfo(NAME, Build.version().replace("jvmaf ", ""))
                    .instructions(INSTRUCTIONS).validateToolInputs(false)
                    .capabilities(McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
                    .tools(tools.stream().map(tool -> specification(tool, calls)).toList())
                    .resources(new ServerResources(allowed, calls, models, pictures).all())
                    .build();
            transport.serve();
            transport.finish(LAST_WAIT_MILLIS);
        }
    }

    private static List<Tool> tools(AllowedPaths allowed, ModelTools models, PictureFolder pictures) {
        ScoreTools scores = new ScoreTools(allowed);
        return List.of(scores.score(), models.list(), scores.backends(), scores.benchmark(), models.evaluate(),
                models.compare(), new WorstFramesTool(scores, allowed, pictures).tool());
    }

    private static AsyncToolSpecification specification(Tool tool, Calls calls) {
        McpSchema.Tool described = McpSchema.Tool.builder(tool.name(), tool.schema()).description(tool.description())
                .build();
        return new AsyncToolSpecification(described, (exchange, request) -> calls.start(tool, exchange, request));
    }
}
