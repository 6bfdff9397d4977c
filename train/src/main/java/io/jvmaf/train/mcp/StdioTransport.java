package io.jvmaf.train.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * One session over two streams, a message a line. It stands in for the SDK's own transport for stdio, which ends at the
 * first malformed line and knows no cancellation: here such a line is answered with its error, and a cancelled request
 * is let go of, so that its work is stopped and nothing is sent for it.
 */
final class StdioTransport implements McpServerTransportProvider {
    private final McpJsonMapper json;
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream log;
    private final Set<String> tools;
    private final Outlet outlet = new Outlet();
    private final Map<Object, Disposable.Swap> running = new ConcurrentHashMap<>();
    private McpServerSession session;
    private boolean greeted;
    private boolean ready;

    StdioTransport(McpJsonMapper json, InputStream in, OutputStream out, PrintStream log, Set<String> tools) {
        this.json = json;
        this.in = in;
        this.out = out;
        this.log = log;
        this.tools = Set.copyOf(tools);
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(outlet);
    }

    /** Reads and handles messages up to the end of the input, or until nobody reads the output. */
    void serve() throws IOException {
        LineReader lines = new LineReader(in);
        for (LineReader.Line line = lines.next(); line != null && !outlet.broken; line = lines.next()) {
            if (line.text() == null || !line.text().isBlank()) {
                take(Incoming.read(line.text(), tools));
            }
        }
    }

    /** Waits until what runs is answered, but no longer than {@code millis}, and then stops the rest. */
    void finish(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!running.isEmpty() && !outlet.broken && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        running.values().forEach(Disposable::dispose);
    }

    private void take(Incoming message) {
        switch (message.kind()) {
            case WRONG -> answer(message.error().reply(message.id()));
            case REQUEST -> request(message);
            case NOTIFICATION -> notification(message);
            case RESPONSE -> { }
        }
    }

    private void notification(Incoming message) {
        switch (message.method()) {
            case "notifications/initialized" -> {
                if (greeted && !ready) {
                    ready = true;
                    session.handle(new McpSchema.JSONRPCNotification(message.method(), message.params())).subscribe();
                }
            }
            case "notifications/cancelled" -> {
                Object id = message.params() == null ? null : message.params().get("requestId");
                Disposable request = id == null ? null : running.remove(id);
                if (request != null) {
                    request.dispose();
                }
            }
            default -> { }
        }
    }

    private void request(Incoming message) {
        boolean initialize = message.method().equals("initialize");
        if (message.method().equals("ping") && !ready) {
            answer(reply(message.id(), Map.of()));
        } else if (initialize == ready) {
            answer(RpcError.request(initialize ? "this session is initialized already"
                    : "not initialized: initialize and notifications/initialized come first").reply(message.id()));
        } else {
            greeted |= initialize;
            start(message);
        }
    }

    private void start(Incoming message) {
        Disposable.Swap handle = Disposables.swap();
        if (running.putIfAbsent(message.id(), handle) != null) {
            answer(RpcError.request("a request with this id is running").reply(message.id()));
            return;
        }
        handle.update(session.handle(new McpSchema.JSONRPCRequest(message.method(), message.id(), message.params()))
                .doFinally(end -> running.remove(message.id(), handle))
                .subscribe(done -> { }, this::complain));
    }

    private void complain(Throwable e) {
        log.println("jvmaf: mcp: a reply was lost: " + e.getMessage());
    }

    private static Map<String, Object> reply(Object id, Object result) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("jsonrpc", "2.0");
        reply.put("id", id);
        reply.put("result", result);
        return reply;
    }

    private void answer(Object message) {
        try {
            outlet.write(message);
        } catch (UncheckedIOException e) {
            complain(e);
        }
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return session.sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return session == null ? Mono.empty() : session.closeGracefully();
    }

    /** The session's way out: whole lines, one at a time. */
    private final class Outlet implements McpServerTransport {
        private volatile boolean broken;

        private synchronized void write(Object message) {
            try {
                byte[] bytes = json.writeValueAsBytes(message);
                out.write(bytes);
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                broken = true;
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
            return Mono.fromRunnable(() -> write(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
