package io.jvmaf.train.mcp;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error of the protocol itself, as JSON-RPC 2.0 has them.
 *
 * @param code one of JSON-RPC's
 * @param message what is wrong, in one line
 */
record RpcError(int code, String message) {
    static RpcError parse(String message) {
        return new RpcError(ErrorCodes.PARSE_ERROR, message);
    }

    static RpcError request(String message) {
        return new RpcError(ErrorCodes.INVALID_REQUEST, message);
    }

    static RpcError params(String message) {
        return new RpcError(ErrorCodes.INVALID_PARAMS, message);
    }

    /** The reply to request {@code id}, which is {@code null} where it could not be told. */
    Map<String, Object> reply(Object id) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("jsonrpc", "2.0");
        reply.put("id", id);
        reply.put("error", error);
        return reply;
    }
}
