package io.jvmaf.train.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line from the client, looked at before the SDK sees it: the SDK's own transport ends the session at the first line
 * that is no message, and answers some wrong parameters with an internal error.
 *
 * @param kind what it is
 * @param id the request's id, or {@code null}
 * @param method the method, or {@code null}
 * @param params its parameters, or {@code null}
 * @param error what is wrong with it, if it is {@link Kind#WRONG}
 */
record Incoming(Kind kind, Object id, String method, Map<?, ?> params, RpcError error) {
    /** Kinds of messages; a response is the client's answer to a request of ours, and we send none. */
    enum Kind { REQUEST, NOTIFICATION, RESPONSE, WRONG }

    /** Objects and arrays inside each other that the arguments of a call may have, themselves counted. */
    static final int MOST_DEPTH = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads {@code line}, a text or {@code null} for one that was too long; calls may be of {@code tools} alone. */
    static Incoming read(String line, Set<String> tools) {
        if (line == null) {
            return wrong(null, RpcError.request("a message may have " + LineReader.MOST_BYTES + " bytes"));
        }
        Object value;
        try {
            value = MAPPER.readValue(line, Object.class);
        } catch (JsonProcessingException e) {
            return wrong(null, RpcError.parse("no JSON: " + String.valueOf(e.getOriginalMessage()).lines().findFirst()
                    .orElse("")));
        }
        if (value instanceof List) {
            return wrong(null, RpcError.request("batches are not taken: one message a line"));
        }
        if (!(value instanceof Map<?, ?> message)) {
            return wrong(null, RpcError.request("a message is an object"));
        }
        return message(message, tools);
    }

    private static Incoming message(Map<?, ?> message, Set<String> tools) {
        Object id = message.get("id");
        boolean named = id instanceof String || id instanceof Integer || id instanceof Long
                || id instanceof BigInteger;
        Object known = named ? id : null;
        if (!"2.0".equals(message.get("jsonrpc"))) {
            return wrong(known, RpcError.request("jsonrpc is not \"2.0\""));
        }
        if (!message.containsKey("method") && (message.containsKey("result") || message.containsKey("error"))) {
            return new Incoming(Kind.RESPONSE, known, null, null, null);
        }
        if (!(message.get("method") instanceof String method)) {
            return wrong(known, RpcError.request("method is not a text"));
        }
        if (message.containsKey("id") && !named) {
            return wrong(null, RpcError.request("id is neither a text nor a whole number"));
        }
        Kind kind = named ? Kind.REQUEST : Kind.NOTIFICATION;
        Object params = message.get("params");
        if (params != null && !(params instanceof Map)) {
            return kind == Kind.REQUEST ? wrong(id, RpcError.params("params is not an object"))
                    : new Incoming(kind, null, method, Map.of(), null);
        }
        Map<?, ?> fields = (Map<?, ?>) params;
        RpcError error = kind == Kind.REQUEST ? check(method, fields == null ? Map.of() : fields, tools) : null;
        return error != null ? wrong(id, error) : new Incoming(kind, known, method, fields, null);
    }

    private static RpcError check(String method, Map<?, ?> params, Set<String> tools) {
        return switch (method) {
            case "initialize" -> params.get("protocolVersion") instanceof String ? null
                    : RpcError.params("protocolVersion is not a text");
            case "resources/read" -> params.get("uri") instanceof String ? null : RpcError.params("uri is not a text");
            case "tools/call" -> checkCall(params, tools);
            default -> null;
        };
    }

    private static RpcError checkCall(Map<?, ?> params, Set<String> tools) {
        if (!(params.get("name") instanceof String name)) {
            return RpcError.params("name is not a text");
        }
        if (!tools.contains(name)) {
            return RpcError.params("unknown tool: " + name);
        }
        Object arguments = params.get("arguments");
        if (arguments != null && !(arguments instanceof Map)) {
            return RpcError.params("arguments is not an object");
        }
        if (depth(arguments) > MOST_DEPTH) {
            return RpcError.params("arguments are nested more than " + MOST_DEPTH + " deep");
        }
        return null;
    }

    /** Bounded itself by the parser, which takes a thousand levels at most. */
    private static int depth(Object value) {
        Collection<?> inside = value instanceof Map<?, ?> map ? map.values()
                : value instanceof List<?> list ? list : null;
        return inside == null ? 0 : 1 + inside.stream().mapToInt(Incoming::depth).max().orElse(0);
    }

    private static Incoming wrong(Object id, RpcError error) {
        return new Incoming(Kind.WRONG, id, null, null, error);
    }
}
