package io.jvmaf.train.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import java.io.IOException;
import java.util.Map;

/**
 * A tool.
 *
 * @param name what clients call it by
 * @param description what it does, for the language model
 * @param schema the JSON Schema of its arguments
 * @param scores whether it computes long, so that only some may run at a time
 * @param body what it does
 */
record Tool(String name, String description, Map<String, Object> schema, boolean scores, Body body) {
    /**
     * Holds arguments against the schema. The SDK would too, but its complaint is no JSON.
     *
     * @throws ToolException if they do not fit
     */
    void checkArguments(Arguments arguments) {
        ValidationResponse found = McpJsonDefaults.getSchemaValidator().validate(schema, arguments.values());
        if (!found.valid()) {
            throw new ToolException("the arguments do not fit: "
                    + found.errorMessage().replaceFirst("^Validation failed: (JSON schema validation errors: )?", ""));
        }
    }

    /** What a tool does. */
    interface Body {
        /**
         * The result as JSON text.
         *
         * @throws ToolException in one line, if it cannot be done
         */
        String run(Arguments arguments, Call call) throws IOException, InterruptedException;
    }
}
