package io.jvmaf.train.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of bounded length; of a longer one nothing is kept. */
final class LineReader {
    /** Bytes a line may have. */
    static final int MOST_BYTES = 4 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** A line without its end; {@code text} is {@code null} if it was too long. */
    record Line(String text) {}

    /** The next line, or {@code null} at the end. */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (++length <= MOST_BYTES) {
                line.write(b);
            } else {
                line.reset();
            }
        }
        return new Line(length <= MOST_BYTES ? line.toString(StandardCharsets.UTF_8) : null);
    }
}
