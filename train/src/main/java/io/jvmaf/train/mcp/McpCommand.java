package io.jvmaf.train.mcp;

import io.jvmaf.cli.Terminal;
import io.jvmaf.train.cli.TrainStatus;
import io.jvmaf.train.cli.TrainingCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code mcp}: serves the Model Context Protocol on standard input and output; {@code mcp-check} tries it out. */
public final class McpCommand implements TrainingCommand {
    /** Set by the launcher: the folder it lies in. */
    private static final String HOME = "jvmaf.home";
    private static final String CHECK = "--check";

    private final Map<String, String> environment;
    private final boolean check;

    private McpCommand(Map<String, String> environment, boolean check) {
        this.environment = environment;
        this.check = check;
    }

    /** Both commands. */
    public static List<TrainingCommand> both(Map<String, String> environment) {
        return List.of(new McpCommand(environment, false), new McpCommand(environment, true));
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(check ? "mcp-check" : "mcp");
        if (check) {
            spec.usageMessage().description("Starts jvmaf mcp as a client would, tries it out over pipes, and tells"
                    + " what works, a line each.");
            return spec;
        }
        spec.usageMessage().description("Serves scoring and models to a client of the Model Context Protocol over"
                + " standard input and output. JVMAF_MCP_ALLOW names the folders that may be read.");
        return spec.addOption(OptionSpec.builder(CHECK).description("the same as mcp-check").build());
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException, InterruptedException {
        if (check || parsed.hasMatchedOption(CHECK)) {
            return HealthCheck.run(McpClient.ownServer(), terminal.out()) ? TrainStatus.OK : TrainStatus.FAILED;
        }
        System.setProperty("java.awt.headless", "true");
        // Whatever else prints to standard output must not get between the messages.
        PrintStream messages = terminal.out();
        System.setOut(System.err);
        JvmafServer.serve(System.in, messages, terminal.err(), Path.of(System.getProperty(HOME, "")).toAbsolutePath(),
                environment);
        return TrainStatus.OK;
    }
}
