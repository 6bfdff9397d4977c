package io.jvmaf.train.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.io.IOException;

/** The SDK's JSON, but parameters that do not fit their type are the client's fault and not an internal error. */
record StrictMapper(McpJsonMapper json) implements McpJsonMapper {
    private static McpError unfit(RuntimeException e) {
        return McpError.builder(ErrorCodes.INVALID_PARAMS).message("params do not fit: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")).build();
    }

    @Override
    public <T> T convertValue(Object from, Class<T> type) {
        try {
            return json.convertValue(from, type);
        } catch (IllegalArgumentException e) {
            throw unfit(e);
        }
    }

    @Override
    public <T> T convertValue(Object from, TypeRef<T> type) {
        try {
            return json.convertValue(from, type);
        } catch (IllegalArgumentException e) {
            throw unfit(e);
        }
    }

    @Override
    public <T> T readValue(String content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(String content, TypeRef<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        return json.writeValueAsString(value);
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        return json.writeValueAsBytes(value);
    }
}
