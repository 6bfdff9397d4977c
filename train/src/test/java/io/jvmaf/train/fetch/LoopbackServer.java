package io.jvmaf.train.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A web server on this machine: files with ranges and tags, connections that break off, requests on record. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int breakAfter = -1;
    private int breaks;

    /** A server of nothing. */
    public LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Serves {@code body} at {@code path}, which may have a query. */
    public synchronized void serve(String path, byte[] body) {
        files.put(path, body);
    }

    /** The next {@code times} answers end after {@code bytes} bytes, whatever was announced. */
    public synchronized void breakOff(int bytes, int times) {
        breakAfter = bytes;
        breaks = times;
    }

    /** The requests so far: path, and the range that was asked for. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(path + (range == null ? "" : " " + range));
        byte[] body = files.get(path);
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        String tag = "\"" + Arrays.hashCode(body) + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        int start = 0;
        if (range != null && tag.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
            start = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
            exchange.getResponseHeaders().add("Content-Range", "bytes " + start + "-" + (body.length - 1) + "/"
                    + body.length);
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, body.length - start);
        int count = body.length - start;
        if (breaks > 0) {
            breaks--;
            count = Math.min(count, breakAfter);
        }
        exchange.getResponseBody().write(body, start, count);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
