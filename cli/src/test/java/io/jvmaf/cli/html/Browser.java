package io.jvmaf.cli.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A headless Chromium with one page, spoken to over the DevTools protocol. */
final class Browser implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final int LONGEST_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final Inbox inbox = new Inbox();
    private final List<String> requests = new ArrayList<>();
    private final List<String> console = new ArrayList<>();
    private boolean loaded;
    private int last;

    /** A browser that keeps its data in {@code folder} and has an empty page of this size open. */
    Browser(Path folder, int width, int height) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--hide-scrollbars", "--remote-debugging-port=0", "--user-data-dir=" + folder,
                "--window-size=" + width + "," + height, "about:blank")
                .redirectErrorStream(true).redirectOutput(folder.resolve("browser.log").toFile());
        builder.environment().put("TMPDIR", folder.toString());
        process = builder.start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            URI list = URI.create("http://127.0.0.1:" + port(folder) + "/json/list");
            JsonNode pages = JSON.readTree(client.send(HttpRequest.newBuilder(list).build(),
                    HttpResponse.BodyHandlers.ofString()).body());
            String page = "";
            for (JsonNode each : pages) {
                page = each.get("type").asText().equals("page") ? each.get("webSocketDebuggerUrl").asText() : page;
            }
            socket = client.newWebSocketBuilder().buildAsync(URI.create(page), inbox)
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
            for (String domain : List.of("Network", "Log", "Runtime", "Page")) {
                call(domain + ".enable", JSON.createObjectNode());
            }
        } catch (Exception e) {
            process.destroy();
            throw e;
        }
    }

    private String port(Path folder) throws Exception {
        Path file = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readAllLines(file).get(0);
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium did not start: " + Files.readString(folder.resolve("browser.log")));
    }

    /** Opens {@code file} and waits until it and its pictures are loaded. */
    void open(Path file) throws Exception {
        loaded = false;
        requests.clear();
        console.clear();
        call("Page.navigate", JSON.createObjectNode().put("url", file.toUri().toString()));
        while (!loaded) {
            take();
        }
    }

    /** The value of a JavaScript expression, as text. */
    String value(String expression) throws Exception {
        JsonNode answer = call("Runtime.evaluate", JSON.createObjectNode()
                .put("expression", "Promise.resolve(" + expression + ").then(String)")
                .put("returnByValue", true).put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").get("value").asText();
    }

    /** Moves the mouse to a place on the page. */
    void moveMouse(double x, double y) throws Exception {
        call("Input.dispatchMouseEvent", JSON.createObjectNode().put("type", "mouseMoved").put("x", x).put("y", y));
    }

    /** Shows pages as on this medium, to a user who prefers {@code scheme}, from now on. */
    void emulate(String medium, String scheme) throws Exception {
        ObjectNode parameters = JSON.createObjectNode().put("media", medium);
        parameters.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
        call("Emulation.setEmulatedMedia", parameters);
    }

    /** The page as printed on A4, a PDF. */
    byte[] print() throws Exception {
        return call("Page.printToPDF", JSON.createObjectNode().put("paperWidth", 8.27).put("paperHeight", 11.69)
                .put("preferCSSPageSize", true)).get("data").binaryValue();
    }

    /** Addresses that the page has asked for since it was opened, those of data that it holds left out. */
    List<String> requests() {
        return requests.stream().filter(url -> !url.startsWith("data:")).toList();
    }

    /** What came to the console since the page was opened. */
    List<String> console() {
        return List.copyOf(console);
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = ++last;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = take();
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    private JsonNode take() throws Exception {
        String text = inbox.messages.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new TimeoutException("Chromium does not answer");
        }
        JsonNode message = JSON.readTree(text);
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded = true;
            case "Network.requestWillBeSent" -> requests.add(parameters.at("/request/url").asText());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                console.add(parameters.toString());
            default -> { }
        }
        return message;
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Puts the pieces of messages together. */
    private static final class Inbox implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
            parts.append(data);
            if (complete) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
