package io.jvmaf.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What a failed file operation means, in a few words without the path. */
public final class FileErrors {
    private FileErrors() {}

    /** The reason of {@code e}. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String text = e instanceof FileSystemException file && file.getReason() != null ? file.getReason()
                : String.valueOf(e.getMessage());
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Whether {@code e} says that nobody reads the other end of a pipe any more. */
    public static boolean isBrokenPipe(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe");
    }
}
