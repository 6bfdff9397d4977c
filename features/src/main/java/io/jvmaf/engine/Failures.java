package io.jvmaf.engine;

import java.io.IOException;

/** Hands on what a thread failed with to the one that waits for it. */
final class Failures {
    private Failures() {}

    /** Throws {@code failure} as it is; does nothing for {@code null}. */
    static void rethrow(Throwable failure) throws IOException, InterruptedException {
        if (failure instanceof IOException cause) {
            throw cause;
        }
        if (failure instanceof InterruptedException cause) {
            throw cause;
        }
        if (failure instanceof RuntimeException cause) {
            throw cause;
        }
        if (failure instanceof Error cause) {
            throw cause;
        }
    }
}
