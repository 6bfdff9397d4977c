package io.jvmaf.train.mcp;

/** A tool cannot do what was asked for; the message says why, in one line. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ToolException(String message) {
        super(message);
    }
}
