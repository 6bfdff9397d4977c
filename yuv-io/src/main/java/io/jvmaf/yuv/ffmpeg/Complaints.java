package io.jvmaf.yuv.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a process says on standard error, taken off by a thread of its own so that it never blocks. The first and the
 * last line are kept, as the first of ffmpeg's often names the cause, and the last the outcome.
 */
final class Complaints {
    private static final int LINE_BYTES = 300;
    private static final int BUFFER_BYTES = 4096;
    private static final long PATIENCE_MILLIS = 2000;

    private final InputStream in;
    private final Thread thread;
    private final byte[] line = new byte[LINE_BYTES];
    private int length;
    private String first = "";
    private String last = "";

    Complaints(InputStream in) {
        this.in = in;
        this.thread = new Thread(this::drain, "complaints");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Waits until everything that an ended process said is here, but not for what a child of its own still says. */
    void await() throws InterruptedException {
        thread.join(PATIENCE_MILLIS);
    }

    private void drain() {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                take(buffer, n);
            }
        } catch (IOException e) {
            // killed: what was said so far is what there is
        }
        endLine();
    }

    private synchronized void take(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                endLine();
            } else if (length < LINE_BYTES) {
                line[length] = buffer[i];
                length++;
            }
        }
    }

    private synchronized void endLine() {
        String text = new String(line, 0, length, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?")
                .replaceFirst("^\\[[^]]* @ 0x[0-9a-f]+] ", "").strip();
        length = 0;
        if (text.isEmpty()) {
            return;
        }
        if (first.isEmpty()) {
            first = text;
        }
        last = text;
    }

    /** First and last line, as one. */
    synchronized String line() {
        return first.equals(last) ? first : first + "; " + last;
    }
}
