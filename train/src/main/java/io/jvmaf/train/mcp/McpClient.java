package io.jvmaf.train.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A small client with a server as its child process: every line that the server writes has to be a message. */
final class McpClient implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long MOST_SECONDS = 120;
    private static final long EXIT_SECONDS = 15;
    private static final String END = "";

    private final Process process;
    private final OutputStream in;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private int lastId;

    private McpClient(Process process) {
        this.process = process;
        this.in = process.getOutputStream();
        Thread reader = new Thread(this::read, "mcp-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** The command of this program's own server: the same Java with the same options and classes. */
    static List<String> ownServer() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.jvmaf.train.cli.TrainMain", "mcp"));
        return command;
    }

    /** Starts {@code command} with these variables added to its environment; its errors go where ours go. */
    static McpClient start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new McpClient(builder.start());
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the process has gone, which shows by the end
        } finally {
            lines.add(END);
        }
    }

    /** Sends a line as it is. */
    void sendLine(String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Sends a request and returns its id. */
    int send(String method, Object params) throws IOException {
        int id = ++lastId;
        send(id, method, params);
        return id;
    }

    /** Sends a notification. */
    void tell(String method, Object params) throws IOException {
        send(null, method, params);
    }

    private void send(Integer id, String method, Object params) throws IOException {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        if (id != null) {
            message.put("id", id);
        }
        message.put("method", method);
        message.put("params", params);
        sendLine(MAPPER.writeValueAsString(message));
    }

    /**
     * The next message.
     *
     * @throws IOException if there is none in time, or a line is no message
     */
    JsonNode next() throws IOException, InterruptedException {
        String line = lines.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
            throw new IOException(line == null ? "no answer within " + MOST_SECONDS + " s" : "the server ended");
        }
        try {
            JsonNode message = MAPPER.readTree(line);
            if (!message.path("jsonrpc").asText().equals("2.0")) {
                throw new IOException("no message: " + line);
            }
            heard.add(message);
            return message;
        } catch (JsonProcessingException e) {
            throw new IOException("no message: " + line, e);
        }
    }

    /** The reply to request {@code id}; what comes before it is kept in {@link #heard}. */
    JsonNode reply(int id) throws IOException, InterruptedException {
        JsonNode message = next();
        while (message.has("method") || message.path("id").asInt(-1) != id) {
            message = next();
        }
        return message;
    }

    /** Sends a request and waits for its reply. */
    JsonNode ask(String method, Object params) throws IOException, InterruptedException {
        return reply(send(method, params));
    }

    /** Calls a tool and waits for its reply. */
    JsonNode call(String tool, Map<String, ?> arguments) throws IOException, InterruptedException {
        return ask("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** The JSON in the text of a tool's reply. */
    static JsonNode content(JsonNode reply) throws IOException {
        return MAPPER.readTree(reply.path("result").path("content").path(0).path("text").asText("null"));
    }

    /** Greets the server and returns what it says of itself. */
    JsonNode initialize(String version) throws IOException, InterruptedException {
        JsonNode reply = ask("initialize", Map.of("protocolVersion", version, "capabilities", Map.of(), "clientInfo",
                Map.of("name", "jvmaf", "version", "1")));
        tell("notifications/initialized", Map.of());
        return reply.path("result");
    }

    /** Every message so far. */
    List<JsonNode> heard() {
        return heard;
    }

    /** Ends the server as clients do, by the end of its input, and returns its exit status. */
    int end() throws IOException, InterruptedException {
        in.close();
        return process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
