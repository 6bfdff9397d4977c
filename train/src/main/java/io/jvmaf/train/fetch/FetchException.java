package io.jvmaf.train.fetch;

import java.io.IOException;

/** A download or an archive that is not as it must be; the message is one line. Trying again does not help. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1;

    /** An error with the reason to show. */
    public FetchException(String message) {
        super(message);
    }
}
