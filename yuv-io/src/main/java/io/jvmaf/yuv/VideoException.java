package io.jvmaf.yuv;

import java.io.IOException;

/** A video that cannot be read or scored; the message is one line that names the input and the cause. */
public class VideoException extends IOException {
    private static final long serialVersionUID = 1;

    /** An error with the line to show. */
    public VideoException(String message) {
        super(message);
    }

    /** An error with the line to show and what lies behind it. */
    public VideoException(String message, Throwable cause) {
        super(message, cause);
    }
}
