package io.jvmaf.train.corpus;

import io.jvmaf.train.json.HashedChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A regular file that was shown to lie inside a data root.
 *
 * @param name path relative to the root, as it was found, with forward slashes
 * @param path where it is, links resolved
 * @param stamp its size and time when it was looked at
 * @param identity what tells the file from another at the same path, or null where the system has no such thing
 */
public record CorpusFile(String name, Path path, FileStamp stamp, Object identity) {
    /**
     * Opens the file that was looked at, and no other: not through a link put in its place since.
     *
     * @throws PathEscapeException if another file stands there now
     */
    public HashedChannel open() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile() || !Objects.equals(now.fileKey(), identity)) {
                throw new PathEscapeException(name + ": another file was put in its place");
            }
            return new HashedChannel(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
