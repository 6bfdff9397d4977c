package io.jvmaf.train.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells cheaply whether a file may have changed.
 *
 * @param size in bytes
 * @param modifiedNanos time of the last change, nanoseconds since 1970
 */
public record FileStamp(long size, long modifiedNanos) {
    /** The stamp in {@code attributes}. */
    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** The present stamp of {@code file}. */
    public static FileStamp of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
}
